"""How pages say that a level asks for something that they do not show to whoever looks."""

from coderpath.path import CareerPath, Level
from coderpath.sentence.words import counted
from coderpath_web.standings.withheld import resting_on


def say_withheld(path: CareerPath | None, level: Level, kinds: frozenset[str]) -> str:
    """Say how much a level asks of whoever comes that rests on some kinds; empty for nothing."""
    if path is None:
        return ""
    hidden = resting_on(path, kinds)
    count = sum(id(one) in hidden for one in (*path.whole_minimum(level), *level.advance))
    verb = "rests" if count == 1 else "rest"
    asked = counted(count, "more requirement")
    return f"{asked} {verb} on personnel records, which your role does not show." if count else ""
