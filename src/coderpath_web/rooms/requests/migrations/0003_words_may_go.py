"""What people said in a request goes once it has ended, unless it is held."""

from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models

from coderpath_web.journal.append_only import keep_rows, release_rows

before = import_module("coderpath_web.rooms.requests.migrations.0002_kept")
OPEN = """
NOT EXISTS (
  SELECT 1 FROM requests_requeststep s WHERE s.request_id = NEW.id
    AND s.after IN ('approved', 'refused', 'withdrawn') AND NOT EXISTS (
      SELECT 1 FROM requests_requeststep later
      WHERE later.request_id = s.request_id AND later.number > s.number))
"""
HELD = """
EXISTS (SELECT 1 FROM decisions_hold h WHERE h.lifted_in_id IS NULL
        AND h.about IN ('request:' || NEW.id, 'coder:' || NEW.coder_id))
"""
ERASED = """
EXISTS (SELECT 1 FROM requests_moverequest one
        WHERE one.id = NEW.request_id AND one.erased_in_id IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0007_words_may_go"),
        ("journal", "0007_what_entries_say_may_go"),
        ("requests", "0002_kept"),
    ]

    operations = [
        release_rows("requests_moverequest"),
        release_rows("requests_requeststep"),
        migrations.AddField(
            model_name="moverequest",
            name="erased_in",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="journal.entry",
            ),
        ),
        keep_rows(
            "requests_moverequest",
            ("erased_in_id",),
            entries=("made_in_id", "erased_in_id"),
            inserted="NEW.erased_in_id IS NOT NULL",
            closed=f"({OPEN}) OR ({HELD})",
        ),
        keep_rows(
            "requests_requeststep",
            ("why",),
            entries=("made_in_id",),
            inserted=" OR ".join(f"({one})" for one in (*before.REFUSED, ERASED)),
            updated="OLD.why IS NULL OR NEW.why <> 'Erased'",
            closed=f"NOT {ERASED}",
        ),
    ]
