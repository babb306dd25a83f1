"""Works at least a share of full time."""

from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import Field, StrictFloat, StrictInt

from coderpath.criteria.base import Criterion
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.rating.rule import exact
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import Turn, more_is_stricter
from coderpath.criteria.words import (
    Case,
    Clause,
    Heading,
    Names,
    WithoutFigure,
    WithoutRemedies,
    Words,
)
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Position
from coderpath.facts.sources import in_files
from coderpath.sentence import Said, said
from coderpath.sentence.words import share_text
from coderpath.spans import union
from coderpath.verdict import Truth


class Fte(Criterion):
    """Met while the positions held have that much full-time share together."""

    kind: ClassVar[str] = "fte"
    other_kinds: ClassVar[tuple[str, ...]] = ("positions",)

    at_least: Annotated[StrictInt | StrictFloat, Field(ge=0)]

    @property
    def reads_positions(self) -> bool:
        """Always: it looks at nothing else, or at positions among others."""
        return True

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Add up the shares between the days on which a position begins or ends."""
        del rules
        asked = exact(self.at_least)
        ends = {day for row in record.positions for day in (row.since, row.until)}
        days = sorted({0, *ends, FOREVER})
        held = [
            (since, until)
            for since, until in pairwise(days)
            if sum(row.fte for row in self.used(record, Rules(), since)) >= asked
        ]
        return Truth.known(union(held))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Position, ...]:
        """Give the positions held on the day."""
        del rules
        return tuple(row for row in record.positions if row.since <= day < row.until)


class FteWords(WithoutFigure, WithoutRemedies, Words[Fte]):
    """Says which share of full time is asked, and which is worked."""

    heading = Heading(9, "Time in level")

    def asks(self, rule: Fte, names: Names) -> Clause:
        """Say which share of full time."""
        del names
        return Clause("", f"works at least {share_text(rule.at_least)} of full time")

    def lacks(self, rule: Fte, case: Case) -> Said:
        """Give the share held, of the share asked."""
        held = rule.used(case.record, case.rules, case.on)
        if not held:
            return said("No position is held", in_files("positions"), ".")
        share = share_text(sum(row.fte for row in held))
        asked = share_text(rule.at_least)
        sums = f"The positions held add up to {share} of full time"
        return said(f"{sums}; at least {asked} is asked.")

    def mends(self, rule: Fte, case: Case) -> Said:
        """Say which share to come to."""
        del case
        return said(f"Reach {share_text(rule.at_least)} of full time")


def turn(old: Fte, new: Fte) -> Turn:
    """A larger share asks more."""
    return more_is_stricter(old.at_least, new.at_least)


KIND = CriterionKind(Fte, FteWords(), turn)
