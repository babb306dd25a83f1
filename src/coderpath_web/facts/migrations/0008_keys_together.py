"""What is asked of every new fact is asked of all of them at once, where PostgreSQL can.

Others wait for an import while it is asked. The time of a fact is held against that of the newest
entry, which is the only one under which a fact can be put on file.
"""

from django.db import migrations

from coderpath_web.journal.append_only import NEWEST, keep_rows, release_rows
from coderpath_web.journal.keys_together import look_up_together

KEPT = ("evidence_fact", ("retracted_at", "retracted_in_id"))
ENTRIES = ("recorded_in_id", "retracted_in_id")
AT = f"(SELECT at FROM journal_entry WHERE number = {NEWEST})"  # noqa: S608 -- names of our own


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0007_who_is_employed"),
        ("journal", "0005_people_and_places"),
    ]

    operations = [
        release_rows(*KEPT),
        keep_rows(
            *KEPT,
            entries=ENTRIES,
            inserted=f"NEW.recorded_at > {AT}",
            closed=f"NEW.retracted_at <> {AT}",
        ),
        look_up_together("evidence", "Fact"),
    ]
