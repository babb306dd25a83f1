"""How a requirement judged live is marked; cells of the board, from derived rows, in `board/`."""

from typing import NamedTuple

from coderpath.days import FOREVER
from coderpath.explain import states
from coderpath.verdict import State
from coderpath_web.frame.soon import is_soon


class Mark(NamedTuple):
    """A mark by its name in the interface, and the word beside it."""

    name: str
    word: str

    @property
    def is_open(self):
        return self in OPEN


MET = Mark("met", "Met")
SOON_OVER = Mark("soon", "Ends soon")
BEGUN = Mark("begun", "Begun")
PRESUMED = Mark("presumed", "Presumed")
NOT_ASKED = Mark("grace", "Not asked yet")
NOT_APPLYING = Mark("not_asked", "Does not apply")
NOT_MET = Mark("not_met", "Not met")
NOT_RECORDED = Mark("not_recorded", "Not recorded")

OPEN = (NOT_MET, NOT_RECORDED)
BY_STATE = {State.MET: MET, State.NOT_MET: NOT_MET, State.NOT_RECORDED: NOT_RECORDED}
BY_WORD = {
    states.PRESUMED: PRESUMED,
    states.NOT_YET_ASKED: NOT_ASKED,
    states.DOES_NOT_APPLY: NOT_APPLYING,
}


def mark_of(item, judgement):
    """Mark a requirement on a day."""
    shown = states.shown_state(item)
    if shown in BY_WORD:
        return BY_WORD[shown]
    if item.state is not State.MET:
        return BY_STATE[item.state]
    if ends_soon(item, judgement.on):
        return SOON_OVER
    begun = item.branch.criterion.is_only_begun(
        judgement.record, judgement.path.rules, judgement.on
    )
    return BEGUN if begun else MET


def ends_soon(item, on):
    """Tell whether something met comes to an end that is known, within the next 90 days."""
    ends = item.until < FOREVER and not item.as_far_as_recorded
    return item.state is State.MET and ends and is_soon(item.until, on)
