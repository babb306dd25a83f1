"""Who came to somebody's team lately, and from whom: by the facts on file."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from coderpath_web.dated_rows import true_on
from coderpath_web.facts.models import dated
from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import plain_rows

LATELY = timedelta(days=90)
"""How long somebody is new to a team."""


class Came(NamedTuple):
    """Somebody who reports to a leader since a day, and to whom before; None for a newcomer."""

    coder: int
    since: date
    before: int | None


def came_lately(leader: int, day: date, coders: Collection[int]) -> list[Came]:
    """Give those of some coders who began to report to a leader lately, as of a day."""
    reports = on_file().filter(kind="reports", coder__in=coders)
    new = reports.filter(true_on(day), to=leader, since__gt=day - LATELY)
    since = {coder: dated(first) for coder, first in plain_rows(new.values_list("coder", "since"))}
    earlier = reports.filter(coder__in=since, since__lt=day).exclude(to=leader).order_by("since")
    before = {
        coder: to
        for coder, to, first in plain_rows(earlier.values_list("coder", "to", "since"))
        if dated(first) < since[coder]
    }
    return [Came(coder, first, before.get(coder)) for coder, first in since.items()]


def coming(leader: int, day: date) -> list[tuple[date, list[int]]]:
    """Give who begins to report to a leader after a day, by their first days."""
    ahead = on_file().filter(kind="reports", to=leader, since__gt=day).order_by("since", "pk")
    found: dict[date, list[int]] = {}
    for coder, since in plain_rows(ahead.values_list("coder", "since")):
        found.setdefault(dated(since), []).append(coder)
    return list(found.items())
