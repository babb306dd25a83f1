"""What every criterion is: a claim about a coder, with parameters, true or not on each day."""

from functools import cached_property
from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.rules import Rules
from coderpath.days import Day, Duration
from coderpath.facts.record import CoderRecord
from coderpath.verdict import Truth

Row: TypeAlias = tuple[Any, ...]
"""Any fact row: a named tuple of `coderpath.facts.rows`."""

Count = Annotated[StrictInt, Field(ge=1)]
Amount = Annotated[StrictInt, Field(ge=0)]
Name = Annotated[str, Field(min_length=1)]


def as_list(value: object) -> object:
    """Let a single word stand for a list of one."""
    return [value] if isinstance(value, str) else value


Names = Annotated[tuple[Name, ...], Field(min_length=1)]
OneOrMany = Annotated[Names, BeforeValidator(as_list, json_schema_input_type=str | list[str])]


class Criterion(BaseModel):
    """A kind of requirement. A leaf answers `truth` and `used`; a gate joins other criteria."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[str]
    shorthand: ClassVar[str | None] = None
    """The parameter meant when a document gives a single word instead of parameters."""
    periods: ClassVar[dict[str, bool]] = {}
    """Prefixes of parameters that end in months or weeks, and whether one must be given."""
    checked_kinds: ClassVar[tuple[str, ...]] = ()
    """Files that must be checked before absence counts as not met."""

    @property
    def reads_positions(self) -> bool:
        """Whether its truth depends on positions held, which a what-if simulates."""
        return False

    @property
    def kinds_to_check(self) -> tuple[str, ...]:
        """The files that this one must find checked before it reads absence as not met."""
        return self.checked_kinds

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Give the days on which the claim is met and possible."""
        raise NotImplementedError

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the facts that the answer on a day rests on."""
        raise NotImplementedError

    def parts(self) -> "tuple[Criterion, ...]":
        """Give the criteria that this one joins; a leaf has none."""
        return ()

    @cached_property
    def _given_periods(self) -> dict[str, Duration]:
        return {
            name.rpartition("_")[0]: Duration(length, unit)
            for unit in ("months", "weeks")
            for name in type(self).model_fields
            if name.rpartition("_")[2] == unit and (length := getattr(self, name)) is not None
        }

    def period(self, prefix: str) -> Duration | None:
        """Give the duration that `<prefix>_months` or `<prefix>_weeks` states, or None."""
        return self._given_periods.get(prefix)

    def required_period(self, prefix: str) -> Duration:
        """Give a duration that the document had to state."""
        duration = self.period(prefix)
        if duration is None:
            message = f"{self.kind} states no {prefix} period"
            raise ValueError(message)
        return duration

    @model_validator(mode="before")
    @classmethod
    def _read_shorthand(cls, given: object) -> object:
        if cls.shorthand and isinstance(given, str | list):
            return {cls.shorthand: given}
        return given

    @model_validator(mode="after")
    def _check_periods(self) -> Self:
        for prefix, required in self.periods.items():
            names = [f"{prefix}_{unit}" if prefix else unit for unit in ("months", "weeks")]
            given = [name for name in names if getattr(self, name, None) is not None]
            if len(given) == len(names):
                raise PydanticCustomError(
                    "two_periods", "both {one} and {other}", {"one": names[0], "other": names[1]}
                )
            if required and not given:
                raise PydanticCustomError(
                    "no_period", "neither {one} nor {other}", {"one": names[0], "other": names[1]}
                )
        return self
