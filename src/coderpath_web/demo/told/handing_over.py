"""A supervisor who handed her team to another one, in one go."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from coderpath.facts.rows import Report
from coderpath.facts.source import Source
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.telling import Event
from coderpath_web.facts.ends import end_on, with_ends
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import on_file
from coderpath_web.rooms.grid.actions import record_for_team

FIRST_DAY = date(2026, 11, 9)
WHY = Source("Zelda Mabey is away until spring; the team goes to Silas Adeyemi", 0)


def told_handing_over(cast: Cast) -> Iterator[Event]:
    """Tell when the team was handed over."""
    yield Event(date(2026, 11, 4), partial(_hand_over, cast, "zelda", "silas"))


def _hand_over(cast: Cast, one: str, other: str) -> None:
    day, to = FIRST_DAY.toordinal(), cast.codes[other]
    led = on_file().filter(kind="reports", to=cast[one].coder, until=None)
    ends = [end_on(fact, day) for fact in led.select_related("coder", "facility", "to")]
    new = [NewFact("reports", Report(end.new.row.coder, to, day, source=WHY)) for end in ends]
    gone = [end.fact.pk for end in ends]
    record_for_team(by=cast[one], new=with_ends(new, ends), retract=gone)
