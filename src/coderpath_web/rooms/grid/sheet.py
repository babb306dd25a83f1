"""A grid as it was typed: read, held against what is on file, and looked at by what it changes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from coderpath.days import Month
from coderpath.sentence.calendar import day_words
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.grid.columns import Answer, Columns
from coderpath_web.rooms.grid.kinds.kind import GridKind
from coderpath_web.rooms.grid.missing import say_once
from coderpath_web.rooms.grid.on_file import Beside, OnFile, numbers
from coderpath_web.rooms.grid.row import Cell, Consent, SheetRow, State
from coderpath_web.rooms.grid.sent import ALL, MEANT, REPLACE, TAKE, WHO, Sent
from coderpath_web.rooms.grid.typed import either, said_of_day
from coderpath_web.row_number import row_number
from coderpath_web.standings.queries.people_on import Person

MOST_TOLD = 3
"""Rows on file that are told beside a name."""
GONE = "You can no longer record for this person: they left, or are no longer in your reach."
SOMEBODY = "somebody who is not on your list"


class Filled(NamedTuple):
    """What was sent, for which month, and the home facilities of people by their row numbers."""

    sent: Sent
    month: Month
    homes: Mapping[int, str]


class Sheet:
    """The rows of a grid."""

    def __init__(
        self, kind: GridKind, viewer: Viewer, people: Sequence[Person], filled: Filled
    ) -> None:
        """Read what was typed for some people."""
        self.kind, self.viewer = kind, viewer
        self.sent, self._homes = filled.sent, filled.homes
        self.columns = Columns(kind, viewer, filled.month)
        self.on_file = OnFile(kind, [one.coder for one in people], filled.month)
        self.shared = self._cells(ALL)
        self.rows = [*self._gone(people), *map(self._row, people)]
        self._read()

    def _cell(self, column: str, label: str, key: object) -> Cell:
        return Cell(f"{column}.{key}", label, self.sent.text(column, key))

    def _cells(self, key: object) -> list[Cell]:
        return [self._cell(one.name, one.label, key) for one in self.columns.all]

    def _gone(self, people: Sequence[Person]) -> Iterator[SheetRow]:
        """Give the rows that were filled in for whom nothing can be recorded any more."""
        there = {str(one.coder) for one in people}
        for row in self.sent.filled:
            if row not in there:
                name = self.sent.text(WHO, row) or SOMEBODY
                person = Person(row_number(row) or 0, "", name, None, date.min)
                taken = bool(self.sent.text(TAKE, row))
                yield SheetRow(person, self._cells(row), refused=GONE, is_taken=taken)

    def _row(self, person: Person) -> SheetRow:
        rulings = [may_record(self.viewer, kind, person.coder) for kind in self.kind.facts]
        there = self.on_file.of(person.code)
        row = SheetRow(
            person,
            self._cells(person.coder),
            [self.kind.tells(one, self._names) for one in there[:MOST_TOLD]],
            max(len(there) - MOST_TOLD, 0),
            next((one.reason for one in rulings if not one), ""),
            bool(self.sent.text(TAKE, person.coder)),
        )
        for cell, same in zip(row.cells, self.shared, strict=True):
            cell.placeholder = same.value
        return row

    @cached_property
    def _names(self) -> dict[str, str]:
        """The names of people whom a column offers, by their ids."""
        offered = (one for column in self.columns.all for one in column.control.suggestions)
        return {one.value: one.text for one in offered if one.text}

    def _read(self) -> None:
        texts = {
            column.name: [cell.value, *(row.cells[at].value for row in self.rows)]
            for at, (column, cell) in enumerate(zip(self.columns.all, self.shared, strict=True))
        }
        typed = self.columns.typed(texts)
        for row in self.active:
            counting = {
                column.name: typed[column.name].plain(cell.value or same.value)
                for column, cell, same in self._beside(row)
            }
            for column, cell, _ in self._beside(row):
                cell.reads = self._reads(cell.value, counting[column.name])
            meant = {
                column.name: self.sent.text(MEANT, column.name, row.key if cell.value else ALL)
                for column, cell, _ in self._beside(row)
            }
            for answer in self.columns.answers(row.person.code, counting, meant):
                self._take(row, answer)
            if not row.new and not row.same and row.state in {State.SAME, State.NEW}:
                row.problems.append(
                    "Nothing is filled in for this row. Fill in a cell, or untick it."
                )
        say_once(self.shared, self.active)

    def _beside(self, row: SheetRow) -> Iterator[tuple[Any, Cell, Cell]]:
        return zip(self.columns.all, row.cells, self.shared, strict=True)

    def _reads(self, text: str, plain: str) -> str:
        """Say how a text is read that could be read otherwise: a day in figures alone, an id."""
        if text and text in self._names:
            return self._names[text]
        is_plain = text in {"", plain} or any(map(str.isalpha, text))
        return "" if is_plain else _day(plain)

    def _take(self, row: SheetRow, answer: Answer) -> None:
        """Take what one part of a row brings, or what is wrong with it."""
        for column, cell, same in self._beside(row):
            control = answer.control(column.name)
            if control is None:
                continue
            at = same if same.value and not cell.value else cell
            at.is_meant |= bool(control.near and not control.errors)
            if not control.errors:
                continue
            row.waits_for_all |= at is same
            if not at.errors:
                at.near, at.is_doubt = control.near, bool(control.question)
                told = control.question or said_of_day(control, at.value)
                at.errors = [told] if told else list(control.errors)
                at.either = either(control, at.value)
        if answer.new is not None:
            self._put(row, self.on_file.beside(answer.new, self._homes.get(row.key, "")))

    def _put(self, row: SheetRow, beside: Beside) -> None:
        """Put a fact into a row, as it stands beside what is on file."""
        if beside.same is not None:
            row.same += 1
            return
        if beside.later is not None:
            row.problems.append(
                f"A later one is on file: {self.kind.tells(beside.later, self._names)}."
                " Retract or correct it first."
            )
            return
        if beside.like is not None:
            self._ask_to_replace(row, beside.like)
        row.new.append(beside.new)
        row.ended.extend(beside.ended)
        row.notes += [
            f"{self.kind.tells(one, self._names)} ends on {day_words(beside.new.row.since - 1)}."
            for one in beside.ended
        ]

    def _ask_to_replace(self, row: SheetRow, old: Any) -> None:
        number = ",".join(map(str, numbers([old])))
        name = f"{REPLACE}.{row.key}.{number}"
        told = self.kind.tells(old, self._names)
        text = f"Replace what is on file: {told}"
        row.replaced.append(old)
        row.consents.append(Consent(name, number, text, self.sent.text(name) == number))

    @property
    def active(self) -> list[SheetRow]:
        """Give the rows in which something is to be recorded."""
        return [row for row in self.rows if row.is_active]

    @property
    def shut_out(self) -> list[SheetRow]:
        """Give the rows that were filled in and can be recorded no more."""
        return [row for row in self.rows if row.is_shut_out]

    @property
    def left_over(self) -> list[str]:
        """Say each text that was typed into a column for which this grid does not ask."""
        asked = {one.name for one in self.columns.all}
        names = {str(row.key): row.person.name for row in self.rows} | {ALL: "Same for all"}
        return [
            f"{names.get(row, SOMEBODY)}, {column}: {text}"
            for row, column, text in self.sent.typed
            if column not in asked
        ]

    @property
    def open_rows(self) -> list[SheetRow]:
        """Give the rows that stand in the way of saving."""
        return [row for row in self.rows if row.is_filled and not row.can_be_saved]

    @property
    def sound_rows(self) -> list[SheetRow]:
        """Give the rows that could be saved."""
        return [row for row in self.active if row.can_be_saved and row.new]

    @property
    def is_wrong(self) -> bool:
        """Tell whether something is in the way of saving."""
        is_waiting = self.open_rows or self.left_over or any(one.errors for one in self.shared)
        return bool(is_waiting)


def new_of(rows: Sequence[SheetRow]) -> list[NewFact]:
    """Give the facts of some rows; those on file that end are recorded anew, with their end."""
    found = []
    for row in rows:
        since = row.new[0].row.since if row.ended else None
        found += [NewFact(row.new[0].kind, one._replace(until=since)) for one in row.ended]
        found += row.new
    return found


def gone_from(rows: Sequence[SheetRow]) -> list[int]:
    """Give the numbers of the facts whose place those of some rows take."""
    return numbers([one for row in rows for one in (*row.ended, *row.replaced)])


def _day(text: str) -> str:
    try:
        return day_words(date.fromisoformat(text).toordinal())
    except ValueError:
        return ""
