"""Records come and are closed under a load that is not sealed yet; and are kept."""

from django.db import migrations

from coderpath_web.journal.append_only import NEWEST, keep_rows
from coderpath_web.journal.keys_together import look_up_together

OPEN_LOAD = "SELECT 1 FROM coded_load one WHERE one.many IS NULL AND one.id ="
NOT_ITS_OWN = """
NOT EXISTS (SELECT 1 FROM coded_codedrecord it JOIN coded_load one ON one.id = it.load_id
            WHERE one.many IS NULL AND it.id = NEW.record_id)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("coded", "0001_initial"),
        ("journal", "0007_what_entries_say_may_go"),
    ]

    operations = [
        keep_rows(
            "coded_load",
            ("many",),
            entries=("entry_id",),
            inserted="NEW.many IS NOT NULL",
            closed=f"NEW.entry_id <> {NEWEST}",
        ),
        keep_rows(
            "coded_codedrecord",
            ("closed_in_id",),
            inserted=f"NEW.closed_in_id IS NOT NULL OR NOT EXISTS ({OPEN_LOAD} NEW.load_id)",
            closed=f"NOT EXISTS ({OPEN_LOAD} NEW.closed_in_id)",
        ),
        keep_rows("coded_recordcodes", inserted=NOT_ITS_OWN),
        look_up_together("coded", "CodedRecord"),
        look_up_together("coded", "RecordCodes"),
    ]
