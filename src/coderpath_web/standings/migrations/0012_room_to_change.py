"""Room on PostgreSQL's pages of derived rows, so that a row that says something else stays there.

Where a page is full the changed row goes to another, and into every index anew, while others wait:
a past standard changes all months of whoever it measures, and some of their standings. SQLite
changes a row in its place as it is. Rows on file get the room as their pages are written.
"""

from django.db import migrations

FILLED = {"careers_codermonth": 50, "careers_standing": 80, "careers_climb": 80}
"""How full pages are made, in percent."""


def leave_room(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table, percent in FILLED.items():
            schema_editor.execute(f"ALTER TABLE {table} SET (fillfactor = {percent})")


def fill(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table in FILLED:
            schema_editor.execute(f"ALTER TABLE {table} RESET (fillfactor)")


class Migration(migrations.Migration):
    dependencies = [("careers", "0011_fewer_indexes")]

    operations = [migrations.RunPython(leave_room, fill)]
