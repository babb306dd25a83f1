"""All rows that count, by kind, before they are a department: what the checks look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from coderpath.facts import rows
from coderpath.facts.standards import Standards
from coderpath.spans import Spans, union


@dataclass(frozen=True)
class Gathered:
    """The rows of every kind in the order of their files."""

    coders: Sequence[rows.Employment] = ()
    facilities: Sequence[rows.Facility] = ()
    positions: Sequence[rows.Position] = ()
    reports: Sequence[rows.Report] = ()
    leaves: Sequence[rows.Leave] = ()
    credentials: Sequence[rows.CredentialHeld] = ()
    education: Sequence[rows.Education] = ()
    courses: Sequence[rows.CoursePassed] = ()
    knowledge: Sequence[rows.KnowledgeShown] = ()
    skills: Sequence[rows.Attestation] = ()
    ratings: Sequence[rows.Rating] = ()
    events: Sequence[rows.Event] = ()
    experience: Sequence[rows.Experience] = ()
    training: Sequence[rows.Training] = ()
    productivity: Sequence[rows.Productivity] = ()
    hours: Sequence[rows.Hours] = ()
    standards: Sequence[rows.Standard] = ()
    reviews: Sequence[rows.Review] = ()
    points: Sequence[rows.Points] = ()
    checked: Sequence[rows.Checked] = ()
    is_checked: bool = False
    """Whether there is a file `checked`, be it empty."""
    coder_ids: frozenset[str] | None = frozenset()
    """Every coder of the file, also of rows that do not count; None when it could not be read."""
    facility_ids: frozenset[str] | None = None
    """The facilities of the file; None when there is no such file, or it could not be read."""

    def by_kind(self) -> Mapping[str, Sequence[Any]]:
        """Give the rows of each kind."""
        return {part.name: getattr(self, part.name) for part in fields(self)[:20]}

    @cached_property
    def spells(self) -> Mapping[str, list[rows.Employment]]:
        """The spells of employment of each coder that counts."""
        spells: dict[str, list[rows.Employment]] = {}
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
