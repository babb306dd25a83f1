"""What every criterion is: a claim about a coder, with parameters, true or not on each day."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Annotated, Any, ClassVar, NamedTuple, Self, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.rules import Rules
from coderpath.criteria.threshold import Bound
from coderpath.days import Day, Duration
from coderpath.facts.record import CoderRecord
from coderpath.verdict import State, Truth

Row: TypeAlias = tuple[Any, ...]
"""Any fact row: a named tuple of `coderpath.facts.rows`."""

Count = Annotated[StrictInt, Field(ge=1)]
Amount = Annotated[StrictInt, Field(ge=0)]
Name = Annotated[str, Field(min_length=1)]


def as_list(value: object) -> object:
    """Let a single word stand for a list of one."""
    return [value] if isinstance(value, str) else value


class Doubt(NamedTuple):
    """A parameter that may stand in a document but is probably not meant, and what to do."""

    parameter: str
    found: str
    allowed: str
    mend: str


SUBJECTS = ("of", "any_of", "level", "in_", "types", "method")
"""The parameters by which kinds name what they are about, the surest first."""

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
    other_kinds: ClassVar[tuple[str, ...]] = ()
    """Kinds of facts that answer it and need not be checked, since absence of them says nothing."""
    levels_in: ClassVar[str | None] = None
    """The parameter that names levels to hold or to have held; former names may stand there."""
    listed_by: ClassVar[str | None] = None
    """The parameter by which parts may differ that are said as one, in a list."""
    filled: ClassVar[frozenset[str]] = frozenset()
    """Parameters that it fills in by itself when a document leaves them out."""
    renewed: ClassVar[bool] = False
    """Whether it ends as months or reviews leave a window, which the next ones mend."""

    @property
    def reads_positions(self) -> bool:
        """Whether its truth depends on positions held, which a what-if simulates."""
        return False

    @property
    def reads_months(self) -> bool:
        """Whether its truth depends on months of productivity, which a forecast fills in."""
        return False

    @property
    def shares_asked(self) -> tuple[Bound, ...]:
        """The bounds that it sets to earned against productive minutes of months."""
        return ()

    @property
    def kinds_to_check(self) -> tuple[str, ...]:
        """The files that this one must find checked before it reads absence as not met."""
        return self.checked_kinds

    def kinds_answering(self) -> Iterator[str]:
        """Go through the kinds of facts that answer it and its parts."""
        for part in self.parts():
            yield from part.kinds_answering()
        yield from (*self.checked_kinds, *self.other_kinds)

    def levels_held(self) -> tuple[str, ...]:
        """Give the levels that it asks a coder to hold or to have held."""
        named = getattr(self, self.levels_in) if self.levels_in else None
        return named or ()

    @property
    def holds_now(self) -> bool:
        """Whether those levels must be held on the day itself."""
        return True

    def renamed(self, name: Callable[[str], str]) -> Self:
        """Give the same criterion with other names for the levels that it reads."""
        if not self.levels_in or not self.levels_held():
            return self
        return self.model_copy(update={self.levels_in: tuple(map(name, self.levels_held()))})

    def types_named(self) -> tuple[str, ...]:
        """Give the patient types that it names."""
        return ()

    def credentials_named(self) -> tuple[str, ...]:
        """Give the credentials that it names."""
        return ()

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """Go through the names that it looks for in facts: kind, column, name; levels aside."""
        yield from ()

    def completed(self) -> "Criterion | None":
        """Give the claim that goes to the end of what this one lets begin, if it does."""
        return None

    def is_only_begun(self, record: CoderRecord, rules: Rules, day: Day) -> bool:
        """Tell whether what is met is met by what was begun, and not by what was mastered."""
        mastered = self.completed()
        return mastered is not None and mastered.truth(record, rules).at(day) is not State.MET

    def doubts(self) -> Iterator[Doubt]:
        """Go through parameters that are probably not meant."""
        yield from ()

    def impossible(self, rules: Rules) -> Iterator[Doubt]:  # noqa: ARG002 -- most kinds tell it of themselves
        """Go through parameters that nobody can ever meet by the rules of the path: errors."""
        yield from ()

    def waits_for_records(self, record: CoderRecord, rules: Rules, day: Day) -> bool:  # noqa: ARG002 -- most kinds wait for none
        """Tell whether what it reads of a day is still to be recorded, later than all else."""
        return False

    @property
    def may_be_passed(self) -> bool:
        """Whether it has an upper bound, so that it could be met only by falling."""
        return False

    def is_passed(self, record: CoderRecord, rules: Rules, day: Day) -> bool:  # noqa: ARG002 -- most kinds have no upper bound
        """Tell of what is not met whether only falling could meet it: an upper bound is passed."""
        return False

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Give the days on which the claim is met and possible."""
        raise NotImplementedError

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the facts that the answer on a day rests on."""
        raise NotImplementedError

    def parts(self) -> "tuple[Criterion, ...]":
        """Give the criteria that this one joins; a leaf has none."""
        return ()

    @property
    def needed(self) -> int:
        """How many of its parts must be met: every one, unless it asks for fewer."""
        return len(self.parts())

    @property
    def presumed(self) -> "Criterion | None":
        """What this one takes for met until a recorded no, if it does."""
        return None

    @property
    def negated(self) -> "Criterion | None":
        """What this one turns around, if it does."""
        return None

    @property
    def condition(self) -> "Criterion | None":
        """Where this one is asked at all, if not everywhere."""
        return None

    @property
    def takes_time(self) -> bool:
        """Whether whoever is too new cannot meet it yet, and has not failed."""
        return False

    @property
    def minimum_of(self) -> str | None:
        """The level whose whole minimum this one asks, if it does."""
        return None

    @property
    def is_leaf(self) -> bool:
        """Whether it reads facts itself instead of joining others."""
        return not self.parts() and self.minimum_of is None

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
