"""What others ask of imports."""

from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.running import is_running

SAYS = {State.SAVING: "An import is being saved", State.UNDOING: "An import is being undone"}


def saving() -> str:
    """Say what is being saved, for whoever waits for it; nothing where nobody is at work on it."""
    begun = Import.objects.filter(state__in=SAYS).values_list("pk", "state")
    return next((SAYS[State(state)] for key, state in begun if is_running(key)), "")
