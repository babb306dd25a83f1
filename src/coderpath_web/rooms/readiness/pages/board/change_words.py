"""What changed on the board, in words."""

from coderpath.explain.asks import asks_of
from coderpath.explain.dates import day_text

STATES = {
    "met": "met since {}",
    "not_met": "not met any more since {}",
    "not_recorded": "not recorded any more since {}",
}


def change_text(change, path):
    """Say one change."""
    day = day_text(change.on.toordinal()) if change.on else "this week"
    if change.kind == "level":
        return f"{change.title} since {day}"
    if change.kind == "ready":
        return f"Ready for {change.title} since {day}"
    return f"{asks_of(change.asking.requirement, path)}: {STATES[change.kind].format(day)}"
