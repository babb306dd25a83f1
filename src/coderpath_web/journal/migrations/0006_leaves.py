from django.db import migrations, models

from coderpath_web.journal.append_only import keep_rows, look_at_leaves, release_rows

FIRST = "NEW.last <> 0"
LEAPS = "NEW.last <> OLD.last + 1"
NOT_ENTERED = "NOT EXISTS (SELECT 1 FROM journal_entry WHERE number = NEW.last - 1)"
NOT_SEALED = "NOT EXISTS (SELECT 1 FROM journal_leaf WHERE number = NEW.last - 1)"
BEFORE = f"NEW.last > 1 AND ({NOT_ENTERED} OR {NOT_SEALED})"
OF_NO_ENTRY = "NOT EXISTS (SELECT 1 FROM journal_entry one WHERE one.number = NEW.number)"
OUT_OF_ORDER = "NEW.number > 1 AND NOT EXISTS (SELECT 1 FROM journal_leaf one WHERE one.number = NEW.number - 1)"


class Migration(migrations.Migration):
    """Entries become leaves. Those that are there become so after the last migration has run."""

    dependencies = [("journal", "0005_people_and_places")]

    operations = [
        migrations.CreateModel(
            name="Leaf",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("salt", models.CharField(max_length=32)),
                ("hash", models.CharField(max_length=64)),
                ("subtrees", models.TextField(blank=True)),
                ("rows", models.JSONField(default=dict)),
            ],
            options={"verbose_name_plural": "leaves"},
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("of_table", models.CharField(max_length=63)),
                ("of_row", models.PositiveBigIntegerField()),
                ("of_column", models.CharField(max_length=63)),
                ("salt", models.CharField(max_length=32, null=True)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("of_table", "of_row", "of_column"), name="one_commitment_of_a_text"
                    )
                ]
            },
        ),
        look_at_leaves(),
        keep_rows("journal_leaf", inserted=f"({OF_NO_ENTRY}) OR ({OUT_OF_ORDER})"),
        keep_rows(
            "journal_commitment", ("salt",), updated="OLD.salt IS NULL OR NEW.salt IS NOT NULL"
        ),
        release_rows("journal_head", ("last",)),
        keep_rows("journal_head", ("last",), inserted=FIRST, updated=LEAPS, closed=BEFORE),
    ]
