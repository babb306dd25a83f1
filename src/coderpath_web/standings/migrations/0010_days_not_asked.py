"""Derived rows say on which days a requirement does not apply: those on file are of an older form."""

from django.db import migrations, models


def note(apps, schema_editor):
    """Have everything derived again, where anything was derived before."""
    if apps.get_model("careers", "Standing").objects.exists():
        apps.get_model("careers", "Outdated").objects.create()


class Migration(migrations.Migration):
    dependencies = [("careers", "0009_keys_together")]

    operations = [
        migrations.CreateModel(
            name="Outdated",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
        ),
        migrations.RunPython(note, migrations.RunPython.noop),
    ]
