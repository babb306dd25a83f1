"""What was claimed goes with its words and scans once its claim has ended, unless it is held."""

from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models

from coderpath_web.journal.append_only import keep_rows, release_rows

before = import_module("coderpath_web.rooms.claims.migrations.0002_steps_are_somebodys")
CLAIM_CHANGED = (
    "OLD.erased_in_id IS NOT NULL OR OLD.row IS NULL OR NEW.erased_in_id IS NULL OR NEW.row <> '{}'"
)
OPEN = """
NOT EXISTS (SELECT 1 FROM claims_claimstep s WHERE s.claim_id = NEW.id
            AND s.what IN ('vouched', 'refused', 'withdrawn'))
"""
HELD = """
EXISTS (SELECT 1 FROM decisions_hold h WHERE h.lifted_in_id IS NULL
        AND h.about IN ('claim:' || NEW.id, 'coder:' || NEW.coder_id))
"""
STILL_KEPT = """
NOT EXISTS (SELECT 1 FROM claims_claim c
            WHERE c.id = NEW.claim_id AND c.erased_in_id IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0002_steps_are_somebodys"),
        ("decisions", "0004_holds"),
        ("journal", "0007_what_entries_say_may_go"),
    ]

    operations = [
        release_rows("claims_claim"),
        release_rows("claims_claimstep"),
        release_rows("claims_attachment"),
        migrations.AddField(
            model_name="claim",
            name="erased_in",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="journal.entry",
            ),
        ),
        migrations.RemoveConstraint(
            model_name="attachment", name="attachment_goes_with_a_claim_once"
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("digest", ""), _negated=True),
                fields=("claim", "digest"),
                name="attachment_goes_with_a_claim_once",
            ),
        ),
        keep_rows(
            "claims_claim",
            ("row", "erased_in_id"),
            entries=("made_in_id", "erased_in_id"),
            inserted=before.refused(before.CLAIM_BY_ANOTHER),
            updated=CLAIM_CHANGED,
            closed=before.refused(OPEN, HELD),
        ),
        keep_rows(
            "claims_claimstep",
            ("said",),
            entries=("made_in_id",),
            inserted=before.refused(
                before.STEP_BY_ANOTHER,
                before.OWN,
                before.NOT_ON_FILE,
                before.AFTER_THE_END,
                before.WITHOUT_WORDS,
            ),
            updated="OLD.said IS NULL OR NEW.said <> 'Erased'",
            closed=before.refused(STILL_KEPT),
        ),
        keep_rows(
            "claims_attachment",
            ("digest", "name"),
            entries=("added_in_id",),
            updated=(
                "OLD.digest IS NULL OR OLD.name IS NULL OR NEW.digest <> '' OR NEW.name <> 'Erased'"
            ),
            closed=before.refused(STILL_KEPT),
        ),
    ]
