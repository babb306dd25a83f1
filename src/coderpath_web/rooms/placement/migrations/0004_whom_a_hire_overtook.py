"""Whom a hire overtook is kept with it, under its own entry and no other."""

import django.db.models.deletion
from django.db import migrations, models

from coderpath_web.journal.append_only import keep_rows

# Only the entry that hired tells whom it overtook, once the candidate is closed by it.
NOT_BY_ITS_HIRE = """
NOT EXISTS (
  SELECT 1 FROM placement_candidate one
  WHERE one.id = NEW.candidate_id AND one.closed_in_id = NEW.made_in_id
    AND one.hired_as_id IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0006_leaves"),
        ("people", "0001_initial"),
        ("placement", "0003_hired_by_somebody"),
    ]

    operations = [
        migrations.CreateModel(
            name="OvertakenIncumbent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("holds", models.CharField(max_length=500)),
                ("lacks", models.JSONField(default=list)),
                ("personnel", models.PositiveSmallIntegerField()),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overtook",
                        to="placement.candidate",
                    ),
                ),
                (
                    "coder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.coder",
                    ),
                ),
                (
                    "made_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="journal.entry",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("candidate", "coder"), name="overtaken_once_by_a_hire"
                    )
                ],
            },
        ),
        keep_rows(
            "placement_overtakenincumbent", entries=("made_in_id",), inserted=NOT_BY_ITS_HIRE
        ),
    ]
