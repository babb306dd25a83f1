"""A path document as it was read, and what adopting it would do."""

from dataclasses import dataclass
from functools import cached_property

from coderpath.documents.path.reader import PathReading
from coderpath.findings import Finding, Grade, errors
from coderpath_web import clock
from coderpath_web.documents.from_outside import read_from_outside
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.named import path_today
from coderpath_web.documents.queries import adopted, in_force, path_if_adopted, path_of
from coderpath_web.frame.moves.shown import Change
from coderpath_web.people.identities import everyone
from coderpath_web.rooms.paths.differences import Differences
from coderpath_web.rooms.paths.pages.adopt.fitting import unfit_names
from coderpath_web.rooms.paths.pages.adopt.replacing import doubts_of_replacing
from coderpath_web.standings.moving import moved_by_path
from coderpath_web.standings.queries.employment import latest_spells

DOCUMENT = "the document"
"""What findings call a text that has no file."""


def change_by(text: str) -> Change | None:
    """Give what tells whom adopting a document would move, against the path in force today."""
    now, then = path_today(), path_if_adopted(text)
    return Change(moved_by_path(now, then, clock.today()), everyone()) if now and then else None


@dataclass(frozen=True)
class Place:
    """A finding with the line of the document in which it stands."""

    finding: Finding
    line: str


class Preview:
    """A document that was read, and what adopting it would do."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.reading: PathReading = read_from_outside(text, DOCUMENT)
        self.documents = adopted()

    @cached_property
    def errors(self) -> list[Place]:
        """Everything that stops it, in the order of the document."""
        return self._places(errors(self.reading.findings))

    @cached_property
    def warnings(self) -> list[Place]:
        """Everything that looks doubtful."""
        found = [one for one in self.reading.findings if one.grade is Grade.WARNING]
        if self.path is not None:
            found += doubts_of_replacing(self.text, DOCUMENT, self.path)
        return self._places(found)

    def _places(self, findings: list[Finding]) -> list[Place]:
        lines = self.text.splitlines()
        return [
            Place(one, lines[one.line - 1] if 0 < one.line <= len(lines) else "")
            for one in findings
        ]

    @property
    def path(self):
        """The path that was read, or None."""
        return self.reading.path

    @cached_property
    def was_adopted(self) -> bool:
        """Whether a document of this name was adopted before."""
        return self.path is not None and (PathDocument.objects.filter(name=self.path.path).exists())

    @cached_property
    def replaced(self):
        """The adopted document that it replaces, if any."""
        return next((one for one in self.documents if one.name == self.path.replaces), None)

    @cached_property
    def now(self):
        """The document in force today, if any."""
        return in_force(clock.today(), self.documents)

    @cached_property
    def differences(self) -> Differences | None:
        """How it differs from the document in force."""
        return Differences(path_of(self.now), self.path) if self.now else None

    old_title = "the path in force"
    new_title = "this document"

    @cached_property
    def people(self) -> int:
        """How many people's standings would be worked out under it."""
        return len(latest_spells(clock.today()))

    @cached_property
    def unfit(self) -> list[str]:
        """What fits no address or no row, though the path can be read."""
        return [] if self.path is None else list(unfit_names(self.path))

    @property
    def may_be_adopted(self) -> bool:
        """Whether nothing stands in the way."""
        return self.path is not None and not self.was_adopted and not self.unfit
