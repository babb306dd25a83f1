"""The columns of a grid: one form of each fact that a row can bring, asked again of everybody."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from coderpath.days import Month
from coderpath.facts.saying import quoted
from coderpath.findings import closest
from coderpath.sentence.words import listed
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.named import Option
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.frame.form.controls import Control
from coderpath_web.frame.form.row_form import RowForm
from coderpath_web.rooms.grid.kinds.kind import GridKind, Part
from coderpath_web.rooms.grid.typed import ColumnTyped

SOURCE = "source"
"""The column that every kind has: where a reviewer can check it."""
MOST_NAMED = 8


class Column(NamedTuple):
    """A column of a grid: its name, and the question that its cells answer."""

    name: str
    label: str
    control: Control

    @property
    def offered(self) -> Sequence[Option]:
        """Give what can be chosen, or is suggested."""
        return self.control.options or self.control.suggestions

    @property
    def hint(self) -> str:
        """Give what helps to answer, in a few words."""
        if self.control.type == "date":
            last = "last day, or " if self.control.is_last_day else ""
            return f"{last}blank for no end" if not self.control.required else "such as 14 Mar 2026"
        if self.control.is_person:
            return "a name or an id"
        names = [one.text or one.value for one in self.offered[:4]]
        more = " …" if len(self.offered) > len(names) else ""
        return ", ".join(names) + more if names else ""


@dataclass(frozen=True)
class Answer:
    """What one part of a row answers: the form, and the fact where nothing is wrong."""

    part: Part
    form: RowForm
    new: NewFact | None

    def control(self, column: str) -> Control | None:
        """Give the question of a column of the grid; None where this part does not ask it."""
        if column == SOURCE:
            return self.form.control(SOURCE)
        filled = self.part.columns.get(column)
        return self.form.control(filled.column) if filled else None


class Columns:
    """The columns of a kind of grid, and the forms that read its rows."""

    def __init__(self, kind: GridKind, viewer: Viewer, month: Month) -> None:
        self.parts = [
            (part, RowForm(part.kind, viewer, fixed={**part.fixed, "coder": ""}))
            for part in kind.parts(month)
        ]
        self.all = [*self._asked(), self._source()]

    def _asked(self) -> Iterator[Column]:
        for part, form in self.parts:
            for name, filled in part.columns.items():
                control = form.control(filled.column)
                yield Column(name, filled.label or control.label, control)

    def _source(self) -> Column:
        control = self.parts[0][1].control(SOURCE)
        return Column(SOURCE, control.label, control)

    def typed(self, texts: Mapping[str, Sequence[str]]) -> dict[str, ColumnTyped]:
        """Read the texts of each column beside each other."""
        return {one.name: ColumnTyped(one.control, texts[one.name]) for one in self.all}

    def answers(
        self, coder: str, texts: Mapping[str, str], meant: Mapping[str, str]
    ) -> Iterator[Answer]:
        """Read one row; `meant` are names that are right as they are written."""
        for part, form in self.parts:
            if len(self.parts) == 1 or any(texts[name] for name in part.columns):
                again = form.again(coder)
                given = {one.column: texts[name] for name, one in part.columns.items()}
                given |= {
                    f"{one.column}_as_written": meant[name] for name, one in part.columns.items()
                }
                new = again.read(given | {SOURCE: texts[SOURCE]})
                _look_among_offered(again)
                yield Answer(part, again, None if again.wrong else new)


def _look_among_offered(form: RowForm) -> None:
    """Say of what is none of the choices what they are; a pasted text may be anything."""
    for control in form.controls:
        if control.type == "select" and not control.is_offered and not control.errors:
            names = [one.text for one in control.options if one.value != control.value]
            control.near = [near] if (near := closest(control.value, names)) else []
            more = len(names) - MOST_NAMED
            some = listed(
                [*names[:MOST_NAMED], *([f"one of {more} more"] if more > 0 else [])], "or"
            )
            control.errors.append(f"{quoted(control.value)} is not on the list. Choose {some}.")
