"""A form for one row of any kind: made from the library's table of kinds, read by its readers.

Files end spans with the first day after; people say the last day, and so does this form. It adds
the day when it reads, and takes it off when it shows a row that is on file.
"""

from datetime import date, timedelta
from http import HTTPStatus

from coderpath.days import iso
from coderpath.facts.intake.within import sound
from coderpath.facts.kinds import KINDS
from coderpath.facts.source import Source
from coderpath.facts.values.dates import NO_END_YET
from coderpath.facts.values.unreadable import Unreadable
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.shape import texts_of
from coderpath_web.rooms.evidence.pages.form.controls import Control, controls_of
from coderpath_web.rooms.evidence.pages.form.said import asked, finding_text, order_text

LONGEST_SOURCE = 300
SOURCE = (
    "source",
    "Source",
    "Where a reviewer can check it, such as AHIMA verification 40-2217, a list, a letter",
)


class Answers:
    """Controls with what was answered, and what is wrong with it."""

    def __init__(self, controls=(), asks=()):
        self.controls = list(controls)
        self.extra = [Control(name, label, hint, required=True) for name, label, hint in asks]
        self.stands = None
        """What stands on file instead, where nothing could be saved for it."""

    @property
    def all(self):
        """Every control, in the order of the page."""
        return [*self.controls, *self.extra]

    @property
    def wrong(self):
        """The controls with something wrong."""
        return [one for one in self.all if one.errors]

    @property
    def status(self):
        """What a page with the form answers: 409 where something else stands, 422 where wrong."""
        if self.stands:
            return HTTPStatus.CONFLICT
        return HTTPStatus.UNPROCESSABLE_ENTITY if self.wrong else HTTPStatus.OK

    def answer(self, name):
        """Give what was answered."""
        return self.control(name).value

    def control(self, name):
        """Give the control of a name."""
        return next(one for one in self.all if one.name == name)

    def add(self, column, text):
        """Say what is wrong at a control; of a column that is not asked, at the first."""
        control = next((one for one in self.all if one.name == column), self.all[0])
        control.errors.append(text)

    def keep(self, answers):
        """Put in what was answered, and look whether texts are there."""
        for control in self.all:
            control.keep(answers.get(control.name, "").strip())
        for control in self.extra:
            _check_text(control)


class ReasonForm(Answers):
    """A form that asks for reasons only."""

    def __init__(self, *asks):
        super().__init__(asks=asks)

    def read(self, answers):
        """Read the answers; tell whether they can be taken."""
        self.keep(answers)
        return not self.wrong


class RowForm(Answers):
    """The controls of one kind, what was answered, and the row that it makes."""

    def __init__(self, kind, viewer, *, coder=None, fixed=None, asks=(SOURCE,)):
        self.kind = KINDS[kind]
        self.fixed = ({"coder": coder.code} if coder else {}) | (fixed or {})
        super().__init__(controls_of(kind, viewer, coder, self.fixed), asks)

    def suggest(self, answers):
        """Put in what is probably meant, by the names of columns."""
        for control in self.all:
            if answers.get(control.name):
                control.keep(answers[control.name])

    def show(self, row):
        """Put in a row that is on file."""
        texts = texts_of(self.kind.name, row) | {"source": str(row.source)}
        for control in self.all:
            control.keep(_last_day(control, texts.get(control.name, "")))

    def read(self, answers):
        """Read the answers; give the new fact, or None when something is wrong."""
        self.keep(answers)
        values = {
            column.name: self._value(column)
            for column in self.kind.columns
            if column.name not in self.fixed
        }
        return None if self.wrong else self._row({**values, **self.fixed})

    def _value(self, column):
        control = self.control(column.name)
        if not control.value:
            if column.required:
                control.errors.append(asked(control, column))
            return column.default
        if self.kind.name == "reports" and column.name == "to":
            _check_person(control)
        if column.name == "facility" and not control.is_offered:
            control.errors.append("Choose one of the list.")
        value = column.read(control.value)
        if column.name == self.kind.until and not isinstance(value, Unreadable):
            value = _first_day_after(value, column)
        if isinstance(value, Unreadable):
            control.errors.append(finding_text(value, control, column))
            return column.default
        return value

    def _row(self, values):
        source = Source(self.answer("source"), 0)
        row = self.kind.row(*(values[one.name] for one in self.kind.columns), source)
        _, findings = sound([row], self.kind)
        for finding in findings:
            self.add(finding.column, order_text(finding, self.kind.name))
        return None if findings else NewFact(self.kind.name, row)


def _first_day_after(last, column):
    if last >= NO_END_YET:
        return last
    return column.read(str(date.fromordinal(last + 1)))  # files must take it as well


def _last_day(control, text):
    if not control.is_last_day or not text or text == iso(NO_END_YET):
        return text
    return (date.fromisoformat(text) - timedelta(days=1)).isoformat()


def _check_text(control):
    if not control.value:
        control.errors.append("Fill this in.")
    elif len(control.value) > LONGEST_SOURCE:
        control.errors.append(f"Shorten it to {LONGEST_SOURCE} signs.")


def _check_person(control):
    if control.value not in {one.value for one in control.suggestions}:
        control.errors.append(
            f"Nobody in your reach has the id {control.value}. Choose one of the list."
        )
