"""What changed on the board, in words."""

from coderpath.explain.asks import asks_of
from coderpath.sentence import said
from coderpath.sentence.dates import say_day

STATES = {"met": "met", "not_met": "not met", "not_recorded": "not recorded"}
LOST = {"not_met": "no longer met", "not_recorded": "no longer recorded"}


def change_text(change, path):
    """Say one change."""
    day = say_day(change.on.toordinal()) if change.on else "this week"
    return said(_what(change, path), " since ", day)


def _what(change, path):
    if change.kind == "level":
        return change.title
    if change.kind == "ready":
        return f"Ready for {change.title}"
    words = LOST if change.was_met else STATES
    return f"{asks_of(change.asking.requirement, path)}: {words[change.kind]}"
