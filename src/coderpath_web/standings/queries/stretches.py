"""The standing rows of many coders from some days before a day on, in one query."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from coderpath.verdict import State
from coderpath_web.dated_rows import lasting
from coderpath_web.documents.models import PathDocument
from coderpath_web.standings.models import Standing, What

DAYS_BACK = 7
"""How far back a change still counts as new."""


class Stretch(NamedTuple):
    """Days on which something is met, or not recorded."""

    state: State
    since: date | None
    until: date | None

    def covers(self, day: date) -> bool:
        """Tell whether a day is one of them."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day < self.until)


class Stretches:
    """What one coder's standing rows say."""

    def __init__(self) -> None:
        self._rows: defaultdict[tuple[str, str], list[Stretch]] = defaultdict(list)

    def add(self, what: str, name: str, stretch: Stretch) -> None:
        """Add a row."""
        self._rows[what, name].append(stretch)

    def of(self, what: What, name: str) -> list[Stretch]:
        """Give the stretches of a level or a requirement."""
        return self._rows.get((str(what), name), [])

    def at(self, what: What, name: str, day: date) -> Stretch | None:
        """Give the stretch that covers a day; None on the days of the third answer, not met."""
        return next((one for one in self.of(what, name) if one.covers(day)), None)

    def met(self, what: What, name: str, day: date) -> Stretch | None:
        """Give the stretch that covers a day if it is met then."""
        found = self.at(what, name, day)
        return found if found and found.state is State.MET else None

    def state(self, what: What, name: str, day: date) -> State:
        """Give the answer on a day."""
        found = self.at(what, name, day)
        return found.state if found else State.NOT_MET


def stretches_around(
    document: PathDocument | None, coders: Collection[int], day: date
) -> dict[int, Stretches]:
    """Give each coder's rows that last beyond a week before the day."""
    a_week_before = day - timedelta(days=DAYS_BACK)
    rows = Standing.objects.filter(lasting(a_week_before), document=document, coder__in=coders)
    return _by_coder(rows.values_list("coder", "what", "name", "state", "since", "until"))


def _by_coder(
    rows: Iterable[tuple[int, str, str, str, date | None, date | None]],
) -> dict[int, Stretches]:
    found: defaultdict[int, Stretches] = defaultdict(Stretches)
    states = {str(one): one for one in State}
    for coder, what, name, state, since, until in rows:
        found[coder].add(what, name, Stretch(states[state], since, until))
    return found
