"""Which columns of a row belong together: by what their headings say beside their meanings."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coderpath_web.rooms.imports.mapping.guessing.several import (
    may_be_one,
    numbers_in,
    which,
)


class Headed(NamedTuple):
    """A column of a table."""

    heading: str
    place: int
    """Where it stands in the table."""


def pairs(firsts: Sequence[Headed], others: Sequence[Headed]) -> Iterator[tuple[int, int]]:
    """Give which of the first ones has which of the others; nothing of those in doubt.

    Headings of one number, or with one rest (FMLA from, FMLA to), belong together; so do those
    that say nothing more, as they follow each other, and the last two that are left.
    """
    ends, begins = set(range(len(others))), set(range(len(firsts)))
    for tell in (which, numbers_in):
        for one in dict.fromkeys(tell(first.heading) for first in firsts):
            mine = [at for at in sorted(begins) if tell(firsts[at].heading) == one]
            theirs = [at for at in sorted(ends) if tell(others[at].heading) == one]
            is_told = tell is which or one
            if is_told and _follow([firsts[at] for at in mine], [others[at] for at in theirs]):
                yield from zip(mine, theirs, strict=True)
                begins.difference_update(mine)
                ends.difference_update(theirs)
    if len(begins) == len(ends) == 1:
        [begun], [end] = begins, ends
        if may_be_one(firsts[begun].heading, others[end].heading):
            yield begun, end


def _follow(mine: Sequence[Headed], theirs: Sequence[Headed]) -> bool:
    """Tell whether there is one of each, or whether each is followed by one before the next."""
    if len(mine) != len(theirs):
        return False
    turns = [one.place for pair in zip(mine, theirs, strict=True) for one in pair]
    return len(mine) == 1 or turns == sorted(turns)
