"""A career path: levels, what each asks, and how people come in. Frozen; made from a document."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from coderpath.criteria import Criterion, Rules
from coderpath.criteria.base import Count, Name, as_list
from coderpath.days import Day, Duration
from coderpath.same_name import form, forms, once

Part = Literal["minimum", "preferred", "advance", "keep"]
PARTS: tuple[Part, ...] = ("minimum", "preferred", "advance", "keep")

LevelNames = Annotated[tuple[Name, ...], BeforeValidator(as_list)]


class Requirement(BaseModel):
    """One entry of a level: a criterion, and where it comes from or why it was assumed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Name
    criterion: Criterion
    when: Criterion | None = None
    """Where it is asked at all; everywhere where there is none."""
    source: Name | None = None
    assumed: Name | None = None
    says: Name | None = None
    presumed: StrictBool = False
    grace_months: Count | None = None
    grace_weeks: Count | None = None
    grace_from: Literal["hired"] | None = None
    """From where grace is counted where it is not from the spell in the level."""
    id_is_given: SkipJsonSchema[bool] = True
    """Whether the document names the id; otherwise it was made from the criterion."""

    @model_validator(mode="after")
    def _check_grace(self) -> Self:
        if self.grace_from and self.grace is None:
            raise PydanticCustomError("grace_of_none", "grace_from without a grace")
        return self

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What it asks, and its condition."""
        return (self.criterion,) if self.when is None else (self.criterion, self.when)

    @property
    def grace(self) -> Duration | None:
        """How long a new holder has before `keep` asks this."""
        if self.grace_months:
            return Duration(self.grace_months, "months")
        return Duration(self.grace_weeks, "weeks") if self.grace_weeks else None


Figure = Literal["productivity", "hours"]
Figures = Annotated[tuple[Figure, ...], BeforeValidator(as_list), Field(min_length=1)]


class Submits(BaseModel):
    """What holders of a level submit each month, and where that comes from or why it was assumed.

    "Specific levels record and submit their productivity": which ones is for the path to say.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    figures: Figures
    source: Name | None = None
    assumed: Name | None = None


class Level(BaseModel):
    """A rung: its duties, and what it asks on top of what it builds on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    level: Name
    title: Name
    formerly: LevelNames = ()
    after: LevelNames = ()
    builds_on: Name | None = None
    waives: LevelNames = ()
    duties: Annotated[tuple[Name, ...], BeforeValidator(as_list)] = ()
    duties_of: Name | None = None
    opening: StrictBool = False
    submits: Submits | None = None
    """What its own holders submit each month; levels that build on it do not take it over."""
    minimum: tuple[Requirement, ...] = ()
    preferred: tuple[Requirement, ...] = ()
    advance: tuple[Requirement, ...] = ()
    keep: tuple[Requirement, ...] = ()

    def part(self, part: Part) -> tuple[Requirement, ...]:
        """Give one of the four lists, without what is inherited."""
        requirements: tuple[Requirement, ...] = getattr(self, part)
        return requirements


class EntryRule(BaseModel):
    """Slots a new hire for whom a criterion is met into a level."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    when: Criterion
    level: Name
    id: Name | None = None
    source: Name | None = None
    assumed: Name | None = None
    says: Name | None = None


class Grandfather(BaseModel):
    """Until when a holder of a replaced level may be ready by either path (exclusive)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    until: date


class Requests(BaseModel):
    """In which months of the year requests are taken; never part of a verdict."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    months: Annotated[tuple[Annotated[StrictInt, Field(ge=1, le=12)], ...], Field(min_length=1)]


