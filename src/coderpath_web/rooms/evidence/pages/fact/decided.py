"""A move that rests on a fact, as a line of its page."""

from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from coderpath.explain.names import level_title
from coderpath.path import CareerPath
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import listed
from coderpath_web.decisions.models import Transition

LEADING = ("request",)
"""What leads to a move, and is shown to whoever may see what was decided about the coder."""


class DecidedLine(NamedTuple):
    """A move in words, who decided it when, and where to read about it."""

    says: Said
    by: str
    at: datetime
    url: str


def decided_line(move: Transition, path: CareerPath | None) -> DecidedLine:
    """Tell a move that was decided."""
    route, _, number = move.via.partition(":")
    is_led = route in LEADING
    url = reverse(route, args=[number]) if is_led else reverse("decision", args=[move.made_in_id])
    return DecidedLine(_says(move, path), move.by.name, move.made_in.at, url)


def _says(move: Transition, path: CareerPath | None) -> Said:
    day = say_day(move.effective.toordinal())
    if move.level:
        return said("Moved to ", _title(move.level, path), " from ", day)
    left = listed([_title(one, path) for one in move.left])
    return said("Moved out of ", left, " from ", day)


def _title(level: str, path: CareerPath | None) -> str:
    return level_title(path, level) if path else level
