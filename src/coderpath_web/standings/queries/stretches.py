"""The standing rows of many coders from some days before a day on, in one query."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from django.db.models import Q

from coderpath.verdict import State
from coderpath_web.dated_rows import begun, lasting
from coderpath_web.documents.models import PathDocument
from coderpath_web.standings.models import Standing, What
from coderpath_web.worded import Worded, among

NOTHING = ("",)
"""No requirement at all, of which nothing is on file."""
DAYS_BACK = 7
"""How far back a change still counts as new."""
READ = (What.NEXT, What.PLACE)
"""What is read of a level as it stands."""
AHEAD = (What.HOLDS, What.READY)
"""What is read also of days to come: which level is on file from when, who will be ready."""
Key: TypeAlias = tuple[str, str]
"""What a row says, and of which level or requirement."""
Ends: TypeAlias = tuple[str, date | None, date | None]
"""A stretch as it stands on file: its state, its first day, the first day after it."""


class Stretch(NamedTuple):
    """Days on which something is met, or not recorded."""

    state: State
    since: date | None
    until: date | None


@lru_cache(maxsize=10_000)
def _stretch(state: str, since: date | None, until: date | None) -> Stretch:
    return Stretch(State(state), since, until)


class Stretches:
    """What one coder's standing rows say."""

    def __init__(self) -> None:
        self._rows: dict[Key, tuple[Ends, ...]] = {}

    def add(self, key: Key, ends: Ends) -> None:
        """Add a row."""
        self._rows[key] = (*self._rows.get(key, ()), ends)

    def of(self, what: What, name: str) -> list[Stretch]:
        """Give the stretches of a level or a requirement."""
        return [_stretch(*ends) for ends in self._rows.get((what, name), ())]

    def at(self, what: What, name: str, day: date) -> Stretch | None:
        """Give the stretch that covers a day; None on the days of the third answer, not met."""
        for ends in self._rows.get((what, name), ()):
            _, since, until = ends
            if (since is None or since <= day) and (until is None or day < until):
                return _stretch(*ends)
        return None

    def met(self, what: What, name: str, day: date) -> Stretch | None:
        """Give the stretch that covers a day if it is met then."""
        found = self.at(what, name, day)
        return found if found and found.state is State.MET else None

    def state(self, what: What, name: str, day: date) -> State:
        """Give the answer on a day."""
        found = self.at(what, name, day)
        return found.state if found else State.NOT_MET


def _around(document: Any, coders: Any, day: Any, a_week_before: Any, asked: Any) -> Any:
    as_it_stands = Q(what__in=READ) | (Q(what=What.ASKED) & Q(among("name", asked)))
    read = Q(what__in=AHEAD) | (as_it_stands & begun(day))
    theirs = Standing.objects.filter(among("coder", coders), document=document).order_by()
    rows = theirs.filter(read, lasting(a_week_before))
    return rows.values_list("coder", "what", "name", "state", "since", "until")


AROUND = Worded(_around)


def stretches_around(
    document: PathDocument | None, coders: Collection[int], day: date, asked: Collection[str]
) -> dict[int, Stretches]:
    """Give each coder's rows that a board reads, which last beyond a week before the day.

    `asked` are the keys of the requirements that are read. Of the days ahead it reads when somebody
    will hold a level or be ready, and no more.
    """
    columns = AROUND.rows(
        document=document.pk if document else 0,
        coders=coders,
        day=day,
        a_week_before=day - timedelta(days=DAYS_BACK),
        asked=asked or NOTHING,
    )
    found: defaultdict[int, Stretches] = defaultdict(Stretches)
    # What rows say alike is held once: of everybody there are tens of thousands.
    keys: dict[Key, Key] = {}
    spans: dict[Ends, Ends] = {}
    for coder, what, name, state, since, until in columns:
        key, ends = (what, name), (state, since, until)
        found[coder].add(keys.setdefault(key, key), spans.setdefault(ends, ends))
    return found
