"""Joining sentences and their pieces."""

from collections.abc import Iterable, Sequence

from coderpath.sentence.said import Said, Sayable, said


def chain(separator: str, pieces: Iterable[Sayable]) -> Said:
    """Join pieces with the same words between each two."""
    spaced = [part for piece in pieces for part in (separator, piece)]
    return said(*spaced[1:])


def parted(pieces: Sequence[Said], joint: str) -> Said:
    """Join pieces as a sentence does; those with commas of their own by semicolons."""
    if len(pieces) > 1 and any("," in str(piece) for piece in pieces):
        return said(chain("; ", pieces[:-1]), f" {joint} ", pieces[-1])
    return listing(pieces, joint)


def listing(pieces: Sequence[Sayable], joint: str = "and") -> Said:
    """Join pieces as a sentence does: a, b and c."""
    if len(pieces) < 2:  # noqa: PLR2004 -- one piece needs no joint
        return said(*pieces)
    return said(chain(", ", pieces[:-1]), f" {joint} ", pieces[-1])
