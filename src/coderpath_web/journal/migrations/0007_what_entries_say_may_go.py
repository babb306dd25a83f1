"""The database lets the words of an entry go, with their salt and never without; nothing else."""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows, release_rows

BEFORE_THE_LAST = "NEW.at < (SELECT at FROM journal_entry WHERE number = NEW.number - 1)"
SAYS_OTHERWISE = (
    "(NEW.why <> OLD.why AND NEW.why <> 'Erased')"
    " OR (NEW.details <> OLD.details AND NEW.details <> '{}')"
)
STILL_SALTED = """
NOT EXISTS (SELECT 1 FROM journal_leaf one WHERE one.number = NEW.number AND one.salt = '')
"""
OF_NO_ENTRY = "NOT EXISTS (SELECT 1 FROM journal_entry one WHERE one.number = NEW.number)"
OUT_OF_ORDER = (
    "NEW.number > 1 AND NOT EXISTS"
    " (SELECT 1 FROM journal_leaf one WHERE one.number = NEW.number - 1)"
)


class Migration(migrations.Migration):
    dependencies = [("journal", "0006_leaves")]

    operations = [
        release_rows("journal_entry"),
        keep_rows(
            "journal_entry",
            ("why", "details"),
            entries=("number",),
            inserted=BEFORE_THE_LAST,
            updated=SAYS_OTHERWISE,
            closed=STILL_SALTED,
        ),
        release_rows("journal_leaf"),
        keep_rows(
            "journal_leaf",
            ("salt",),
            inserted=f"({OF_NO_ENTRY}) OR ({OUT_OF_ORDER})",
            updated="OLD.salt = '' OR NEW.salt <> ''",
        ),
    ]
