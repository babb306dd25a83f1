"""A mapping on its way: what was chosen, as cells and tests of the library's roster language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any

from coderpath.roster.day_styles import BETWEEN
from coderpath_web.rooms.imports.mapping.pairs import Headed, pairs

NONE = "(none)"
"""Chosen for a value that stands for nothing the path knows: its rows are left out."""

Chosen = Mapping[str, Any]
"""What was chosen: `columns` with means, style, extra and values; and the answers for the rest."""
Column = tuple[Mapping[str, Any], Mapping[str, Any]]
"""A column of the table, and what was chosen for it."""
FILLED = {"filled": "yes"}
BLANK = {"filled": "no"}


class Composed:
    """What was chosen of a table."""

    def __init__(
        self,
        table: Mapping[str, Any],
        chosen: Chosen,
        facilities: Mapping[str, str],
        credentials: Iterable[str] = (),
    ) -> None:
        self.table = table
        self.chosen = chosen
        self.on_file = facilities
        self.credentials = tuple(credentials)
        self.columns: dict[str, list[Column]] = {}
        for column, said in zip(table["columns"], chosen["columns"], strict=True):
            self.columns.setdefault(said["means"], []).append((column, said))

    def has(self, *means: str) -> bool:
        """Tell whether a column has one of some meanings."""
        return any(one in self.columns for one in means)

    def every(self, means: str) -> Sequence[Column]:
        """Give the columns of a meaning."""
        return self.columns.get(means, ())

    def column(self, means: str) -> str | None:
        """Give the name of the column of a meaning."""
        found = self.every(means)
        return name_of(found[0][0]) if found else None

    def each(self, first: str, *others: str) -> list["Composed"]:
        """Part columns of which there are several of a meaning: Leave 1 start, Leave 1 end.

        Each goes with the one whose heading says the same of it; with none where that is open.
        """
        firsts = self.every(first)
        groups = [{first: one} for one in firsts]
        for means in others:
            some = self.every(means)
            for at, other in pairs(list(self._headed(firsts)), list(self._headed(some))):
                groups[at][means] = some[other]
        return [self._with((first, *others), group) for group in groups]

    def unpaired(self, *together: str) -> Iterator[list[str]]:
        """Give the names of columns that belong to none of the first ones, by meaning."""
        parts = self.each(*together) if together else []
        for means in together:
            taken = [name_of(one.every(means)[0][0]) for one in parts if one.has(means)]
            every = [name_of(column) for column, _ in self.every(means)]
            if parts and len(taken) < len(every):
                yield [name for name in every if name not in taken]

    def _headed(self, columns: Iterable[Column]) -> Iterator[Headed]:
        places = {id(column): place for place, column in enumerate(self.table["columns"])}
        return (Headed(name_of(column), places[id(column)]) for column, _ in columns)

    def _with(self, means: Sequence[str], group: Mapping[str, Column]) -> "Composed":
        view = copy(self)
        rest = {name: some for name, some in self.columns.items() if name not in means}
        view.columns = rest | {name: [one] for name, one in group.items()}
        return view

    def cell(self, means: str) -> Any:
        """Give how the column of a meaning is read; None when no column has it."""
        found = self.every(means)
        return read(*found[0]) if found else None

    def answer(self, name: str) -> str:
        """Give the answer to a question; empty when there is none."""
        return str(self.chosen.get(name) or "")

    def assumed(self, name: str, why: str, **more: str) -> Any:
        """Give an answer as a value that the table does not hold; None when there is none."""
        answer = self.answer(name)
        return {"value": answer, "assumed": why, **more} if answer else None

    def taken(self, means: str) -> dict[str, Any]:
        """Say which rows are taken: those with a value that stands for something."""
        column, said = self.columns[means][0]
        left = [value for value in column["values"] if said["values"].get(value) == NONE]
        return FILLED | {"not": left} if left else FILLED

    def values(self, means: str, to: str) -> list[str]:
        """Give the values of a column that stand for one thing."""
        return [
            value
            for _, said in self.every(means)
            for value, stands_for in said["values"].items()
            if stands_for == to
        ]

    @property
    def still_there(self) -> dict[str, Any]:
        """Say which rows are about people who have not left."""
        tests: dict[str, Any] = {name_of(column): BLANK for column, _ in self.every("left")}
        if words := self.values("status", "left"):
            tests[str(self.column("status"))] = {"not": words}
        return tests

    @property
    def takes_people(self) -> bool:
        """Tell whether the table says who is employed, or only speaks of coders on file."""
        by_name = not self.has("coder") and self.coder is not None
        return self.chosen.get("people") != "on_file" and not by_name

    @property
    def coder(self) -> Any:
        """Say where whom a row is about comes from: an id, else a name that is looked for."""
        if name := self.column("coder"):
            return {"column": name, "same_as": dict(self.same)} if self.same else name
        first, last, name = map(self.column, ("first_name", "last_name", "name"))
        if name or (first and last):
            return self.person(name or [first, last])
        return None

    @property
    def same(self) -> Mapping[str, str]:
        """Give the ids that somebody said are another one's, each with that one."""
        return self.chosen.get("same") or {}

    def person(self, column: Any) -> dict[str, Any]:
        """Say that somebody is named in a column, with what was chosen for names in doubt."""
        name = column if isinstance(column, str) else column[0]
        named = {**self.same, **((self.chosen.get("named") or {}).get(name) or {})}
        left = {"else": ""} if self.answer("unmatched") == "leave_out" else {}
        return {"person": column} | ({"values": named} if named else {}) | left


def name_of(column: Mapping[str, Any]) -> str:
    """Give the name of a column."""
    return str(column["names"][0])


def read(column: Mapping[str, Any], said: Mapping[str, Any], **more: Any) -> Any:
    """Say how a column is read."""
    cell: dict[str, Any] = {"column": name_of(column)}
    if said.get("style"):
        styles = said["style"].split(BETWEEN)
        cell["dates"] = styles if len(styles) > 1 else styles[0]
    if said.get("values"):
        cell["values"] = {value: "" if to == NONE else to for value, to in said["values"].items()}
    cell |= more
    return cell if len(cell) > 1 else name_of(column)


def last_day(column: Mapping[str, Any], said: Mapping[str, Any], **more: Any) -> Any:
    """Say that a column holds last days: facts hold the first day after."""
    return read(column, said, last_day="yes", **more)


def filled(cells: Mapping[str, Any]) -> dict[str, Any]:
    """Give the cells that there are."""
    return {name: cell for name, cell in cells.items() if cell is not None}


def first_of(*cells: Any) -> Any:
    """Say that the first of some cells that is not blank is taken; None when there is none.

    Each is a cell, or a list of them.
    """
    lists = [cell if isinstance(cell, list) else [cell] for cell in cells if cell is not None]
    some = [cell for cells_of in lists for cell in cells_of]
    return some if len(some) > 1 else next(iter(some), None)
