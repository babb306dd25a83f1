"""All rows that count, by kind, before they are a department: what the checks look at."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from coderpath.facts.kinds import ABOUT_CODERS, KINDS
from coderpath.facts.rows import (
    Checked,
    Employment,
    Facility,
    Hours,
    Position,
    Productivity,
    Report,
    Standard,
)
from coderpath.facts.standards import Standards
from coderpath.spans import Spans, union


@dataclass(frozen=True)
class Gathered:
    """The rows of every kind in the order of their files."""

    rows: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    """By kind; a kind without rows may be left out."""
    is_checked: bool = False
    """Whether there is a file `checked`, be it empty."""
    coder_ids: frozenset[str] | None = frozenset()
    """Every coder of the file, also of rows that do not count; None when it could not be read."""
    facility_ids: frozenset[str] | None = None
    """The facilities of the file; None when there is no such file, or it could not be read."""
    tells_facilities: bool = True
    """Whether whoever reads what was found may learn what facilities there are."""

    def of(self, kind: str) -> Sequence[Any]:
        """Give the rows of a kind."""
        return self.rows.get(kind, ())

    def by_kind(self) -> Mapping[str, Sequence[Any]]:
        """Give the rows of each kind."""
        return {kind: self.of(kind) for kind in KINDS}

    def about_coders(self) -> Mapping[str, Sequence[Any]]:
        """Give the rows of each kind that is about coders."""
        return {kind: self.of(kind) for kind in ABOUT_CODERS}

    def only(self, kinds: Collection[str]) -> "Gathered":
        """Give the same without the rows of other kinds."""
        return replace(self, rows={kind: self.of(kind) for kind in kinds})

    def with_rows(self, some: Mapping[str, Sequence[Any]]) -> "Gathered":
        """Give the same with other rows of some kinds."""
        return replace(self, rows={**self.rows, **some})

    @property
    def coders(self) -> Sequence[Employment]:
        """Every spell of employment."""
        return self.of("coders")

    @property
    def facilities(self) -> Sequence[Facility]:
        """Every facility."""
        return self.of("facilities")

    @property
    def positions(self) -> Sequence[Position]:
        """Every position."""
        return self.of("positions")

    @property
    def reports(self) -> Sequence[Report]:
        """Who reports to whom."""
        return self.of("reports")

    @property
    def productivity(self) -> Sequence[Productivity]:
        """Every month of records."""
        return self.of("productivity")

    @property
    def hours(self) -> Sequence[Hours]:
        """Every month of minutes."""
        return self.of("hours")

    @property
    def standards(self) -> Sequence[Standard]:
        """Every standard."""
        return self.of("standards")

    @property
    def checked(self) -> Sequence[Checked]:
        """From when which kinds are complete."""
        return self.of("checked")

    @cached_property
    def spells(self) -> Mapping[str, list[Employment]]:
        """The spells of employment of each coder that counts."""
        spells: dict[str, list[Employment]] = {}
        for row in self.coders:
            spells.setdefault(row.coder, []).append(row)
        return spells

    @cached_property
    def employed(self) -> Mapping[str, Spans]:
        """The days on which each coder is employed."""
        return {
            coder: union((spell.hired, spell.left) for spell in spells)
            for coder, spells in self.spells.items()
        }

    @cached_property
    def in_force(self) -> Standards:
        """The standards, asked by facility, patient type and month."""
        return Standards(self.standards)
