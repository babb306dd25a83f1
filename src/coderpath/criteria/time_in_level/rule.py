"""On which days a level has been held long enough, or not yet too long."""

from typing import ClassVar, Self

from pydantic import StrictBool, model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.accrual import reached_on
from coderpath.criteria.base import Count, Criterion, OneOrMany, Row
from coderpath.criteria.counted import CountedTime, long_leaves, rows_of_leaves, stretches
from coderpath.criteria.rules import Rules
from coderpath.days import Day, Duration
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Leave
from coderpath.spans import from_on, span_at, union
from coderpath.verdict import Truth


class TimeInLevel(Criterion):
    """Met while the present spell in the levels is old enough; or once all spells together are.

    With `below_months` met while the present spell is younger than that, and at no other time.

    Where all spells count together, `full_time_equivalent` lets each day count for the share of
    full time held on it, at most for one, and twelve months are 365 such days; and with
    `without_leave_over_months` days inside a leave longer than that do not count.

    Source: level IV looks at one year within level III; federal ladders have step waits.
    """

    kind: ClassVar[str] = "time_in_level"
    periods: ClassVar[dict[str, bool]] = {"": False, "below": False, "without_leave_over": False}
    levels_in: ClassVar[str | None] = "level"
    other_kinds: ClassVar[tuple[str, ...]] = ("positions",)

    level: OneOrMany
    months: Count | None = None
    weeks: Count | None = None
    below_months: Count | None = None
    below_weeks: Count | None = None
    continuous: bool = True
    full_time_equivalent: StrictBool = False
    without_leave_over_months: Count | None = None
    without_leave_over_weeks: Count | None = None

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

    @property
    def takes_time(self) -> bool:
        """Where time must have passed; who has outrun a bound has not been too new for it."""
        return self.below is None

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Count each merged spell from its start, or add all of them up."""
        if self.counting_keys:
            return Truth.known(from_on(self.all_counted(record, rules).reached_on()))
        held, asked = rules.held(record, self.level), self.asked
        if not self.continuous:
            return Truth.known(from_on(reached_on(held, asked)))
        if self.below:
            return Truth.known(union((since, min(asked.after(since), end)) for since, end in held))
        return Truth.known(union((asked.after(since), until) for since, until in held))

    @property
    def may_be_passed(self) -> bool:
        """Whether there is an upper bound."""
        return self.below is not None

    def is_passed(self, record: CoderRecord, rules: Rules, day: Day) -> bool:
        """Whether the level is held, and has been for too long."""
        return self.below is not None and span_at(rules.held(record, self.level), day) is not None

    @property
    def counting_keys(self) -> list[str]:
        """The parameters given that let a day count for less, or not at all."""
        return [name for name in COUNTING if getattr(self, name)]

    def all_counted(self, record: CoderRecord, rules: Rules) -> CountedTime:
        """Give all days in the levels that count."""
        left_out = long_leaves(record, self.period("without_leave_over"))
        found = stretches(rules.positions_in(record, self.level), (), left_out)
        return CountedTime(found, self.asked, self.full_time_equivalent)

    def counted(self, record: CoderRecord, rules: Rules, day: Day) -> CountedTime:
        """Give what counts on a day: all, or the present spell where no break may be."""
        time = self.all_counted(record, rules)
        if not self.continuous:
            return time
        now = span_at(time.spells, day)
        within = [one for one in time.stretches if now and now[0] <= one.span[0] < now[1]]
        return CountedTime(tuple(within), self.asked)

    def leaves_out(self, record: CoderRecord, rules: Rules, day: Day) -> list[Leave]:
        """Give the leaves begun before a day that do not count."""
        over = self.period("without_leave_over")
        if over is None:
            return []
        return rows_of_leaves(record, rules.positions_in(record, self.level), over, day)

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the positions in the levels begun by the day, and the leaves that do not count."""
        positions = rules.positions_in(record, self.level)
        begun = (row for row in positions if row.since <= day)
        return (*begun, *self.leaves_out(record, rules, day))

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
        if self.below and self.counting_keys:
            both = {"one": given[0], "other": self.counting_keys[0]}
            raise PydanticCustomError("bound_counted", "{one} and {other}", both)
        if self.continuous and self.counting_keys:
            counting = {"key": self.counting_keys[0]}
            raise PydanticCustomError("counted_in_one", "{key}", counting)
        if self.below and not self.continuous:
            raise PydanticCustomError("bound_in_all", "{key}", {"key": given[0]})
        return self


TIMES = ("months", "weeks", "below_months", "below_weeks")
"""The parameters of which one says how long."""

COUNTING = ("full_time_equivalent", "without_leave_over_months", "without_leave_over_weeks")
"""The parameters that let a day count for less, or not at all."""
