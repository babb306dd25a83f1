"""The checks of an upload: of whom it names, and of everything as it would count."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import department_findings
from coderpath.facts.shape import StoredSource
from coderpath.facts.source import Source
from coderpath.findings import Finding, Grade, errors
from coderpath.fit import misfits_among
from coderpath_web import clock
from coderpath_web.documents.named import path_today
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import gather
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.named import everybody, wrongly_named
from coderpath_web.rooms.imports.parts import AllCompared, Part, after
from coderpath_web.rooms.imports.reach import Reach

ON_FILE = "on file, from "
LEADING = ("coders", "reports")
"""Kinds that are looked at of everybody at once: a circle leads through many."""


class Depth(IntEnum):
    """How much of an upload is checked."""

    NOTHING = 0
    """For a plan that is only compared with another."""
    NAMES = 1
    """Whom it names; for who works the plan out at once, which checks the rest."""
    EVERYTHING = 2
    """Whom it names, and everything as it would count."""


class Checking:
    """Looks at an upload part by part, within somebody's reach."""

    def __init__(self, rows: Sequence[NewFact], reach: Reach, depth: Depth) -> None:
        self.reach, self.depth = reach, depth
        self._whole = depth is Depth.EVERYTHING and bool(rows)
        self._everybody = everybody(rows) if self._whole else frozenset()
        self._places: AllCompared = {}
        self._about: list[str] = []
        self._found: dict[Finding, None] = {}
        """Each once, in the order in which they were found: every part is of places as well."""

    @property
    def kinds(self) -> Collection[str]:
        """The kinds that are looked at, beside those of the upload."""
        return KINDS if self._whole else ()

    def look_at(self, part: Part) -> None:
        """Check a part as it would count; the first is of places, and goes with all others."""
        if not part.about:
            self._places = part.compared
        self._about += part.about
        if self._whole:
            self._check(part.on_file, {**self._places, **part.compared})

    def findings(self, compared: AllCompared) -> Iterator[Finding]:
        """Give what is wrong or doubtful; nothing is only doubted where something is wrong."""
        if not self.depth or not compared:
            return
        named = wrongly_named(compared, self.reach)
        yield from named
        if self._whole:
            self._check_leading(compared)
            found = [*self._found]
            wrong = errors([*named, *found])
            found = [one for one in found if one.grade is Grade.ERROR] if wrong else found
            yield from map(_plainly, filter(_is_about_upload, found))
            yield from _strange_names(compared)

    def _check_leading(self, compared: AllCompared) -> None:
        if "reports" in compared:
            keys = Coder.objects.filter(code__in=self._about).values_list("pk", flat=True)
            on_file = gather(list(keys), kinds=(*LEADING, "facilities"))
            some = {kind: compared[kind] for kind in LEADING if kind in compared}
            self._check(on_file, {**self._places, **some})

    def _check(self, on_file: Gathered, compared: AllCompared) -> None:
        if compared:
            merged = replace(
                _merged(on_file, compared),
                coder_ids=self._everybody,
                tells_facilities=self.reach.facilities is None,
            )
            found = department_findings(merged, on=clock.today().toordinal())
            self._found |= dict.fromkeys(found)


def _strange_names(compared: AllCompared) -> Iterator[Finding]:
    """Find names that read like one of the path in force, or hold some, and are none."""
    if path := path_today():
        brought = {
            kind: [one.row for one in (*some.new, *(new for _, new in some.changed))]
            for kind, some in compared.items()
        }
        yield from misfits_among(lambda kind: brought.get(kind, ()), path, unlike=False)


def _merged(on_file: Gathered, compared: AllCompared) -> Gathered:
    """Give all rows as they would count; those on file say so in their source."""
    rows = {
        kind: [
            row._replace(source=Source(f"{ON_FILE}{row.source.file}", row.source.line))
            if isinstance(row.source, StoredSource)
            else row
            for row in _counting(kind, some, compared)
        ]
        for kind, some in on_file.by_kind().items()
    }
    facilities = frozenset(row.facility for row in rows["facilities"])
    return replace(on_file, rows=rows, facility_ids=facilities or None)


def _counting(kind: str, rows: Sequence[Any], compared: AllCompared) -> Sequence[Any]:
    return after(rows, compared[kind]) if kind in compared else rows


def _is_about_upload(finding: Finding) -> bool:
    return finding.grade is Grade.ERROR or not finding.file.startswith(ON_FILE)


def _plainly(finding: Finding) -> Finding:
    file = finding.file
    return replace(finding, file="on file") if file == ON_FILE else finding
