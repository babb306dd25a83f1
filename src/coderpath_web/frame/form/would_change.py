"""What a change that somebody asks for would change in the answers of a coder, as pages show it."""

from collections.abc import Iterable
from fractions import Fraction

from coderpath.criteria.percent import percent_text
from coderpath.sentence.calendar import month_words
from coderpath_web import clock
from coderpath_web.documents.queries import in_force
from coderpath_web.frame.form.changes import ChangeLine, change_lines, counted_changes
from coderpath_web.frame.form.said import in_form
from coderpath_web.standings.foresee import Foreseen
from coderpath_web.standings.months_supposed import MonthChange

NOTHING = "Nothing on the path changes today."
FIGURES = "No answer on the path changes today, but a figure does:"
UNKNOWN = "not known"


class WouldChange:
    """The answers that would differ today, and what clashes or looks doubtful then."""

    def __init__(
        self,
        found: Foreseen,
        withheld: frozenset[str],
        nothing: str = NOTHING,
        months: Iterable[MonthChange] = (),
    ) -> None:
        self._found, self._nothing = found, nothing
        self.figures = [_said(one) for one in months]
        """The months whose productivity would differ."""
        self.lines: list[ChangeLine] = change_lines(
            found.changes, in_force(clock.today()), withheld
        )
        self.doubts = [in_form(one) for one in found.warnings]
        """What is worth another look."""

    @property
    def says(self) -> str:
        """Say how many answers would differ, or why none does."""
        if self.lines:
            return f"{counted_changes(self.lines)} today:"
        return FIGURES if self.figures else self._nothing

    @property
    def clashes(self) -> list[str]:
        """Why it cannot stand beside what is on file."""
        return [in_form(one) for one in self._found.errors]


def _said(one: MonthChange) -> str:
    before, after = _percent(one.before), _percent(one.after)
    return f"Productivity of {month_words(one.month)}: {before} becomes {after}"


def _percent(ratio: Fraction | None) -> str:
    return UNKNOWN if ratio is None else percent_text(ratio)
