"""What saving a grid would change: whose answers differ, who becomes ready, what clashes."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date

from django.urls import reverse

from coderpath.path import CareerPath
from coderpath.sentence.words import in_words
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.queries import in_force, path_of
from coderpath_web.frame.form.changes import counted_changes, lines_under
from coderpath_web.rooms.grid.foreseen import RowForeseen, foresee_rows
from coderpath_web.rooms.grid.row import SheetRow
from coderpath_web.rooms.grid.sheet import Sheet
from coderpath_web.standings.moving import Moved


@dataclass
class Changed:
    """Somebody of whom answers differ."""

    name: str
    url: str
    """Of the coder's own page; empty where the viewer may not open it."""
    says: list[str]
    """What the coder becomes: ready for a level, or keeps one no longer."""
    lines: list[dict[str, str]]


@dataclass
class Effects:
    """What saving would change."""

    answers: int = 0
    ready: int = 0
    """How many become ready for a level."""
    people: list[Changed] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)
    """What cannot stand together and is no single row's."""
    doubts: list[str] = field(default_factory=list)

    @property
    def says(self) -> str:
        """Say it in one line: 3 answers change: one becomes ready."""
        changes = counted_changes(range(self.answers))
        if not self.ready:
            return changes
        return f"{changes}: {in_words(self.ready)} become{'s' if self.ready == 1 else ''} ready"

    def as_json(self) -> dict[str, object]:
        """Give it as a session keeps it."""
        return {**asdict(self), "says": self.says}


def effects_of(sheet: Sheet, day: date) -> Effects:
    """Foresee what the rows of a grid that could be saved would change; clashes go to the rows."""
    rows = sheet.sound_rows
    if not rows:
        return Effects()
    document = in_force(day)
    path = path_of(document) if document else None
    found = foresee_rows(rows, document, day)
    effects = Effects(clashes=list(found.clashes), doubts=list(found.doubts))
    for row in rows:
        _add(effects, row, found.rows[row.key], sheet.viewer, path)
    effects.people.sort(key=lambda one: not one.says)
    return effects


def _add(
    effects: Effects, row: SheetRow, one: RowForeseen, viewer: Viewer, path: CareerPath | None
) -> None:
    row.problems += one.problems
    row.notes += one.notes
    if lines := lines_under(path, one.changes):
        says, told = list(_said(one.moved)), [line._asdict() for line in lines]
        effects.people.append(Changed(row.person.name, _url(viewer, row), says, told))
        effects.answers += len(lines)
        effects.ready += _becomes_ready(one.moved)


def _said(moved: Moved) -> Iterator[str]:
    if _becomes_ready(moved):
        yield f"Becomes ready for {moved.after.ready}"
    if moved.after.loses and moved.after.loses != moved.before.loses:
        yield f"Does not keep {moved.after.loses}"


def _becomes_ready(moved: Moved) -> bool:
    return bool(moved.after.ready) and moved.after.ready != moved.before.ready


def _url(viewer: Viewer, row: SheetRow) -> str:
    may = viewer.reaches(row.key, Permission.SEE_FILE)
    return reverse("my-path", args=[row.person.code]) if may else ""
