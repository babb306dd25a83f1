from django.db import migrations, models

from coderpath_web.journal.append_only import keep_rows, release_rows


class Migration(migrations.Migration):
    dependencies = [("decisions", "0005_holds_are_kept")]

    operations = [
        release_rows("decisions_retention"),
        migrations.AddField(
            model_name="retention",
            name="kind",
            field=models.CharField(
                choices=[
                    ("hiring", "Candidates and applications"),
                    ("claims", "Claims"),
                    ("disputes", "Disputes"),
                ],
                max_length=10,
                null=True,
            ),
        ),
        migrations.AddConstraint(
            model_name="retention",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", None), ("kind__in", ["claims", "disputes"]), _connector="OR"
                ),
                name="retention_is_of_a_kind",
            ),
        ),
        keep_rows("decisions_retention", entries=("made_in_id",)),
    ]
