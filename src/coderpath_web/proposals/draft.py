"""A proposal before it is on file: what is asked for, whom it touches, and who could confirm it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from coderpath_web.people.models import Coder

COUNTS = "counts"
"""Where a draft keeps the entry of what counts already, for want of a second person."""


class Ask(NamedTuple):
    """A permission that whoever confirms must have, and whom or what it must reach.

    One of the permissions, by their names, is enough. Without a coder or a facility it must reach
    everything, unless it is `anywhere`: a permission that is asked without a reach.
    """

    permissions: tuple[str, ...]
    coder: int | None = None
    facility: int | None = None
    anywhere: bool = False


def asks_of(kept: Iterable[Sequence[Any]]) -> list[Ask]:
    """Read what whoever confirms must be allowed, as it is kept."""
    return [Ask(tuple(permissions), *rest) for permissions, *rest in kept]


class Draft(NamedTuple):
    """What somebody asks for."""

    kind: str
    """The name of a kind that a room has listed."""
    title: str
    what: Mapping[str, object]
    asks: Collection[Ask]
    touches: Collection[int] | None = ()
    """The coders whose verdicts hang on it; None for everyone's."""
    about: Coder | None = None
    subject: str = ""
    """What it is about, so that it can be found there, such as "path:our-ladder"."""
