"""Another end of what is on file, so that what begins then can stand beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.kinds import KINDS
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact


class End(NamedTuple):
    """A fact on file, and the same with another end, which takes its place."""

    fact: Fact
    new: NewFact


def with_end(kind: str, row: tuple[object, ...], until: Day) -> NewFact:
    """Give a row with another first day after."""
    place = KINDS[kind].index(KINDS[kind].until)
    return NewFact(kind, KINDS[kind].row(*row[:place], until, *row[place + 1 :]))


def end_on(fact: Fact, until: Day) -> End:
    """End a fact on file otherwise; `until` is the first day after."""
    return End(fact, with_end(fact.kind, fact_row(fact), until))


def with_ends(new: Sequence[NewFact], ends: Sequence[End]) -> list[NewFact]:
    """Give new facts after what they end, so that the last one is what was asked for."""
    return [*(one.new for one in ends), *new]
