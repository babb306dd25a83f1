"""States as people see them: a word and a shape, so that nothing hangs on colour alone."""

from typing import NamedTuple

from coderpath.judge import RequirementVerdict
from coderpath.verdict import State


class Shown(NamedTuple):
    """A state's word and shape."""

    word: str
    shape: str


MET = Shown("met", "✓")
NOT_MET = Shown("not met", "✗")
NOT_RECORDED = Shown("not recorded", "?")
PRESUMED = Shown("presumed", "~")
NOT_YET_ASKED = Shown("not asked yet", "·")
DOES_NOT_APPLY = Shown("does not apply", "–")

SHOWN = {State.MET: MET, State.NOT_MET: NOT_MET, State.NOT_RECORDED: NOT_RECORDED}

LEGEND = "  ".join(f"{one.shape} {one.word}" for one in (*SHOWN.values(), PRESUMED, NOT_YET_ASKED))
"""What the shapes mean, in one line."""


def shown_state(item: RequirementVerdict) -> Shown:
    """Give how a requirement's state is shown; what is presumed or in grace says so."""
    if not item.applies:
        return DOES_NOT_APPLY
    if item.in_grace:
        return NOT_YET_ASKED
    return PRESUMED if item.presumed else SHOWN[item.state]
