"""Uploads that are not saved yet: one for each account, with what was said of its columns."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import timedelta
from functools import cached_property
from typing import Any

from django.db.models import Q

from coderpath.roster.people import People
from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.rooms.weeks.models import TimeDraft, TimeMapping
from coderpath_web.rooms.weeks.timekeeping.answers import NONE, Answers, digest_of, guessed
from coderpath_web.rooms.weeks.timekeeping.plan import Plan, planned
from coderpath_web.rooms.weeks.timekeeping.reading import Export
from coderpath_web.rooms.weeks.timekeeping.rows import ExportRow, Read, read_lines
from coderpath_web.standings.queries.employment import latest_spells

LONGEST_KEPT = timedelta(days=7)
"""For how long an upload waits to be saved."""


def keep_draft(viewer: Viewer, export: Export) -> TimeDraft:
    """Keep an upload in the place of the one before, with the answers of the last such export.

    Whatever others left lying for days goes too.
    """
    old = clock.now() - LONGEST_KEPT
    TimeDraft.objects.filter(Q(by=viewer.account) | Q(at__lt=old)).delete()
    return TimeDraft.objects.create(
        by=viewer.account,
        at=clock.now(),
        name=export.name[-200:],
        sha256=export.sha256,
        heads=export.heads,
        lines=export.lines,
        notes=export.notes,
        answers=asdict(answers_before(export.heads)),
    )


def answers_before(heads: list[str]) -> Answers:
    """Give what was said of the last export with the same headings, else guesses.

    Of exports before anybody was asked about breaks, none were taken off.
    """
    found = TimeMapping.objects.filter(heads=digest_of(heads)).order_by("-pk").first()
    return answers_in({"breaks": NONE, **found.answers}) if found else guessed(heads)


def answers_in(kept: Mapping[str, Any]) -> Answers:
    """Read answers as they are kept."""
    known = {one.name for one in fields(Answers)}
    return Answers(**{name: value for name, value in kept.items() if name in known})


class Looked:
    """A draft as it would be saved: what it says, and what that would change."""

    def __init__(self, draft: TimeDraft, viewer: Viewer) -> None:
        self.draft, self.viewer = draft, viewer
        self.answers = answers_in(draft.answers)

    @cached_property
    def lines(self) -> list[ExportRow]:
        """The rows, each with its cells by their headings."""
        heads = self.draft.heads
        return [
            ExportRow(number, dict(zip(heads, cells, strict=True)))
            for number, cells in self.draft.lines
        ]

    @cached_property
    def codes(self) -> list[str]:
        """The pay codes that stand in the export."""
        if not self.answers.code:
            return []
        return sorted({line.cells.get(self.answers.code, "").strip() for line in self.lines})

    @property
    def is_answered(self) -> bool:
        """Whether all is said that it takes to read the rows."""
        columns = {self.answers.person, self.answers.day, self.answers.time}
        there = columns <= set(self.draft.heads) and self.answers.code in {"", *self.draft.heads}
        is_said = bool(self.answers.breaks) and not self.answers.missing_codes(self.codes)
        return self.answers.has_columns and there and is_said

    @cached_property
    def people(self) -> dict[str, tuple[int, str]]:
        """Those whose time the viewer may import: by the id, the row and the name."""
        reached = self.viewer.coders(Permission.RECORD_FACTS)
        return {
            one.code: (one.coder, one.name)
            for one in latest_spells(self.viewer.day).values()
            if reached is None or one.coder in reached
        }

    @cached_property
    def read(self) -> Read:
        """What the rows say."""
        people = People({code: name for code, (_, name) in self.people.items()})
        return read_lines(self.lines, self.answers, people, self.viewer.day)

    @cached_property
    def plan(self) -> Plan:
        """What would change."""
        wanted = {
            (self.people[code][0], span, reason): minutes
            for (code, span, reason), minutes in self.read.minutes.items()
        }
        names = dict(self.people.values())
        return planned(wanted, self.answers.reasons, names)

    @property
    def problems(self) -> list[Any]:
        """What stands in the way of saving it."""
        return [*self.read.problems, *self.plan.problems]
