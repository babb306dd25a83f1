from django.db import migrations

from coderpath_web.journal.append_only import keep_rows

IN_ANOTHERS_NAME = """
NOT EXISTS (SELECT 1 FROM journal_entry one
            WHERE one.number = NEW.made_in_id AND one.actor_id = NEW.by_id AND one.why = NEW.why)
"""
LIFTED_BY_NOBODY = """
NEW.lifted_in_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM journal_entry one
  WHERE one.number = NEW.lifted_in_id AND one.actor_id IS NOT NULL)
"""


class Migration(migrations.Migration):
    # What held candidates before is brought over first.
    dependencies = [
        ("decisions", "0004_holds"),
        ("placement", "0002_holds_of_their_own"),
    ]

    operations = [
        keep_rows(
            "decisions_hold",
            ("lifted_in_id",),
            entries=("made_in_id", "lifted_in_id"),
            inserted=IN_ANOTHERS_NAME,
            closed=LIFTED_BY_NOBODY,
        ),
    ]
