"""Trains in enough patient types, or is proficient in them."""

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Count, Criterion, OneOrMany
from coderpath.criteria.rules import Rules
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Training
from coderpath.spans import Spans, covered, union
from coderpath.verdict import Truth


class Stage(StrEnum):
    """How far training must have come."""

    BEGUN = "begun"
    PROFICIENT = "proficient"


class TrainsIn(Criterion):
    """Met while training in so many of the types is going on, or proficiency was reached.

    Source: "Smoothing the Path": the original path waited for proficiency, the revised one moves
    a coder as soon as training begins.
    """

    kind: ClassVar[str] = "trains_in"
    checked_kinds: ClassVar[tuple[str, ...]] = ("training",)

    types: OneOrMany
    at_least: Count
    stage: Stage

    @model_validator(mode="before")
    @classmethod
    def _default_to_all(cls, given: object) -> object:
        if isinstance(given, dict) and "at_least" not in given:
            types = given.get("types")
            return {**given, "at_least": len(types) if isinstance(types, list) else 1}
        return given

    @model_validator(mode="after")
    def _check_count(self) -> Self:
        listed = len(set(self.types))
        if self.at_least > listed:
            raise PydanticCustomError(
                "count_above", "{count} of {listed}", {"count": self.at_least, "listed": listed}
            )
        return self

    def types_named(self) -> tuple[str, ...]:
        """All of them."""
        return self.types

    def completed(self) -> Self | None:
        """Proficiency completes what training begins."""
        if self.stage is not Stage.BEGUN:
            return None
        return self.model_copy(update={"stage": Stage.PROFICIENT})

    def days_in(self, record: CoderRecord, patient_type: str) -> Spans:
        """Give the days on which one type is at the stage."""
        rows = [row for row in record.training if row.type == patient_type]
        spans = [(row.proficient, FOREVER) for row in rows]
        if self.stage is Stage.BEGUN:
            spans += [(row.begun, row.ended) for row in rows]
        return union(spans)

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Count the types that are at the stage on each day."""
        del rules
        each = [span for name in set(self.types) for span in self.days_in(record, name)]
        met = covered(each, self.at_least)
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Training, ...]:
        """Give the training in the types that had begun by the day."""
        del rules
        return tuple(row for row in record.training if row.type in self.types and row.begun <= day)
