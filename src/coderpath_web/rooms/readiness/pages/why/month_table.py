"""The rows behind a productivity figure, as a table: a month a line, records by patient type."""

from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from coderpath.criteria.gaps import place_text
from coderpath.criteria.percent import percent_text
from coderpath.explain.names import PathNames, type_title
from coderpath.facts.months import standard_of
from coderpath.same_name import form
from coderpath.sentence.words import capital, number_text
from coderpath_web.facts.queries import fact_number
from coderpath_web.frame.coder.facts_shown import fact_address

LEAVE = "On leave, passed over"


class SourcedFigure(NamedTuple):
    """A figure or none, and the address of the fact that it comes from."""

    number: int | Fraction | None = None
    href: str = ""

    @property
    def text(self):
        """The figure for people."""
        return "–" if self.number is None else number_text(self.number)

    @property
    def whole(self):
        """The figure rounded to a whole number, as a column of minutes is read."""
        return "–" if self.number is None else whole(self.number)

    @property
    def digits(self):
        """The figure for programs."""
        return "" if self.number is None else number_text(self.number, "")


class MonthRow(NamedTuple):
    """A month: its records, minutes, result, and what is to be said of it."""

    month: object
    records: tuple[SourcedFigure, ...]
    earned: SourcedFigure
    productive: SourcedFigure
    percent: str
    note: str
    leaves: bool


class MonthTable:
    """Months with their sums; exact until the last moment, when figures are written down."""

    def __init__(self, judgement, months, taken, threshold, notes):
        self.record = judgement.record
        self.path = judgement.path
        self.months = months
        self.taken = taken
        self.threshold = threshold
        self.notes = notes

    @cached_property
    def work(self):
        shown = {one.month for one in self.months}
        return [row for row in self.record.productivity if row.month in shown]

    @cached_property
    def _spelt(self):
        """How each patient type is written: as the path does, else as its first row."""
        known = {form(row.type): row.type for row in reversed(self.work)}
        return known | {form(name): name for name in self.path.patient_types}

    def _place(self, row):
        return row.facility, self._spelt[form(row.type)]

    @cached_property
    def hours(self):
        return {row.month: row for row in self.record.hours}

    @cached_property
    def columns(self):
        """The places at which something was coded, types in the order of the path."""
        places = dict.fromkeys(map(self._place, self.work))
        order = list(self.path.patient_types)
        known = {name: at for at, name in enumerate(order)}
        return sorted(places, key=lambda place: (known.get(place[1], len(order)), place))

    @property
    def headings(self):
        several = len({facility for facility, _ in self.columns}) > 1
        if several:
            return [
                capital(place_text(place, self.record, PathNames(self.path)))
                for place in self.columns
            ]
        return [capital(type_title(self.path, name)) for _, name in self.columns]

    @cached_property
    def rows(self):
        """The newest month first."""
        return [self._row(month) for month in reversed(self.months)]

    def _row(self, month):
        found = {self._place(row): row for row in self.work if row.month == month.month}
        figures = self.record.months.figures.get(month.month)
        hours = self.hours.get(month.month)
        return MonthRow(
            month=month,
            records=tuple(_cell(found.get(place), "records") for place in self.columns),
            earned=SourcedFigure(self._earned(figures) if figures else None),
            productive=_cell(hours, "productive_minutes"),
            percent=month.percent,
            note=LEAVE if month.passed_over else self.notes.get(month.month, ""),
            leaves=month.month in self.notes,
        )

    def _earned(self, figures):
        return Fraction(figures.earned) / self.record.months.denominator

    @cached_property
    def counting(self):
        """The figures of the months that count: taken and recorded."""
        months = self.record.months.figures
        return [months[month] for month in self.taken if month in months]

    @property
    def sum_of_records(self):
        counted = {month for month in self.taken if month in self.record.months.figures}
        sums = dict.fromkeys(self.columns, 0)
        for row in self.work:
            if row.month in counted and standard_of(row, self.record.standards):
                sums[self._place(row)] += row.records
        return [f"{sums[place]:,}" for place in self.columns]

    @property
    def earned(self):
        return sum((self._earned(one) for one in self.counting), start=Fraction(0))

    @property
    def productive(self):
        return sum((Fraction(one.productive) for one in self.counting), start=Fraction(0))

    @property
    def whole_sums(self):
        """The sums of minutes as they are read, each with its exact figure."""
        return [(whole(one), number_text(one)) for one in (self.earned, self.productive)]

    @property
    def percent(self):
        if not self.productive:
            return ""
        return percent_text(self.earned / self.productive, self.threshold)


def whole(number):
    """Write a figure as a whole number: minutes, of which a part says nothing."""
    return f"{round(number):,}"


def _cell(row, figure):
    if row is None:
        return SourcedFigure()
    return SourcedFigure(getattr(row, figure), fact_address(fact_number(row.source)))
