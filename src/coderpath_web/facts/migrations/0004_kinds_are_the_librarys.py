"""The database no longer repeats the library's list of kinds: a new kind needs no migration."""

from django.db import migrations, models

from coderpath_web.journal.append_only import keep_rows, release_rows

KEPT = ("evidence_fact", ("retracted_at", "retracted_in_id"))


class Migration(migrations.Migration):
    dependencies = [("evidence", "0003_who_works_where")]

    operations = [
        release_rows(*KEPT),
        migrations.RemoveConstraint(model_name="fact", name="fact_kind_is_known"),
        migrations.RemoveConstraint(model_name="fact", name="fact_is_about_a_coder"),
        migrations.AlterField(
            model_name="fact", name="kind", field=models.CharField(max_length=20)
        ),
        keep_rows(*KEPT),
    ]
