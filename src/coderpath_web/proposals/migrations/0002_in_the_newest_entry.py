"""A proposal is made, and settled, in the name of the newest entry of the journal."""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows, release_rows

SETTLED_BY = ("confirmed_in_id", "declined_in_id", "withdrawn_in_id")


class Migration(migrations.Migration):
    dependencies = [("proposals", "0001_initial"), ("journal", "0004_numbered_by_the_head")]

    operations = [
        release_rows("proposals_proposal", SETTLED_BY),
        keep_rows("proposals_proposal", SETTLED_BY, entries=("proposed_in_id", *SETTLED_BY)),
    ]
