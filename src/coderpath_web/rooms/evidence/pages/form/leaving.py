"""Somebody who leaves, or comes back: what it means, and what ends or begins with it."""

from datetime import date
from typing import Any, NamedTuple

from coderpath.days import FOREVER
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_span
from coderpath_web import clock
from coderpath_web.facts.ends import End, end_on
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.queries import on_file
from coderpath_web.frame.form.fact_told import FactTold

SEEN, ENDS = "seen", "ends"
"""The names of what says which change somebody has looked at, and what ends with it."""
ENDING = ("positions", "reports")
"""The kinds whose open spans end with the employment."""


class Leaving(NamedTuple):
    """A spell of employment that comes to an end."""

    coder: Any
    row: Any

    @classmethod
    def of(cls, coder, new, retract):
        """Give who leaves by a change: a spell without an end gets one; None where nobody does."""
        open_spells = [one for one in retract if one.kind == "coders" and one.until is None]
        ended = [one.row for one in new if one.kind == "coders" and one.row.left < FOREVER]
        return cls(coder, ended[0]) if open_spells and ended else None

    @property
    def says(self) -> Said:
        """Say from when on nothing is judged any more: before it is saved and after, alike."""
        ends = said("Last day of employment: ", say_day(self.row.left - 1), ". ")
        return said(
            ends, "No longer judged from ", say_day(self.row.left), ". All that is on file stays."
        )

    @property
    def ending(self) -> list[Fact]:
        """Give the positions and reporting lines that would run on after it, the oldest first."""
        last = date.fromordinal(self.row.left)
        there = on_file().filter(coder=self.coder, kind__in=ENDING, since__lt=last)
        ordered = there.order_by("kind", "since")
        return [one for one in ordered if not one.until or one.until > last]

    @property
    def ending_told(self):
        """Give the same, each with what it is and since when."""
        for one in self.ending:
            told = FactTold(one, clock.today())
            what = f"{told.words.title.lower()} {told.given[0].text} since "
            yield one, said(what, say_day(told.row.since))

    @property
    def led(self) -> int:
        """Count who reports to the coder then."""
        last = date.fromordinal(self.row.left)
        there = on_file().filter(to=self.coder, kind="reports")
        return sum(1 for one in there if not one.until or one.until > last)

    def ends(self, answers) -> list[End]:
        """Give those that end with it: all that are offered, then those that were left ticked."""
        ticked = set(answers.getlist(ENDS)) if SEEN in answers else None
        chosen = [one for one in self.ending if ticked is None or str(one.pk) in ticked]
        return [end_on(one, self.row.left) for one in chosen]


class Return(NamedTuple):
    """A spell of employment after an earlier one."""

    row: Any
    left: int

    @classmethod
    def of(cls, coder, new, retract):
        """Give who comes back by a change: a spell begins after one that ended; else None."""
        begun = [one.row for one in new if one.kind == "coders"]
        if retract or not begun:
            return None
        there = on_file().filter(coder=coder, kind="coders", until__isnull=False)
        ends = [dated(one.until).toordinal() for one in there]
        ended = [day for day in ends if day <= begun[0].hired]
        return cls(begun[0], max(ended)) if ended else None

    @property
    def says(self) -> Said:
        """Say from when on the coder is judged again, and which days lie between."""
        apart = self.row.hired - self.left
        again = said("Judged again from ", say_day(self.row.hired), ". ")
        if not apart:
            return said(again, "The two spells of employment have no gap between them.")
        gap = said("Not employed ", say_span(self.left, self.row.hired), ". ")
        return said(again, gap, "What was on file before stays. Next, record the new position.")
