"""Requests and their steps are kept, and no step stands that a person may not take.

The rules of `rules.py` that hang on rows alone are asked here too, whichever way a row is written.
"""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows

# Whoever acts wrote the entry, with the same reason.
IN_ANOTHERS_NAME = """
NOT EXISTS (SELECT 1 FROM journal_entry one
            WHERE one.number = NEW.made_in_id AND one.actor_id = NEW.by_id AND one.why = NEW.why)
"""
# It goes on from where the step before led to.
OUT_OF_ORDER = """
(NEW.number = 1 AND NEW.place <> 0) OR (NEW.number > 1 AND NOT EXISTS (
  SELECT 1 FROM requests_requeststep one
  WHERE one.request_id = NEW.request_id AND one.number = NEW.number - 1
    AND one.after = NEW.before
    AND one.place + CASE WHEN one.act = 'agreed' THEN 1 ELSE 0 END = NEW.place))
"""
# The last step of the chain approves, and no other.
NOT_AT_ITS_STEP = """
NEW.act IN ('agreed', 'approved') AND NOT EXISTS (
  SELECT 1 FROM requests_moverequest one WHERE one.id = NEW.request_id
    AND ((NEW.act = 'approved' AND NEW.place = one.steps - 1)
      OR (NEW.act = 'agreed' AND NEW.place < one.steps - 1)))
"""
# Nobody decides on themselves, on what they asked for, at two steps, or on an appeal against them.
DECIDES_ON_ONESELF = """
NEW.act IN ('agreed', 'approved', 'not_now', 'refused', 'asked_more') AND (EXISTS (
  SELECT 1 FROM requests_moverequest one JOIN accounts_account who ON who.coder_id = one.coder_id
  WHERE one.id = NEW.request_id AND who.id = NEW.by_id)
 OR EXISTS (
  SELECT 1 FROM requests_requeststep one
  WHERE one.request_id = NEW.request_id AND one.by_id = NEW.by_id AND one.number < NEW.number
    AND (one.act IN ('asked', 'agreed', 'appealed')
      OR (one.act = 'refused' AND EXISTS (
        SELECT 1 FROM requests_requeststep later WHERE later.request_id = one.request_id
          AND later.act = 'appealed')))))
"""
# Who is asked about answers, and withdraws, and appeals: the coder, or whoever asked.
NOT_THEIRS = """
NEW.act IN ('answered', 'withdrawn', 'appealed')
AND NOT EXISTS (
  SELECT 1 FROM requests_moverequest one JOIN accounts_account who ON who.coder_id = one.coder_id
  WHERE one.id = NEW.request_id AND who.id = NEW.by_id)
AND NOT EXISTS (
  SELECT 1 FROM requests_requeststep one
  WHERE one.request_id = NEW.request_id AND one.number = 1 AND one.by_id = NEW.by_id)
"""
# What reads approved has moved the coder, by the same entry.
WITHOUT_A_MOVE = """
NEW.act = 'approved' AND NOT EXISTS (
  SELECT 1 FROM decisions_transition one JOIN requests_moverequest asked
    ON asked.coder_id = one.coder_id AND asked.level = one.level
  WHERE asked.id = NEW.request_id AND one.made_in_id = NEW.made_in_id
    AND one.effective = NEW.effective)
"""
# One request of a coder for a level is open: one that is asked for, or appealed, finds no other.
OPENS_A_SECOND = """
NEW.act IN ('asked', 'appealed') AND EXISTS (
  SELECT 1 FROM requests_moverequest one JOIN requests_moverequest other
    ON other.coder_id = one.coder_id AND other.level = one.level AND other.id <> one.id
  JOIN requests_requeststep last ON last.request_id = other.id
  WHERE one.id = NEW.request_id AND last.after IN ('waiting', 'more', 'later')
    AND NOT EXISTS (
      SELECT 1 FROM requests_requeststep beyond
      WHERE beyond.request_id = last.request_id AND beyond.number > last.number))
"""
REFUSED = (
    IN_ANOTHERS_NAME,
    OUT_OF_ORDER,
    NOT_AT_ITS_STEP,
    DECIDES_ON_ONESELF,
    NOT_THEIRS,
    WITHOUT_A_MOVE,
    OPENS_A_SECOND,
)


class Migration(migrations.Migration):
    dependencies = [
        ("requests", "0001_initial"),
        ("decisions", "0001_initial"),
        ("journal", "0005_people_and_places"),
    ]

    operations = [
        keep_rows("requests_chainsetting", entries=("made_in_id",)),
        keep_rows("requests_moverequest", entries=("made_in_id",)),
        keep_rows(
            "requests_requeststep",
            entries=("made_in_id",),
            inserted=" OR ".join(f"({one})" for one in REFUSED),
        ),
    ]
