"""How standards of a hospital were set, said afterwards, and one proposed for a class alone."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from coderpath.days import FOREVER
from coderpath.facts.source import Source
from coderpath.standards.classes import type_of_class
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.telling import Event
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file
from coderpath_web.rooms.standards.actions import propose_standard, say_how_set
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.setting import Setting

AT = "wrenfield"


class Explained(NamedTuple):
    """Somebody said how the standard of a type that is in force was set."""

    day: date
    type: str
    how: How
    basis: str

    def tell(self, cast: Cast) -> None:
        """Let it happen."""
        say_how_set(
            by=cast["priya"], fact=_newest(self.type), setting=Setting(self.how), basis=self.basis
        )


TOLD = (
    Explained(
        date(2026, 8, 10),
        "emergency",
        How.PEER_AVERAGE,
        "The average of four hospitals of this size, by their figures of 2021.",
    ),
    Explained(
        date(2026, 8, 10),
        "observation",
        How.TIME_STUDY,
        "120 records timed in two weeks of May 2018, at the middle of their times.",
    ),
)
OF_TYPE, CLASS = "inpatient", "cardiac surgery"
LESS = 6
"""Records in the same minutes: such a stay takes longer."""


def told_standards(cast: Cast) -> Iterator[Event]:
    """Tell who said how a standard was set, and what was asked for a class."""
    for one in TOLD:
        yield Event(one.day, partial(one.tell, cast))
    yield Event(date(2026, 11, 10), partial(_propose_for_a_class, cast))


def _propose_for_a_class(cast: Cast) -> None:
    begins = fact_row(_newest(OF_TYPE))
    why = "Agreed with the heart center, November 2026"
    standard = begins._replace(
        type=type_of_class(OF_TYPE, CLASS),
        since=date(2027, 1, 1).toordinal(),
        until=FOREVER,
        records=begins.records - LESS,
        source=Source("agreed with the heart center", 0),
    )
    setting = Setting(How.NEGOTIATED, OF_TYPE, CLASS)
    propose_standard(by=cast["teresa"], standard=standard, why=why, setting=setting)


def _newest(kind: str) -> Fact:
    found = on_file().filter(kind="standards", facility__code=AT, subject=kind)
    return found.select_related("facility").latest("since")
