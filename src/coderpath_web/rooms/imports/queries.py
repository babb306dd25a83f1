"""What others ask of imports."""

from coderpath_web.rooms.imports.running import at_work

SAYS = {"save": "An import is being saved", "undo": "An import is being undone"}


def saving() -> str:
    """Say what is being saved, for whoever waits for it; nothing where nobody is at work on it."""
    return SAYS.get(at_work(SAYS), "")
