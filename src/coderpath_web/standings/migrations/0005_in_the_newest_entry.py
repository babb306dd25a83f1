"""The database refuses a path document, or its withdrawal, in an entry that is not the newest."""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows, release_rows

KEPT = ("careers_pathdocument", ("withdrawn_in_id",))


class Migration(migrations.Migration):
    dependencies = [
        ("careers", "0004_withdrawn_paths"),
        ("journal", "0004_numbered_by_the_head"),
    ]

    operations = [
        release_rows(*KEPT),
        keep_rows(*KEPT, entries=("adopted_in_id", "withdrawn_in_id")),
    ]
