"""A table of record types: dated lines, of which the first that fits decides."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StrictBool, model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Name
from coderpath.days import BEGINNING, FOREVER, Day
from coderpath.records.types.clues import Clues
from coderpath.records.types.condition import RecordCondition
from coderpath.records.types.deciding import Decider


class TypeLine(BaseModel):
    """One line: when it decides, and which patient type it gives."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Name
    type: Name
    when: RecordCondition
    since: date | None = None
    """The first day of discharge, or of service, for which it decides."""
    until: date | None = None
    """The first day for which it no longer does."""
    inpatient: StrictBool = False
    """Whether such a record is an inpatient stay, and so no outpatient service of its day."""
    source: Name | None = None
    assumed: Name | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.since and self.until and self.since >= self.until:
            days = {"since": self.since.isoformat(), "until": self.until.isoformat()}
            raise PydanticCustomError("line_never", "never decides", days)
        return self

    @property
    def dates(self) -> tuple[Day, Day]:
        """The first day, and the first day after."""
        first = self.since.toordinal() if self.since else BEGINNING
        return first, self.until.toordinal() if self.until else FOREVER


class RecordTypes(BaseModel):
    """The whole table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    record_types: Literal[1]
    """The version of this grammar."""
    table: Name
    """A short name."""
    title: Name
    types: Mapping[str, str] = Field(min_length=1)
    """Each patient type by its name in facts and paths, with the name that people read."""
    lines: tuple[TypeLine, ...] = Field(min_length=1)

    @cached_property
    def _decider(self) -> Decider[TypeLine]:
        return Decider([(line, line.when, line.dates) for line in self.lines])

    def decide(self, clues: Clues, on: Day | None) -> TypeLine | None:
        """Give the first line that fits a record, None where none does.

        `on` is the day of discharge, else of service; where none is known only lines without dates
        decide.
        """
        return self._decider.decide(clues, on)

    def line(self, name: str) -> TypeLine | None:
        """Give a line by its id."""
        return self._by_id.get(name)

    @cached_property
    def _by_id(self) -> dict[str, TypeLine]:
        return {line.id: line for line in self.lines}
