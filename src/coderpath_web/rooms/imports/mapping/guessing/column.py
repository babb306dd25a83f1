"""Guessing one column: by a name in its heading, else by the rules."""

from collections.abc import Mapping, Sequence
from typing import Any

from coderpath_web.rooms.imports.mapping.guessing import logs, months, people, position
from coderpath_web.rooms.imports.mapping.guessing.looks import looks_of
from coderpath_web.rooms.imports.mapping.guessing.named import (
    NO_NAMES,
    PathNames,
    credential_named,
    shown_named,
    training_named,
)
from coderpath_web.rooms.imports.mapping.guessing.rule import Rule, Table, teach
from coderpath_web.rooms.imports.mapping.styles import guess_style, sure_styles

Column = Mapping[str, Any]
RULES: tuple[Rule, ...] = (*people.RULES, *position.RULES, *logs.RULES, *months.RULES)
teach(iter(RULES))


class Guessing:
    """Guessing the columns of one table."""

    def __init__(
        self,
        columns: Sequence[Column],
        types: Mapping[str, str],
        sort: Table,
        *,
        one_each: bool,
        names: PathNames = NO_NAMES,
    ) -> None:
        self.columns = columns
        self.types = types
        self.names = names
        self.sort = sort
        self.one_each = one_each
        self.sure = sure_styles(columns)

    def guess(self, place: int, coder: int | None, rules: list[Rule | None]) -> dict[str, str]:
        """Guess a column, and note in `rules` by which rule; `coder` is the place of the ids."""
        column = self.columns[place]
        if column["style"]:
            return {"means": "", "style": "", "extra": ""}
        guess = {"means": "", "style": guess_style(column, self.sure) or "", "extra": ""}
        if place == coder:
            return guess | {"means": "coder"}
        if named := self._named(column):
            return guess | {"means": named[0], "extra": named[1]}
        rules[place] = found = self._rule(column)
        return guess | {"means": found.means if found else ""}

    def _named(self, column: Column) -> tuple[str, str] | None:
        heading, seen = column["names"][0], looks_of(column)
        return (
            credential_named(heading, seen, self.names)
            or training_named(heading, seen, self.types)
            or shown_named(heading, seen, self.names)
        )

    def _rule(self, column: Column) -> Rule | None:
        heading, seen = column["names"][0], looks_of(column)
        found = (
            rule
            for rule in RULES
            if rule.means != "coder"
            and self.sort in rule.tables
            and (self.one_each or not rule.one_row)
            and rule.fits(heading, seen)
        )
        return next(found, None)
