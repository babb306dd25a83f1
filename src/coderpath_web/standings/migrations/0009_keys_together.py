"""Keys of derived rows are looked up together: an import writes very many while others wait."""

from django.db import migrations

from coderpath_web.journal.keys_together import look_up_together


class Migration(migrations.Migration):
    dependencies = [
        ("careers", "0008_to_be_placed"),
        ("journal", "0005_people_and_places"),
    ]

    operations = [look_up_together("careers", one) for one in ("Standing", "CoderMonth", "Climb")]
