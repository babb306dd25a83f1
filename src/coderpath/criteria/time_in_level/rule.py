"""On which days a level has been held long enough, or not yet too long."""

from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.accrual import reached_on
from coderpath.criteria.base import Count, Criterion, OneOrMany
from coderpath.criteria.rules import Rules
from coderpath.days import Day, Duration
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Position
from coderpath.spans import Span, Spans, from_on, span_at, union
from coderpath.verdict import Truth


class TimeInLevel(Criterion):
    """Met while the present spell in the levels is old enough; or once all spells together are.

    With `below_months` met while the present spell is younger than that, and at no other time.

    Source: level IV looks at one year within level III; federal ladders have step waits.
    """

    kind: ClassVar[str] = "time_in_level"
    periods: ClassVar[dict[str, bool]] = {"": False, "below": False}
    levels_in: ClassVar[str | None] = "level"
    other_kinds: ClassVar[tuple[str, ...]] = ("positions",)

    level: OneOrMany
    months: Count | None = None
    weeks: Count | None = None
    below_months: Count | None = None
    below_weeks: Count | None = None
    continuous: bool = True

    @property
    def reads_positions(self) -> bool:
        """Always: it looks at nothing else, or at positions among others."""
        return True

    @property
    def holds_now(self) -> bool:
        """Unless earlier spells count as well."""
        return self.continuous

    @property
    def below(self) -> Duration | None:
        """How old the present spell may not become, where that is asked."""
        return self.period("below")

    @property
    def asked(self) -> Duration:
        """The time that must be reached, or that must not be."""
        return self.below or self.required_period("")

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Count each merged spell from its start, or add all of them up."""
        held, asked = rules.held(record, self.level), self.asked
        if not self.continuous:
            return Truth.known(from_on(reached_on(held, asked)))
        if self.below:
            return Truth.known(union((since, min(asked.after(since), end)) for since, end in held))
        return Truth.known(union((asked.after(since), until) for since, until in held))

    def is_passed(self, record: CoderRecord, rules: Rules, day: Day) -> bool:
        """Whether the level is held, and has been for too long."""
        return self.below is not None and span_at(rules.held(record, self.level), day) is not None

    def counted(self, record: CoderRecord, rules: Rules, day: Day) -> Spans:
        """Give the spells that count on a day: all, or the present one where no break may be."""
        held = rules.held(record, self.level)
        if not self.continuous:
            return held
        now: Span | None = span_at(held, day)
        return (now,) if now else ()

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Position, ...]:
        """Give the positions in the levels begun on the day or before."""
        positions = rules.positions_in(record, self.level)
        return tuple(row for row in positions if row.since <= day)

    @model_validator(mode="after")
    def _check_one_time(self) -> Self:
        """See that there is one time to reach or one bound, and that a bound has one spell."""
        given = [name for name in TIMES if getattr(self, name) is not None]
        if not given:
            raise PydanticCustomError("no_time", "no time")
        if len(given) > 1:
            raise PydanticCustomError(
                "two_times", "{one} and {other}", {"one": given[0], "other": given[1]}
            )
        if self.below and not self.continuous:
            raise PydanticCustomError("bound_in_all", "{key}", {"key": given[0]})
        return self


TIMES = ("months", "weeks", "below_months", "below_weeks")
"""The parameters of which one says how long."""
