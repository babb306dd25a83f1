"""What taking a load back does: each record it said last is again what was said before it.

What a later load said stays. What was said before is the newest version of a load that is not taken
back itself; where there is none, the record is on file no more.
"""

from typing import NamedTuple

from coderpath_web.coded.columns import KEPT, column_of
from coderpath_web.coded.models import CodedRecord, Load
from coderpath_web.coded.versions import (
    ASIDE,
    CODES,
    LOADS,
    RECORDS,
    clear_aside,
    close_versions,
    counted,
    put_versions,
    set_aside,
)
from coderpath_web.side_table import execute

STATED = "COALESCE(one.stated_in_id, one.load_id)"
BEFORE = f"""
(SELECT MAX(one.id) FROM {RECORDS} one
 WHERE one.facility_id = live.facility_id AND one.surrogate = live.surrogate
   AND one.closed_in_id IS NOT NULL AND {STATED} <> %s
   AND {STATED} NOT IN (SELECT undoes_id FROM {LOADS} WHERE undoes_id IS NOT NULL))
"""  # noqa: S608 -- names of our own
QUESTION = f"""
SELECT live.facility_id, live.surrogate, {BEFORE} AS comes, live.id AS live FROM {RECORDS} live
WHERE live.closed_in_id IS NULL AND (live.load_id = %s OR live.stated_in_id = %s)
"""  # noqa: S608 -- as above


class TakenBack(NamedTuple):
    """How many records are what they were before, go, or stay as a later load says."""

    changed: int
    ended: int
    stay: int


def look_back(load: Load) -> TakenBack:
    """Work out what taking a load back does; it stands aside."""
    set_aside(QUESTION, [load.pk] * 3)
    changed, ended = counted("comes IS NOT NULL"), counted("comes IS NULL")
    said = CodedRecord.objects.filter(load=load).count()
    return TakenBack(changed, ended, max(said - changed - ended, 0))


def take_back(undoing: Load) -> None:
    """Take back what stands aside, in the transaction that looked."""
    told = {column_of(name): f"b.{column_of(name)}" for name in KEPT}
    told |= {"facility_id": "b.facility_id", "surrogate": "b.surrogate"}
    joined = f"JOIN {RECORDS} b ON b.id = a.comes LEFT JOIN {CODES} own ON own.record_id = b.id"
    close_versions(undoing)
    # What goes has nothing in its place.
    execute(f"DELETE FROM {ASIDE} WHERE comes IS NULL")  # noqa: S608 -- as above
    stated_in = "COALESCE(b.stated_in_id, b.load_id)"
    put_versions(undoing, told, stated_in, "COALESCE(own.codes, '')", joined)
    clear_aside()
