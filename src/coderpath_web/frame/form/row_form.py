"""A form for one row of any kind: made from the library's table of kinds, read by its readers.

Files end spans with the first day after; people say the last day, and so does this form. It adds
the day when it reads, and takes it off when it shows a row that is on file.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import date, timedelta
from functools import cached_property
from http import HTTPStatus
from typing import Any, TypeAlias

from coderpath.days import Day, iso
from coderpath.facts.columns import Column
from coderpath.facts.intake.within import sound
from coderpath.facts.kinds import KINDS
from coderpath.facts.shape import texts_of
from coderpath.facts.source import Source
from coderpath.facts.values.dates import NO_END_YET, day_after
from coderpath.facts.values.unreadable import Unreadable
from coderpath.fit import names_meant
from coderpath.path import CareerPath
from coderpath.sentence.words import listed
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.named import path_today
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.frame.form.controls import Control, controls_of
from coderpath_web.frame.form.one_meaning import as_read
from coderpath_web.frame.form.person_meant import check_person
from coderpath_web.frame.form.said import asked, finding_text, order_text
from coderpath_web.people.models import Coder

Given: TypeAlias = Mapping[str, str]
"""What was answered, by the names of controls."""
Ask: TypeAlias = tuple[str, str, str]
"""A question beside the columns: its name, label and hint."""


def source_such_as(*examples: str) -> Ask:
    """Ask where what is recorded is written down."""
    told = "Where this is written down, so that anybody can check it later"
    return "source", "Source", f"{told}, such as {listed(examples, 'or')}"


SOURCE = source_such_as("a letter", "a list", "AHIMA verification 40-2217")


class Answers:
    """Controls with what was answered, and what is wrong with it."""

    def __init__(self, controls: Iterable[Control] = (), asks: Iterable[Ask] = ()) -> None:
        self.controls = list(controls)
        self.extra = [Control(name, label, hint, required=True) for name, label, hint in asks]
        self.mending: object = None
        """What cannot be together with what is on file, and the ends by which it can."""
        self.stands: object = None
        """What stands on file instead, where nothing could be saved for it."""

    @property
    def all(self) -> list[Control]:
        """Every control, in the order of the page."""
        return [*self.controls, *self.extra]

    @property
    def wrong(self) -> list[Control]:
        """The controls with something wrong."""
        return [one for one in self.all if one.errors]

    @property
    def status(self) -> HTTPStatus:
        """What a page with the form answers: 409 where something else stands, 422 where wrong."""
        if self.stands or self.mending:
            return HTTPStatus.CONFLICT
        return HTTPStatus.UNPROCESSABLE_ENTITY if self.wrong else HTTPStatus.OK

    def answer(self, name: str) -> str:
        """Give what was answered."""
        return self.control(name).value

    def control(self, name: str) -> Control:
        """Give the control of a name."""
        return next(one for one in self.all if one.name == name)

    def add(self, column: object, text: str) -> None:
        """Say what is wrong at a control; of a column that is not asked, at the first."""
        control = next((one for one in self.all if one.name == column), self.all[0])
        control.errors.append(text)

    def keep(self, answers: Given) -> None:
        """Put in what was answered, and look whether texts are there."""
        for control in self.all:
            control.keep(answers.get(control.name, "").strip())
        for control in self.extra:
            _check_text(control)


class ReasonForm(Answers):
    """A form that asks for reasons only."""

    def __init__(self, *asks: Ask) -> None:
        super().__init__(asks=asks)

    def read(self, answers: Given) -> bool:
        """Read the answers; tell whether they can be taken."""
        self.keep(answers)
        return not self.wrong


class RowForm(Answers):
    """The controls of one kind, what was answered, and the row that it makes."""

    def __init__(
        self,
        kind: str,
        viewer: Viewer,
        *,
        coder: Coder | None = None,
        fixed: Mapping[str, object] | None = None,
        asks: Sequence[Ask] = (SOURCE,),
    ) -> None:
        self.kind = KINDS[kind]
        self.fixed: dict[str, object] = {
            **({"coder": coder.code} if coder else {}),
            **(fixed or {}),
        }
        super().__init__(controls_of(kind, viewer, coder, self.fixed), asks)

    @cached_property
    def path(self) -> CareerPath | None:
        """The path in force today."""
        return path_today()

    def again(self, coder: str) -> "RowForm":
        """Give the same questions of another coder; what they offer is looked up once for all."""
        form = copy(self)
        form.path = self.path
        form.fixed = {**self.fixed, "coder": coder}
        form.controls = [one.again() for one in self.controls]
        form.extra = [one.again() for one in self.extra]
        return form

    def suggest(self, answers: Mapping[str, str]) -> None:
        """Put in what is probably meant, by the names of columns."""
        for control in self.all:
            if answers.get(control.name):
                control.keep(answers[control.name])

    def show(self, row: Any) -> None:
        """Put in a row that is on file."""
        texts = texts_of(self.kind.name, row) | {"source": str(row.source)}
        for control in self.all:
            text = texts.get(control.name, "")
            control.has_no_end = control.may_have_no_end and text == iso(NO_END_YET)
            control.keep("" if control.has_no_end else _last_day(control, text))

    def read(self, answers: Given) -> NewFact | None:
        """Read the answers; give the new fact, or None when something is wrong."""
        self.keep(answers)
        for control in self.controls:
            control.has_no_end = control.may_have_no_end and bool(
                answers.get(f"{control.name}_no_end")
            )
            self._doubt(control, answers.get(f"{control.name}_as_written", "").strip())
        values = {
            column.name: self._value(column)
            for column in self.kind.columns
            if column.name not in self.fixed
        }
        return None if self.wrong else self._row({**values, **self.fixed})

    def _doubt(self, control: Control, as_written: str) -> None:
        """Ask about a name that is near to one of the path, until it is sent as it is once more."""
        is_named = control.is_name and control.type == "text" and control.value
        path = self.path if is_named else None
        near = names_meant(path, self.kind.name, control.name, control.value) if path else []
        control.near = near
        if near and as_written != control.value:
            control.question = f"{control.value}: did you mean {listed(near, 'or')}?"
            control.errors.append(f"{control.question} If what you wrote is right, save again.")

    def _value(self, column: Column) -> Any:
        control = self.control(column.name)
        if control.has_no_end:
            return _no_end(control)
        if not control.value:
            if column.required:
                control.errors.append(asked(control, column))
            return column.default
        if control.is_person:
            check_person(control, self.fixed.get("coder"))
        if column.name == "facility" and not control.is_offered:
            control.errors.append("Choose one from the list.")
        control.value = as_read(column, control.value)
        value = column.read(control.value)
        if column.name == self.kind.until and isinstance(value, int) and value < NO_END_YET:
            value = day_after(value, control.value)
        if isinstance(value, Unreadable):
            control.errors.append(finding_text(value, control, column))
            return column.default
        return value

    def _row(self, values: Mapping[str, object]) -> NewFact | None:
        source = Source(self.answer("source"), 0)
        row = self.kind.row(*(values[one.name] for one in self.kind.columns), source)
        _, findings = sound([row], self.kind)
        for finding in findings:
            self.add(finding.column, order_text(finding, self.kind.name))
        return None if findings else NewFact(self.kind.name, row)


def _last_day(control: Control, text: str) -> str:
    if not control.is_last_day or not text:
        return text
    return (date.fromisoformat(text) - timedelta(days=1)).isoformat()


def _no_end(control: Control) -> Day:
    if control.value:
        control.errors.append("Give a last day, or tick that there is no end yet.")
    return NO_END_YET


def _check_text(control: Control) -> None:
    if not control.value:
        control.errors.append(control.if_empty)
    elif len(control.value) > control.longest:
        control.errors.append(f"Shorten it to {control.longest:,} characters.")
