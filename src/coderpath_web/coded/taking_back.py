"""What taking a load back does: on file is what all the loads that are left say, in their order.

What a later load said stays, whether it changed the record or said the same again. Of a column that
no load left tells, nothing is on file; a record that none of them has is on file no more.
"""

from typing import NamedTuple

from coderpath_web.coded.columns import KEPT, column_of
from coderpath_web.coded.folding import fold_without
from coderpath_web.coded.models import CodedRecord, Load
from coderpath_web.coded.said_again import how_many
from coderpath_web.coded.versions import (
    ASIDE,
    FOLDED,
    clear_aside,
    close_versions,
    counted,
    put_versions,
    set_aside,
)
from coderpath_web.side_table import execute


class TakenBack(NamedTuple):
    """How many records are what they were before, go, or stay as other loads say."""

    changed: int
    ended: int
    stay: int


def look_back(load: Load) -> TakenBack:
    """Work out what taking a load back does; it stands aside."""
    fold_without(load)
    set_aside(f"SELECT facility_id, surrogate, comes, live FROM {FOLDED}", ())  # noqa: S608 -- names of our own
    changed, ended = counted("comes IS NOT NULL"), counted("comes IS NULL")
    said = CodedRecord.objects.filter(load=load).count() + how_many(load)
    return TakenBack(changed, ended, max(said - changed - ended, 0))


def take_back(undoing: Load) -> None:
    """Take back what stands aside, in the transaction that looked."""
    told = {column_of(name): f"b.{column_of(name)}" for name in KEPT}
    told |= {"facility_id": "b.facility_id", "surrogate": "b.surrogate"}
    close_versions(undoing)
    # What goes has nothing in its place.
    execute(f"DELETE FROM {ASIDE} WHERE comes IS NULL")  # noqa: S608 -- as above
    put_versions(undoing, told, "b.stated_in", "b.codes", f"JOIN {FOLDED} b ON b.live = a.live")
    clear_aside()
