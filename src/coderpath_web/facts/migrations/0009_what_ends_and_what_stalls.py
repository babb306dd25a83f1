"""What runs out and what stalls is asked on every page of whoever leads: it is found by its day."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evidence", "0008_keys_together")]

    operations = [
        migrations.AddIndex(
            "fact",
            models.Index(
                fields=["until"],
                condition=models.Q(kind="credentials"),
                name="facts_of_credentials_that_end",
            ),
        ),
        migrations.AddIndex(
            "fact",
            models.Index(
                fields=["since"],
                condition=models.Q(kind="training"),
                name="facts_of_training_by_day",
            ),
        ),
    ]
