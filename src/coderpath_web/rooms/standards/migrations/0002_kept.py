"""The database refuses to change how a standard was set, or to say so under another entry."""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows


class Migration(migrations.Migration):
    dependencies = [
        ("standards", "0001_initial"),
        ("journal", "0004_numbered_by_the_head"),
    ]

    operations = [keep_rows("standards_howset", entries=("made_in_id",))]
