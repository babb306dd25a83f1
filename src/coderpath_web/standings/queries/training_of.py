"""How far people have come in each patient type, by the facts on file."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple, TypeAlias

from coderpath_web.facts.models import dated
from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import cells_in, plain_rows


class Reached(NamedTuple):
    """How far somebody has come in a type: proficient or training, and since when."""

    is_proficient: bool
    since: date


class Learning(NamedTuple):
    """Training in a type: begun, the first day after it, and since when proficient."""

    begun: date
    ended: date | None
    proficient: date | None

    def reached(self, day: date) -> Reached | None:
        """Tell how far it has come on a day; nothing before it, or where it led nowhere."""
        if self.proficient and self.proficient <= day:
            return Reached(is_proficient=True, since=self.proficient)
        if self.begun <= day and (self.ended is None or day < self.ended):
            return Reached(is_proficient=False, since=self.begun)
        return None


Learnt: TypeAlias = dict[str, list[Learning]]
"""What somebody trained in, by the type as it was written."""


def learnt_by(day: date, coders: Collection[int]) -> dict[int, Learnt]:
    """Give what each coder began to train in by a day, the earliest first."""
    facts = on_file().filter(kind="training", coder__in=coders, since__lte=day).order_by("since")
    found: defaultdict[int, Learnt] = defaultdict(dict)
    rows = facts.values_list("coder", "subject", "since", "until", "cells")
    for coder, name, since, until, cells in plain_rows(rows):
        by = cells_in(cells).get("proficient")
        one = Learning(dated(since), until, date.fromisoformat(by) if by else None)
        found[coder].setdefault(name, []).append(one)
    return found


def furthest(some: Iterable[Learning], day: date) -> Reached | None:
    """Tell how far somebody has come in a type on a day; of equals, since longest."""
    reached = [found for one in some if (found := one.reached(day))]
    return min(reached, key=lambda one: (not one.is_proficient, one.since), default=None)


def training_on(day: date, coders: Collection[int]) -> dict[int, dict[str, Reached]]:
    """Give for each coder the types in which proficiency was reached, or training goes on."""
    return {
        coder: {name: far for name, some in types.items() if (far := furthest(some, day))}
        for coder, types in learnt_by(day, coders).items()
    }
