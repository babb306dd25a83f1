"""What goes once it was kept as long as somebody settled: each room says of what it keeps, how."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from coderpath_web.decisions.kept_as import KeptAs


class Ended(NamedTuple):
    """A record that is over and still kept."""

    number: int
    day: date
    """The day from which its months count."""
    names: Collection[str]
    """As holds name it and whom it is about, such as "claim:12" and "coder:7"."""


@dataclass(frozen=True, slots=True)
class KeptKind:
    """A kind of record that goes in its time."""

    name: str
    """As people read it: "Claims"."""
    kept_as: KeptAs
    counts_from: str
    """From which day its months count: "Answered or withdrawn"."""
    goes: str
    """What goes, as a sentence."""
    stays: str
    """What stays of it, as a sentence."""
    act: str
    """What erasing one is called in the journal."""
    ended: Callable[[int | None], Iterable[Ended]]
    """Those that are over and not erased; given a number, that one, if it is among them."""
    erase: Callable[[int], object]
    """Erases one by its number, in the turn of whoever found that its time has come."""
