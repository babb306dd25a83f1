import django.db.models.deletion
from django.db import migrations, models

from coderpath_web.journal.append_only import keep_rows

BEFORE = """
COALESCE((SELECT one.step FROM months_monthstep one
          WHERE one.coder_id = NEW.coder_id AND one.month = NEW.month
            AND one.step <> 'restated' AND one.made_in_id < NEW.made_in_id
          ORDER BY one.made_in_id DESC LIMIT 1), 'open')
"""
OUT_OF_TURN = f"""
(NEW.step = 'submitted' AND {BEFORE} NOT IN ('open', 'returned'))
OR (NEW.step IN ('returned', 'lapsed') AND {BEFORE} <> 'submitted')
OR (NEW.step = 'confirmed' AND {BEFORE} NOT IN ('submitted', 'lapsed'))
"""
ONES_OWN = """
NEW.step IN ('returned', 'confirmed') AND EXISTS (
  SELECT 1 FROM journal_entry entry JOIN accounts_account one ON one.id = entry.actor_id
  WHERE entry.number = NEW.made_in_id AND one.coder_id = NEW.coder_id)
"""
WITHOUT_A_REASON = """
NEW.step = 'returned' AND NOT EXISTS (
  SELECT 1 FROM journal_entry entry
  WHERE entry.number = NEW.made_in_id AND LENGTH(TRIM(entry.why)) > 0)
"""
REFUSED = f"({OUT_OF_TURN}) OR ({ONES_OWN}) OR ({WITHOUT_A_REASON})"


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0002_told"),
        ("journal", "0007_what_entries_say_may_go"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="MonthStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.DateField()),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("submitted", "Submitted"),
                            ("returned", "Returned"),
                            ("confirmed", "Confirmed"),
                            ("lapsed", "On file as submitted"),
                            ("restated", "Restated"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "coder",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.coder",
                    ),
                ),
                (
                    "made_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="journal.entry",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [models.Index(fields=["coder", "month"], name="steps_of_a_month")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "step__in",
                                ["submitted", "returned", "confirmed", "lapsed", "restated"],
                            )
                        ),
                        name="month_step_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("made_in", "coder", "month"), name="one_step_of_a_month_an_entry"
                    ),
                ],
            },
        ),
        keep_rows("months_monthstep", entries=("made_in_id",), inserted=REFUSED),
    ]
