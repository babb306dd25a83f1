"""A move that comes to be of another kind than the one asked for: nobody has agreed to that one."""

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import capital
from coderpath.transition import Move

KINDS = {
    Move.UP: "a move up",
    Move.ACROSS: "a move across",
    Move.DOWN: "a move down",
    Move.IN: "a first level",
    Move.OUT: "leaving the path",
}
ON_ITS_DAY = (
    "{asked} was asked for and judged, but on {day} it would be {found}, as positions are on file. "
    "Choose another day, or have it asked for anew."
)
TODAY = (
    "{asked} was asked for, but the positions on file or the path have changed: today it would be "
    "{found}. Refuse it, or have it withdrawn, and ask anew."
)


def other_today(asked: str, found: str) -> str:
    """Say that a move is of another kind today than was asked for; nothing where it is not."""
    return "" if asked == found else _say(TODAY, asked, found)


def other_on(day: int, asked: str, found: str) -> str:
    """Say the same of the first day of a move."""
    return "" if asked == found else _say(ON_ITS_DAY, asked, found, day_words(day))


def _say(text: str, asked: str, found: str, day: str = "") -> str:
    return text.format(asked=capital(KINDS[Move(asked)]), found=KINDS[Move(found)], day=day)
