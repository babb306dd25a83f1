"""Who has no figures of a month is asked by every page: an index answers it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("careers", "0012_room_to_change")]

    operations = [
        migrations.AddIndex(
            model_name="codermonth",
            index=models.Index(fields=["month", "coder", "kind"], name="months_by_month"),
        ),
    ]
