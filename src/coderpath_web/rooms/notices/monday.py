"""Monday's five lines: what rooms count of a team, and how much waits for whoever leads it."""

from django.urls import reverse

from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.rooms import figures
from coderpath_web.frame.today import Figure
from coderpath_web.rooms.notices.queue import count_waiting

WAITS_AFTER = 3
"""How many lines come before what waits."""


def monday(viewer: Viewer) -> list[Figure]:
    """Give the lines for whoever leads; nothing for anybody else."""
    found = figures(viewer)
    if found:
        waits = Figure("Needs your attention", count_waiting(viewer), reverse("waiting"), "here")
        found.insert(WAITS_AFTER, waits)
    return found
