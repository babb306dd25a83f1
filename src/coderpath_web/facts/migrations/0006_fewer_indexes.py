"""An index the less is some time the less in which others wait for an import to be saved.

The indexes are dropped by name: where SQLite alters a field it makes the table anew, and the
triggers that keep it would go with the old one.
"""

import django.db.models.deletion
from django.db import migrations, models

FIELDS = {
    "coder": ("evidence_fact_coder_id_1e15424c", "people.coder", "facts"),
    "to": ("evidence_fact_to_id_4d67809d", "people.coder", "led"),
    "retracted_in": ("evidence_fact_retracted_in_id_6f6a0291", "journal.entry", "retracted"),
}


def dropped(name, index, model, related_name):
    field = models.ForeignKey(
        db_index=False,
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        related_name=related_name,
        to=model,
    )
    again = f'CREATE INDEX "{index}" ON "evidence_fact" ("{name}_id")'
    return migrations.SeparateDatabaseAndState(
        [migrations.RunSQL(f'DROP INDEX "{index}"', again)],
        [migrations.AlterField("fact", name, field)],
    )


class Migration(migrations.Migration):
    dependencies = [("evidence", "0005_in_the_newest_entry")]

    operations = [
        migrations.AddIndex(
            "fact",
            models.Index(
                fields=["retracted_in"],
                condition=models.Q(retracted_in__isnull=False),
                name="facts_retracted",
            ),
        ),
        *(dropped(name, *rest) for name, rest in FIELDS.items()),
    ]
