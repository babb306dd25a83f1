"""Guessing one column: by a name in its heading, else by the rules."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coderpath_web.rooms.imports.mapping.guessing import logs, months, people, position
from coderpath_web.rooms.imports.mapping.guessing.looks import FIGURES, Looks, days, looks_of
from coderpath_web.rooms.imports.mapping.guessing.named import (
    NO_NAMES,
    PathNames,
    credential_named,
    shown_named,
    training_named,
)
from coderpath_web.rooms.imports.mapping.guessing.rule import Rule, Table, teach
from coderpath_web.rooms.imports.mapping.guessing.words import without_letter
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
        rules[place] = found = self.earned_by(column)
        return guess | {"means": found.means if found else ""}

    def spoken_of(self, column: Column) -> Rule | None:
        """Give the rule of days or figures that a heading earns, and its values do not."""
        if self._named(column) or self.earned_by(column):
            return None
        heading = column["names"][0]
        seen = {"filled": 1, "days": 1, "styles": [""], "day": ""}
        dated = Looks(seen, (), is_many=False, heading=heading)
        if named := credential_named(heading, dated) or training_named(heading, dated, self.types):
            return Rule(named[0], "", days)
        found = (rule for rule in self._rules() if rule.looks in FIGURES)
        return next((rule for rule in found if rule.is_spoken_of(heading)), None)

    def _named(self, column: Column) -> tuple[str, str] | None:
        heading, seen = without_letter(column["names"][0]), looks_of(column)
        return (
            credential_named(heading, seen, self.names)
            or training_named(heading, seen, self.types)
            or shown_named(heading, seen, self.names)
        )

    def earned_by(self, column: Column) -> Rule | None:
        """Give the first rule that a column's heading and values earn."""
        heading, seen = column["names"][0], looks_of(column)
        return next((rule for rule in self._rules() if rule.fits(heading, seen)), None)

    def _rules(self) -> Iterator[Rule]:
        """Give the rules that hold in such a table."""
        for rule in RULES:
            is_there = self.sort in rule.tables and (self.one_each or not rule.one_row)
            if is_there and rule.means != "coder":
                yield rule
