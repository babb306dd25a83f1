"""Indexes of derived rows that begin others: each is written with every row while others wait.

They are dropped by name, as those of facts were: where SQLite alters a field it makes the table
anew.
"""

import django.db.models.deletion
from django.db import migrations, models

DROPPED = (
    ("standing", "coder", "careers_standing_coder_id_029a0a6d", "people.coder", "standings"),
    ("standing", "document", "careers_standing_document_id_4d0c80dd", "careers.pathdocument", "+"),
    ("codermonth", "coder", "careers_codermonth_coder_id_02fb8afe", "people.coder", "months"),
    ("climb", "document", "careers_climb_document_id_a99f0359", "careers.pathdocument", "+"),
)


def dropped(model, name, index, to, related_name):
    field = models.ForeignKey(
        db_index=False,
        on_delete=django.db.models.deletion.PROTECT,
        related_name=related_name,
        to=to,
    )
    again = f'CREATE INDEX "{index}" ON "careers_{model}" ("{name}_id")'
    return migrations.SeparateDatabaseAndState(
        [migrations.RunSQL(f'DROP INDEX "{index}"', again)],
        [migrations.AlterField(model, name, field)],
    )


class Migration(migrations.Migration):
    dependencies = [("careers", "0010_days_not_asked")]

    operations = [dropped(*one) for one in DROPPED]
