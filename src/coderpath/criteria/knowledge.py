"""Has shown knowledge, by a course or by demonstrating it."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from coderpath.criteria.base import Criterion, Name, Row, as_list
from coderpath.criteria.rules import Rules
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.spans import Span, union
from coderpath.verdict import Truth

Ways = Annotated[
    tuple[Literal["course", "demonstration"], ...], Field(min_length=1), BeforeValidator(as_list)
]


class Knowledge(Criterion):
    """Met while a knowledge row of a listed way is valid; by course also from a passed course on.

    Source: level III asks for anatomy and pathophysiology, or to demonstrate proficiency in them.
    """

    kind: ClassVar[str] = "knowledge"
    shorthand: ClassVar[str | None] = "of"
    listed_by: ClassVar[str | None] = "of"

    of: Name
    by: Ways = ("course", "demonstration")

    @property
    def kinds_to_check(self) -> tuple[str, ...]:
        """By course, courses must be checked as well."""
        return ("knowledge", "courses") if "course" in self.by else ("knowledge",)

    def shown(self, record: CoderRecord) -> list[tuple[Span, Row]]:
        """Give each fact that shows the knowledge, with the days on which it counts."""
        shown: list[tuple[Span, Row]] = [
            ((row.on, row.until), row)
            for row in record.knowledge
            if row.of == self.of and row.by in self.by
        ]
        if "course" in self.by:
            shown += [((row.on, FOREVER), row) for row in record.courses if row.of == self.of]
        return shown

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met while a fact shows it; by course, courses must be checked as well."""
        del rules
        met = union(span for span, _ in self.shown(record))
        return Truth.known(met).unless_checked(record.unchecked(*self.kinds_to_check))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the facts that count on the day, else those that did."""
        del rules
        shown = self.shown(record)
        now = tuple(row for (since, until), row in shown if since <= day < until)
        return now or tuple(row for (since, _), row in shown if since <= day)
