"""What the frame knows of greetings."""

from django.urls import reverse

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import CoderPage, Place, Room
from coderpath_web.ui.shell import Link


def greets(viewer, coder, criterion):
    """Offer to greet whoever lacks something."""
    del viewer, criterion
    return [Link(f"Greet {coder.code}", reverse("greetings"))]


ROOM = Room(
    package=__package__,
    places=(Place("Greetings", "greetings", (P.SEE_JOURNAL,)),),
    coder_pages=(CoderPage("Greetings received", "greeted"),),
    offers=greets,
    acts={"greeting.sent": "greeted everyone"},
)
