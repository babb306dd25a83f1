"""The database refuses a fact, or its end, in an entry that is not the newest, or at another time.

A file may say that a fact was recorded before its entry, never that it was after.
"""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows, release_rows

KEPT = ("evidence_fact", ("retracted_at", "retracted_in_id"))
ENTRIES = ("recorded_in_id", "retracted_in_id")
AT = "(SELECT at FROM journal_entry WHERE number = NEW.{})"
EARLY = f"NEW.recorded_at > {AT.format('recorded_in_id')}"
AT_ANOTHER_TIME = f"NEW.retracted_at <> {AT.format('retracted_in_id')}"


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0004_kinds_are_the_librarys"),
        ("journal", "0004_numbered_by_the_head"),
    ]

    operations = [
        release_rows(*KEPT),
        keep_rows(*KEPT, entries=ENTRIES, inserted=EARLY, closed=AT_ANOTHER_TIME),
    ]
