"""The database refuses to rename or delete whom and what facts speak of."""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [keep_rows("people_coder"), keep_rows("people_facility")]
