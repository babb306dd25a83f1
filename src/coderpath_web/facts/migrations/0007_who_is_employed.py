"""Who is employed is asked by many pages of everyone: without it they read the whole table."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evidence", "0006_fewer_indexes")]

    operations = [
        migrations.AddIndex(
            "fact",
            models.Index(
                fields=["since"],
                condition=models.Q(kind="coders"),
                name="facts_of_who_is_employed",
            ),
        ),
    ]
