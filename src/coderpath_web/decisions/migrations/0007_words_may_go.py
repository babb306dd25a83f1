"""What people said in a decision goes once it is erased by an entry, unless it is held."""

from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models

from coderpath_web.journal.append_only import NEWEST, keep_rows, release_rows

first = import_module("coderpath_web.decisions.migrations.0001_initial")
before = import_module("coderpath_web.decisions.migrations.0003_records")
SAYS_OTHERWISE = (
    "OLD.erased_in_id IS NOT NULL OR NEW.erased_in_id IS NULL"
    " OR OLD.content = '' OR OLD.sha256 = '' OR OLD.remains <> ''"
    " OR NEW.content <> '' OR NEW.sha256 <> '' OR NEW.remains = ''"
)
# A hold on whom it is about wins, and one on what led to it.
HELD = """
EXISTS (SELECT 1 FROM decisions_hold h WHERE h.lifted_in_id IS NULL
        AND (h.about IN ('decision:' || NEW.made_in_id, 'coder:' || NEW.coder_id)
             OR EXISTS (SELECT 1 FROM decisions_transition t
                        WHERE t.made_in_id = NEW.made_in_id AND t.via = h.about)))
"""
ERASED_AT_ONCE = "NEW.erased_in_id IS NOT NULL"
STILL_KEPT = """
NOT EXISTS (SELECT 1 FROM decisions_decisionrecord r
            WHERE r.made_in_id = NEW.made_in_id AND r.erased_in_id IS NOT NULL)
"""
# Somebody may have given just this word as the reason.
SAID_SO = """
EXISTS (SELECT 1 FROM journal_entry e WHERE e.number = NEW.made_in_id AND e.why = 'Erased')
"""
WORDS_GO = f"NEW.why = 'Erased' AND {STILL_KEPT} AND NOT {SAID_SO}"
NOT_NOW = f"NEW.ended_in_id <> {NEWEST}"
# Long after its end the words of an exception go, and the entry that ended it stays where it is.
ENDED_NOT_NOW = f"({NOT_NOW}) AND {STILL_KEPT}"
ENDED_TWICE = (
    "(OLD.ended_in_id IS NOT NULL"
    " AND (NEW.ended_in_id IS NULL OR NEW.ended_in_id <> OLD.ended_in_id))"
    " OR (NEW.why <> OLD.why AND NEW.why <> 'Erased')"
)


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0006_retention_by_kind"),
        ("journal", "0007_what_entries_say_may_go"),
    ]

    operations = [
        release_rows("decisions_decisionrecord"),
        release_rows("decisions_transition"),
        release_rows("decisions_grantedexception"),
        release_rows("decisions_retention"),
        migrations.RemoveConstraint(model_name="retention", name="retention_is_of_a_kind"),
        migrations.AlterField(
            model_name="retention",
            name="kind",
            field=models.CharField(max_length=10, null=True),
        ),
        migrations.RemoveConstraint(
            model_name="decisionrecord", name="decision_record_says_something"
        ),
        migrations.AddField(
            model_name="decisionrecord",
            name="erased_in",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="journal.entry",
            ),
        ),
        migrations.AddField(
            model_name="decisionrecord",
            name="remains",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="decisionrecord",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("content", ""), _negated=True),
                        ("erased_in", None),
                        ("remains", ""),
                    ),
                    models.Q(
                        ("content", ""),
                        ("erased_in__isnull", False),
                        ("sha256", ""),
                        models.Q(("remains", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="decision_record_says_something",
            ),
        ),
        keep_rows("decisions_retention", entries=("made_in_id",)),
        keep_rows(
            "decisions_decisionrecord",
            ("content", "sha256", "remains", "erased_in_id"),
            entries=("made_in_id", "erased_in_id"),
            inserted=f"({before.ABOUT_ANOTHER}) OR ({ERASED_AT_ONCE})",
            updated=SAYS_OTHERWISE,
            closed=HELD,
        ),
        keep_rows(
            "decisions_transition",
            ("why",),
            entries=("made_in_id",),
            inserted=f"{before.REFUSED} OR ({before.WITHOUT_A_RECORD})",
            updated="OLD.why IS NULL OR NEW.why <> 'Erased'",
            closed=STILL_KEPT,
        ),
        keep_rows(
            "decisions_grantedexception",
            ("ended_in_id", "why"),
            entries=("made_in_id",),
            inserted=f"({first.REFUSED}) OR ({NOT_NOW})",
            updated=ENDED_TWICE,
            closed=f"({WORDS_GO}) OR ({ENDED_NOT_NOW})",
        ),
    ]
