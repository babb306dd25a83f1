from django.db import migrations

from coderpath_web.journal.append_only import keep_rows, release_rows

BEFORE = ("name", "note", "closed_in_id", "hired_as_id", "held_in_id", "erased_in_id")
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
# A hold wins: what is held cannot be erased, whichever way the row is written.
HELD = """
NEW.erased_in_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM decisions_hold one
  WHERE one.about = 'candidate:' || NEW.id AND one.lifted_in_id IS NULL)
"""


def bring_over(apps, _):
    """Make holds of what held candidates, by the entry that did it."""
    candidates = apps.get_model("placement", "Candidate").objects.exclude(held_in=None)
    hold = apps.get_model("decisions", "Hold")
    for one in candidates.select_related("held_in"):
        hold.objects.create(
            about=f"candidate:{one.pk}",
            facility_id=one.facility_id,
            why=one.held_in.why,
            by_id=one.held_in.actor_id,
            made_in_id=one.held_in_id,
        )


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0004_holds"),
        ("placement", "0001_initial"),
    ]

    operations = [
        release_rows("placement_candidate", BEFORE),
        migrations.RunPython(bring_over, migrations.RunPython.noop),
        migrations.RemoveField(model_name="candidate", name="held_in"),
        keep_rows(
            "placement_candidate",
            CHANGING,
            entries=("added_in_id",),
            updated=CHANGED,
            closed=HELD,
        ),
    ]
