from django.db import migrations

from coderpath_web.journal.append_only import keep_rows, release_rows

CHANGING = ("closed_in_id", "erased_in_id")
BY_NOBODY = """
NOT EXISTS (SELECT 1 FROM journal_entry one
            WHERE one.number = NEW.made_in_id AND one.actor_id IS NOT NULL)
"""
CLOSED_TWICE = " OR ".join(
    f"({one})"
    for one in (
        "OLD.closed_in_id IS NOT NULL AND NEW.closed_in_id IS NULL",
        "OLD.closed_in_id <> NEW.closed_in_id",
        "OLD.erased_in_id IS NOT NULL",
    )
)
# A hold wins: what is held cannot be erased, whichever way the row is written.
HELD = """
NEW.erased_in_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM decisions_hold one
  WHERE one.about = 'opening:' || NEW.id AND one.lifted_in_id IS NULL)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0004_holds"),
        ("openings", "0001_initial"),
    ]

    operations = [
        release_rows("openings_opening", CHANGING),
        keep_rows(
            "openings_opening",
            CHANGING,
            entries=("made_in_id",),
            inserted=BY_NOBODY,
            updated=CLOSED_TWICE,
            closed=HELD,
        ),
    ]