class CredentialRule(BaseModel):
    """Which credentials a credential stands for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    counts_as: LevelNames = ()


class CareerPath(BaseModel):
    """A whole path, dated and cited."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    coderpath: Literal[1]
    path: Name
    title: Name
    effective: date
    source: Name | None = None
    replaces: Name | None = None
    patient_types: Mapping[str, Name] = Field(default_factory=dict)
    credentials: Mapping[str, CredentialRule] = Field(default_factory=dict)
    months_close_on: Annotated[StrictInt, Field(ge=1, le=28)] = 1
    hire_at_most: Name | None = None
    requests: Requests | None = None
    levels: Annotated[tuple[Level, ...], Field(min_length=1)]
    entry: tuple[EntryRule, ...] = ()
    grandfather: Grandfather | None = None
    replaced: SkipJsonSchema["CareerPath | None"] = None
    """The document that `replaces` names, once it was found; needed by `grandfather` alone."""

    def __iter__(self) -> Iterator[Level]:  # type: ignore[override]
        """Go through the levels in the order of the document."""
        return iter(self.levels)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    @cached_property
    def by_name(self) -> dict[str, Level]:
        """The levels by name."""
        return {level.level: level for level in self.levels}

    @cached_property
    def by_form(self) -> dict[str, Level]:
        """The levels by the form of their names, for names that facts give."""
        return {form(level.level): level for level in self.levels}

    @cached_property
    def of_today(self) -> dict[str, Level]:
        """The levels that count positions of an older name, by the form of that name."""
        older = {form(name): level for level in self.levels for name in level.formerly}
        return {name: level for name, level in older.items() if name not in self.by_form}

    @cached_property
    def type_titles(self) -> dict[str, str]:
        """The titles of patient types by the form of their names, for names that facts give."""
        return {form(name): title for name, title in self.patient_types.items()}

    def level(self, name: str) -> Level:
        """Give a level by name. Raises KeyError."""
        return self.by_name[name]

    def at_or_above(self, name: str) -> tuple[str, ...]:
        """Give a level and all to which `after` leads up from it, posts included."""
        above, grown = {name}, True
        while grown:
            more = {level.level for level in self if above.intersection(level.after)} - above
            above |= more
            grown = bool(more)
        return tuple(level.level for level in self if level.level in above)

    def whole_minimum(self, level: Level) -> tuple[Requirement, ...]:
        """Give what `builds_on` brings, less what the level waives, plus its own minimum."""
        if level.builds_on is None:
            return level.minimum
        inherited = self.whole_minimum(self.level(level.builds_on))
        kept = tuple(item for item in inherited if item.id not in level.waives)
        return kept + level.minimum

    def kinds_read(self, requirement: Requirement) -> frozenset[str]:
        """Give the kinds of facts that answer a requirement, and the minimums that it asks."""
        return frozenset(kind for one in requirement.criteria for kind in self._read_by(one))

    def _read_by(self, criterion: Criterion) -> Iterator[str]:
        yield from criterion.kinds_answering()
        for part in criterion.parts():
            yield from self._read_by(part)
        if criterion.minimum_of is not None:
            for one in self.whole_minimum(self.level(criterion.minimum_of)):
                yield from self.kinds_read(one)

    def whole_duties(self, level: Level) -> tuple[str, ...]:
        """Give the duties that `builds_on` and `duties_of` bring, then the level's own."""
        brought = [name for name in (level.builds_on, level.duties_of) if name]
        inherited = [duty for name in brought for duty in self.whole_duties(self.level(name))]
        return tuple(dict.fromkeys((*inherited, *level.duties)))

    @cached_property
    def rules(self) -> Rules:
        """What the criteria need to know of the path."""
        return Rules(
            months_close_on=self.months_close_on,
            stands_for=stands_for({k: v.counts_as for k, v in self.credentials.items()}),
            known_as={
                form(level.level): forms((level.level, *level.formerly)) for level in self.levels
            },
        )

    @cached_property
    def submitting(self) -> dict[Figure, frozenset[str]]:
        """The forms of the names of levels whose holders submit a figure, by the figure."""
        found: dict[Figure, set[str]] = {}
        for level in self.levels:
            for figure in level.submits.figures if level.submits else ():
                found.setdefault(figure, set()).update(self.rules.known_as[form(level.level)])
        return {figure: frozenset(names) for figure, names in found.items()}

    @property
    def effective_day(self) -> Day:
        """The day from which the path is in force."""
        return self.effective.toordinal()


def stands_for(counts_as: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Turn "A counts as B" around: who satisfies B, by its form, through any number of steps."""
    names = once((*counts_as, *(name for listed in counts_as.values() for name in listed)))
    steps = {form(name): forms(listed) for name, listed in counts_as.items()}
    reached = {name: _reached(form(name), steps) for name in names}
    return {
        form(wanted): frozenset(held for held in names if form(wanted) in reached[held])
        for wanted in names
    }


def _reached(name: str, steps: Mapping[str, frozenset[str]]) -> set[str]:
    reached, waiting = {name}, [name]
    while waiting:
        for other in steps.get(waiting.pop(), ()):
            if other not in reached:
                reached.add(other)
                waiting.append(other)
    return reached


def placeable(path: CareerPath) -> list[Level]:
    """Give the levels into which a new hire may be placed: no posts, none past hire_at_most."""
    levels: list[Any] = []
    for level in path.levels:
        if not level.opening:
            levels.append(level)
        if level.level == path.hire_at_most:
            break
    return levels
