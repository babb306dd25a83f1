"""The figures of groups that were released, kept as they are."""

import django.db.models.deletion
from django.db import migrations, models

from coderpath_web.journal.append_only import keep_rows


class Migration(migrations.Migration):
    dependencies = [
        ("careers", "0005_in_the_newest_entry"),
        ("journal", "0002_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="Release",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reach", models.CharField(blank=True, max_length=64)),
                ("number", models.PositiveIntegerField()),
                ("day", models.DateField()),
                ("documents", models.JSONField()),
                ("people", models.JSONField()),
                ("reached", models.JSONField()),
                ("medians", models.JSONField()),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="journal.entry",
                    ),
                ),
            ],
            options={
                "ordering": ["reach", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("reach", "number"), name="one_release_after_another"
                    )
                ],
            },
        ),
        keep_rows("careers_release", entries=("entry_id",)),
    ]
