"""The database refuses a path document in an entry that is not the newest."""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows, release_rows


class Migration(migrations.Migration):
    dependencies = [
        ("careers", "0003_level_index_without_condition"),
        ("journal", "0004_numbered_by_the_head"),
    ]

    operations = [
        release_rows("careers_pathdocument"),
        keep_rows("careers_pathdocument", entries=("adopted_in_id",)),
    ]
