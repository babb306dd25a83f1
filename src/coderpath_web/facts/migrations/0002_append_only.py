"""The database refuses to change or delete what is on file."""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows


class Migration(migrations.Migration):
    dependencies = [("evidence", "0001_initial")]

    operations = [keep_rows("evidence_fact", changing=("retracted_at", "retracted_in_id"))]
