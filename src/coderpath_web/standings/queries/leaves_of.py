"""Who is on leave on which days, by the facts on file."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from coderpath_web.dated_rows import lasting
from coderpath_web.facts.models import dated
from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import plain_rows


class Leave(NamedTuple):
    """Days of somebody on leave; `until` is the first day after them."""

    since: date
    until: date | None

    def covers(self, day: date) -> bool:
        """Tell whether it is one of them."""
        return self.since <= day and (self.until is None or day < self.until)


def leaves_between(
    first: date, last: date, coders: Collection[int]
) -> defaultdict[int, list[Leave]]:
    """Give each coder's leaves with a day from one day to another, the earliest first."""
    away = on_file().filter(lasting(first), kind="leaves", since__lte=last, coder__in=coders)
    found: defaultdict[int, list[Leave]] = defaultdict(list)
    rows = away.order_by("since", "pk").values_list("coder", "since", "until")
    for coder, since, until in plain_rows(rows):
        found[coder].append(Leave(dated(since), until))
    return found
