"""The database refuses to change or delete what is on file."""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows


class Migration(migrations.Migration):
    dependencies = [("careers", "0001_initial")]

    operations = [keep_rows("careers_pathdocument")]
