"""The entries of which a viewer is told that they are about personnel records, and no more."""

from collections.abc import Collection

from coderpath_web.access.about_facts import OF_NO_ROOM, AboutFacts, withheld_of
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.about_facts import ABOUT_FACTS
from coderpath_web.frame.rooms import rooms

WITHHELD = "About personnel records, which your role does not show"
"""Instead of the reason and the details."""


def tables_about_facts() -> list[AboutFacts]:
    """Give every table whose entries tell of facts."""
    return [*OF_NO_ROOM, *ABOUT_FACTS, *(one for room in rooms() for one in room.about_facts)]


def entries_withheld(viewer: Viewer, among: Collection[int] | None = None) -> set[int]:
    """Give the entries, of some or of all, that tell of personnel records a viewer is not shown."""
    return withheld_of(viewer, tables_about_facts(), among)
