"""What tells whom a change of facts would move, before it is made or proposed."""

from collections.abc import Collection, Sequence

from coderpath_web import clock
from coderpath_web.documents.named import path_today
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.frame.moves.shown import Change
from coderpath_web.standings.moving import moved_by_facts


def change_by(
    new: Sequence[NewFact], retract: Collection[int], coders: Collection[int]
) -> Change | None:
    """Give what tells whom of some coders a change would move under the path in force today."""
    path = path_today()
    if path is None:
        return None
    rows = [(one.kind, one.row) for one in new]
    return Change(moved_by_facts(path, clock.today(), new=rows, without=retract), coders)
