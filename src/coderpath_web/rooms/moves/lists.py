"""A path's list as it stands: lines that are open, and lines that are held back."""

from collections.abc import Iterator
from typing import NamedTuple

from coderpath_web.documents.models import PathDocument
from coderpath_web.rooms.moves.found import Found, Line
from coderpath_web.rooms.moves.models import HeldMove
from coderpath_web.rooms.moves.queries import held_back

Key = tuple[int, str, str, str]


class HeldLine(NamedTuple):
    """A line that is held back, and how."""

    line: Line
    held: HeldMove


def open_lines(document: PathDocument, found: Found) -> list[Line]:
    """Give the lines that are open: of each level held the first that nobody holds back.

    Where somebody holds back that the coder goes up, the new name of the level held is left.
    """
    held = _held(document)
    return [
        line
        for some in found.lines
        if (line := next((one for one in some if _key(one) not in held), None))
    ]


def held_lines(document: PathDocument, found: Found) -> Iterator[HeldLine]:
    """Go through the lines that are held back; one that is no line any more waits for nobody."""
    held = _held(document)
    for some in found.lines:
        for line in some:
            if one := held.get(_key(line)):
                yield HeldLine(line, one)


def _held(document: PathDocument) -> dict[Key, HeldMove]:
    rows = held_back(document)
    return {(one.coder_id, one.kind, one.held, one.level): one for one in rows}


def _key(line: Line) -> Key:
    return line.coder, line.kind.value, line.held, line.level
