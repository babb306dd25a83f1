"""The one rule of what takes long: it is worked out before the turn, and moved in there.

Whatever derives for many goes through here: a standard, a facility, a path that is withdrawn, an
import taken back, everybody judged anew.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from coderpath_web.journal.turn import TakesLong, tries_left, worked_out
from coderpath_web.standings import many
from coderpath_web.standings.derived_ahead import Overtaken

Prepared = TypeVar("Prepared")


def move_prepared(
    kind: type[Prepared],
    *,
    fits: Callable[[Prepared], bool],
    move: Callable[[Prepared, int | None], None],
    work_out: Callable[[], Prepared],
) -> bool:
    """Move in what was worked out before this turn; False where it has been tried often enough.

    It is moved with the most coders who may be judged again because others touched them meanwhile:
    at last with all of them, however many. Raises TakesLong where it has to be worked out first, or
    anew.
    """
    left, ahead = tries_left(), worked_out()
    if not left:
        return False
    if isinstance(ahead, kind) and fits(ahead):
        with suppress(Overtaken):
            move(ahead, many.MOST_AGAIN if left > 1 else None)
            return True
    raise TakesLong(work_out)
