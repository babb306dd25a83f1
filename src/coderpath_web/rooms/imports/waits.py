"""What waits for whoever brings files: a first list of people, then each month that has closed."""

from collections.abc import Iterator

from django.urls import reverse

from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.months_missing import months_waiting
from coderpath_web.ui.shell import Link

BEGIN = WaitingKind("beginning", "To begin with", one="first step", icon="upload")


def imports_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through what a viewer is waited for to bring."""
    yield from beginning_waits(viewer)
    yield from months_waiting(viewer)


def beginning_waits(viewer: Viewer) -> Iterator[Waiting]:
    """Ask for a first import as long as nobody is on file."""
    if viewer.may(Permission.IMPORT_FACTS) and not Coder.objects.exists():
        yield Waiting(
            kind=BEGIN,
            key="people",
            what="Upload a list of your coders",
            since=viewer.day,
            otherwise="Nobody is on file, so nobody can be judged.",
            where=Link("Upload files", reverse("imports")),
            says="A spreadsheet will do, as you keep it. Nothing is saved before you have looked.",
        )
