"""What is discharged and not coded yet is found without going through all that is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("coded", "0004_records_of_a_class")]

    operations = [
        migrations.AddIndex(
            model_name="codedrecord",
            index=models.Index(
                fields=["facility", "type", "discharged"],
                condition=models.Q(
                    ("closed_in", None), ("coded__isnull", True), ("discharged__isnull", False)
                ),
                name="records_left_open",
            ),
        ),
    ]
