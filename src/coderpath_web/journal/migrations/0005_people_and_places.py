"""The database refuses to rename or delete whom and what facts speak of.

It stands here since `people` lies below the journal.
"""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows


class Migration(migrations.Migration):
    dependencies = [("journal", "0004_numbered_by_the_head"), ("people", "0001_initial")]

    operations = [keep_rows("people_coder"), keep_rows("people_facility")]
