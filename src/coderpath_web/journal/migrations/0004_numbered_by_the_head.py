"""The database refuses an entry that is not the next, in number or in time, and a head that leaps."""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows, release_rows

LEAPS = "NEW.last <> OLD.last + 1"
BEFORE_ITS_ENTRY = (
    "NEW.last > 1 AND NOT EXISTS (SELECT 1 FROM journal_entry WHERE number = NEW.last - 1)"
)
BEFORE_THE_LAST = "NEW.at < (SELECT at FROM journal_entry WHERE number = NEW.number - 1)"
HEAD = {"inserted": "NEW.last <> 0", "updated": LEAPS, "closed": BEFORE_ITS_ENTRY}


class Migration(migrations.Migration):
    dependencies = [("journal", "0003_sent_forms")]

    operations = [
        release_rows("journal_entry"),
        keep_rows("journal_entry", entries=("number",), inserted=BEFORE_THE_LAST),
        keep_rows("journal_head", ("last",), **HEAD),
    ]
