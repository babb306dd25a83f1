"""Was hired in a stretch of time; documents write it inside `when` only."""

from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Criterion, Row
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import Turn, given_is_stricter, more_is_stricter, reverse, together
from coderpath.criteria.words import (
    Case,
    Clause,
    Names,
    WithoutFigure,
    WithoutRemedies,
    Words,
)
from coderpath.days import BEGINNING, FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.sentence import Said, said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.dates import say_day
from coderpath.spans import span_at, union
from coderpath.verdict import Truth


class Hired(Criterion):
    """Met where the spell of employment began on or after `since` and before `until`.

    Touching spells are one. Source: ladders that spare whoever was there before a change.
    """

    kind: ClassVar[str] = "hired"

    since: date | None = None
    until: date | None = None

    @model_validator(mode="after")
    def _check_days(self) -> Self:
        if self.since is None and self.until is None:
            raise PydanticCustomError("no_hired_day", "neither since nor until")
        if self.since and self.until and self.until <= self.since:
            days = {"since": self.since, "until": self.until}
            raise PydanticCustomError("hired_never", "{until} not after {since}", days)
        return self

    @property
    def begins(self) -> Day:
        """The first day of hire that counts."""
        return self.since.toordinal() if self.since else BEGINNING

    @property
    def ends(self) -> Day:
        """The first day of hire after those that count."""
        return self.until.toordinal() if self.until else FOREVER

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met in the spells that began then."""
        del rules
        return Truth.known(
            union(span for span in record.employed if self.begins <= span[0] < self.ends)
        )

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the rows of the spell up to the day."""
        del rules
        spell = span_at(record.employed, day)
        if spell is None:
            return ()
        return tuple(row for row in record.employment if spell[0] <= row.hired <= day)


class HiredWords(WithoutFigure, WithoutRemedies, Words[Hired]):
    """Says when somebody must have been hired, and when they were."""

    def asks(self, rule: Hired, names: Names) -> Clause:
        """Say on or after which day, and before which."""
        del names
        bounds = [f"on or after {day_words(rule.begins)}"] if rule.since else []
        bounds += [f"before {day_words(rule.ends)}"] if rule.until else []
        return Clause("was ", f"hired {' and '.join(bounds)}")

    def lacks(self, rule: Hired, case: Case) -> Said:
        """Say when the spell of employment began."""
        del rule
        spell = span_at(case.record.employed, case.on)
        return said("Hired on ", say_day(spell[0]), ".") if spell else said("Not employed.")

    def mends(self, rule: Hired, case: Case) -> Said:
        """Say that a day of hire stays as it is."""
        del rule, case
        return said("A day of hire stays as it is")


def turn(old: Hired, new: Hired) -> Turn:
    """A later beginning and an earlier end leave fewer."""
    return together(
        given_is_stricter(old.since, new.since),
        given_is_stricter(old.until, new.until),
        more_is_stricter(old.begins, new.begins) if old.since and new.since else None,
        reverse(more_is_stricter(old.ends, new.ends)) if old.until and new.until else None,
    )


KIND = CriterionKind(Hired, HiredWords(), turn)
