"""A supervisor who handed her team to another one, in one go."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from coderpath_web.demo.cast import Cast
from coderpath_web.demo.telling import Event
from coderpath_web.people.models import Coder
from coderpath_web.rooms.handover.actions import hand_over_team
from coderpath_web.rooms.handover.queries import reports_to
from coderpath_web.rooms.handover.rules import Handover

FIRST_DAY = date(2026, 11, 9)
WHY = "Zelda Mabey is away until spring; the team goes to Silas Adeyemi"


def told_handing_over(cast: Cast) -> Iterator[Event]:
    """Tell when the team was handed over."""
    yield Event(date(2026, 11, 4), partial(_hand_over, cast, "zelda", "silas"))


def _hand_over(cast: Cast, one: str, other: str) -> None:
    leader, to = (Coder.objects.get(code=cast.codes[name]) for name in (one, other))
    people = reports_to(leader.pk).keys()
    hand_over_team(by=cast[one], handover=Handover(leader, to, people, FIRST_DAY, WHY))
