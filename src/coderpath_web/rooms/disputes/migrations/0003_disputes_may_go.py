"""What was said in a dispute goes once it has ended, unless it is held."""

from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models

from coderpath_web.journal.append_only import keep_rows, release_rows

before = import_module("coderpath_web.rooms.disputes.migrations.0002_answers_are_somebodys")
CHANGED = (
    "OLD.erased_in_id IS NOT NULL OR OLD.wrong IS NULL"
    " OR NEW.erased_in_id IS NULL OR NEW.wrong <> 'Erased' OR NEW.instead <> '{}'"
    " OR (OLD.instead IS NULL AND NEW.instead IS NOT NULL)"
    " OR (OLD.instead IS NOT NULL AND NEW.instead IS NULL)"
)
OPEN = """
NOT EXISTS (SELECT 1 FROM disputes_disputeanswer a WHERE a.dispute_id = NEW.id)
"""
HELD = """
EXISTS (SELECT 1 FROM decisions_hold h JOIN evidence_fact f ON f.id = NEW.fact_id
        WHERE h.lifted_in_id IS NULL
        AND h.about IN ('dispute:' || NEW.id, 'coder:' || f.coder_id))
"""
STILL_KEPT = """
NOT EXISTS (SELECT 1 FROM disputes_dispute d
            WHERE d.id = NEW.dispute_id AND d.erased_in_id IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0004_holds"),
        ("disputes", "0002_answers_are_somebodys"),
        ("evidence", "0009_what_ends_and_what_stalls"),
        ("journal", "0007_what_entries_say_may_go"),
    ]

    operations = [
        release_rows("disputes_dispute"),
        release_rows("disputes_disputeanswer"),
        migrations.AddField(
            model_name="dispute",
            name="erased_in",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="journal.entry",
            ),
        ),
        keep_rows(
            "disputes_dispute",
            ("wrong", "instead", "erased_in_id"),
            entries=("made_in_id", "erased_in_id"),
            inserted=before.refused(
                before.RAISED_BY_ANOTHER, before.ABOUT_ANOTHER, before.SAYS_NOTHING
            ),
            updated=CHANGED,
            closed=before.refused(OPEN, HELD),
        ),
        keep_rows(
            "disputes_disputeanswer",
            ("said",),
            entries=("made_in_id",),
            inserted=before.refused(
                before.ANSWERED_BY_ANOTHER,
                before.OWN,
                before.NOT_RAISED,
                before.STILL_COUNTS,
                before.WITHOUT_REASON,
            ),
            updated="OLD.said IS NULL OR NEW.said <> 'Erased'",
            closed=before.refused(STILL_KEPT),
        ),
    ]
