"""A load keeps which versions its file confirms."""

from django.db import migrations, models

from coderpath_web.journal.append_only import NEWEST, keep_rows, release_rows


class Migration(migrations.Migration):
    dependencies = [("coded", "0002_kept")]

    operations = [
        release_rows("coded_load", ("many",)),
        migrations.AddField("load", "again", models.JSONField(null=True)),
        keep_rows(
            "coded_load",
            ("many",),
            entries=("entry_id",),
            inserted="NEW.many IS NOT NULL",
            closed=f"NEW.entry_id <> {NEWEST}",
        ),
    ]
