"""What is done to all of an installation, as people read it in the journal."""

ACTS = {"backup.restored": "restored a backup"}
