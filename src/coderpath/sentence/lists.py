"""Joining sentences and their pieces."""

from collections.abc import Iterable, Sequence

from coderpath.sentence.said import Said, Sayable, said


def chain(separator: str, pieces: Iterable[Sayable]) -> Said:
    """Join pieces with the same words between each two."""
    spaced = [part for piece in pieces for part in (separator, piece)]
    return said(*spaced[1:])


def listing(pieces: Sequence[Sayable], joint: str = "and") -> Said:
    """Join pieces as a sentence does: a, b and c."""
    if len(pieces) < 2:  # noqa: PLR2004 -- one piece needs no joint
        return said(*pieces)
    return said(chain(", ", pieces[:-1]), f" {joint} ", pieces[-1])
