"""A roll-up by class reads no row, and none at all where no record is of a class."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("coded", "0003_said_again")]

    operations = [
        migrations.AddIndex(
            model_name="codedrecord",
            index=models.Index(
                fields=["coder", "month", "facility", "type", "service_class"],
                condition=models.Q(
                    ("closed_in", None),
                    ("month__isnull", False),
                    models.Q(("service_class", ""), _negated=True),
                ),
                name="records_of_a_class",
            ),
        ),
    ]
