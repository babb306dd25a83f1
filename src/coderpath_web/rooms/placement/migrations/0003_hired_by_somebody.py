"""Whoever reads hired has come in by a move of the entry that closed the candidate.

A move names a person, a reason and its entry, whichever way it is written; so does hiring by it.
"""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows, release_rows

CHANGING = ("name", "note", "closed_in_id", "hired_as_id", "erased_in_id")
# A candidate is closed once, and erased once after that; the name goes with nothing but erasing.
CHANGED = " OR ".join(
    f"({one})"
    for one in (
        "OLD.erased_in_id IS NOT NULL",
        "OLD.closed_in_id IS NOT NULL AND NEW.closed_in_id IS NULL",
        "OLD.closed_in_id <> NEW.closed_in_id",
        "OLD.hired_as_id IS NOT NULL AND NEW.hired_as_id IS NULL",
        "OLD.hired_as_id <> NEW.hired_as_id",
        "OLD.name <> NEW.name AND NEW.erased_in_id IS NULL",
    )
)
HELD = """
NEW.erased_in_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM decisions_hold one
  WHERE one.about = 'candidate:' || NEW.id AND one.lifted_in_id IS NULL)
"""
HIRED_BY_NOTHING = """
NEW.hired_as_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM decisions_transition one
  WHERE one.coder_id = NEW.hired_as_id AND one.made_in_id = NEW.closed_in_id
    AND one.via = 'candidate:' || NEW.id)
"""
CLOSED_BY_NOBODY = """
NEW.closed_in_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM journal_entry one WHERE one.number = NEW.closed_in_id AND one.actor_id IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("placement", "0002_holds_of_their_own"),
        ("decisions", "0001_initial"),
        ("journal", "0005_people_and_places"),
    ]

    operations = [
        release_rows("placement_candidate", CHANGING),
        keep_rows(
            "placement_candidate",
            CHANGING,
            entries=("added_in_id",),
            inserted=f"({HIRED_BY_NOTHING}) OR ({CLOSED_BY_NOBODY})",
            updated=CHANGED,
            closed=f"({HELD}) OR ({HIRED_BY_NOTHING}) OR ({CLOSED_BY_NOBODY})",
        ),
    ]
