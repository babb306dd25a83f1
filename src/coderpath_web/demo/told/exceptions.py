"""Exceptions beside those that a move was approved with: run out, ended early, in force, ending."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from coderpath_web.decisions.actions import end_exception, grant_exception
from coderpath_web.decisions.queries import exceptions
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.telling import Event
from coderpath_web.demo.told.open_rules import excepted, open_rules
from coderpath_web.people.models import Coder


class Granted(NamedTuple):
    """Somebody let the first rule that was open not stand in the way of a coder, until a day."""

    day: str
    coder: str
    level: str
    by: str
    until: str
    why: str

    def tell(self, cast: Cast) -> None:
        """Let it happen."""
        coder = Coder.objects.get(code=self.coder)
        rule, until = open_rules(coder, self.level)[0], date.fromisoformat(self.until)
        asked = excepted(coder, self.level, rule, until)
        grant_exception(by=cast[self.by], excepted=asked, why=self.why)


class Ended(NamedTuple):
    """Somebody ended the latest exception of a coder early."""

    day: str
    coder: str
    by: str
    why: str

    def tell(self, cast: Cast) -> None:
        """Let it happen."""
        latest = exceptions().filter(coder__code=self.coder)[0]
        end_exception(by=cast[self.by], exception=latest, why=self.why)


TOLD: tuple[Granted | Ended, ...] = (
    Granted("2025-01-20", "C0110", "specialist-3", "priya", "2025-07-21", "No trainer until July."),
    Granted("2025-04-14", "C0169", "specialist-3", "rosa", "2026-01-01", "No trainer at Fairholm."),
    Ended("2025-09-08", "C0169", "rosa", "A trainer comes to Fairholm from this month on."),
    Granted(
        "2026-06-09",
        "C0577",
        "specialist-4",
        "rosa",
        "2026-12-10",
        "The course in inpatient was put off; it is held in November.",
    ),
    Granted(
        "2026-09-21",
        "C0740",
        "specialist-3",
        "rosa",
        "2027-05-17",
        "Her second type waits for a trainer; it was agreed at hire.",
    ),
)


def told_exceptions(cast: Cast) -> Iterator[Event]:
    """Tell when each was granted, and which was ended."""
    for one in TOLD:
        yield Event(date.fromisoformat(one.day), partial(one.tell, cast))
