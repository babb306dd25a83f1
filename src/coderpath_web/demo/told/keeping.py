"""How long things are kept, as HR settled it, and whose records are held for now."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from coderpath_web.decisions.actions import settle_retention
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.telling import Event
from coderpath_web.rooms.keeping.actions import hold_person

SETTLED = (
    (KeptAs.CLAIMS, 18, "What we vouched for is on file; the scans are not needed after that."),
    (KeptAs.REQUESTS, 84, "Seven years, as the records schedule says."),
    (KeptAs.DECISIONS, 84, "Seven years, as the records schedule says."),
)
HELD = "samir"
WHY = "Legal asked us to keep everything until his question about the RHIA is settled."


def told_keeping(cast: Cast) -> Iterator[Event]:
    """Tell what was settled, and who is held."""
    for kind, months, why in SETTLED:
        yield Event(date(2026, 9, 14), partial(_settle, cast, kind, months, why))
    yield Event(date(2026, 9, 21), partial(_hold, cast))


def _settle(cast: Cast, kind: KeptAs, months: int, why: str) -> None:
    settle_retention(by=cast["priya"], kind=kind, months=months, why=why)


def _hold(cast: Cast) -> None:
    coder = cast[HELD].coder
    if coder is None:
        message = "whoever is held in the demo is a coder"
        raise ValueError(message)
    hold_person(by=cast["priya"], coder=coder, why=WHY)
