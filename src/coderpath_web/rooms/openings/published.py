"""What pages of other rooms tell of openings: those for which a coder can apply today."""

from collections.abc import Iterator

from django.urls import reverse

from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.open_positions import OpenPosition
from coderpath_web.people.models import Coder
from coderpath_web.rooms.openings.queries import open_since, openings
from coderpath_web.rooms.openings.rules import is_for_some, shown_to
from coderpath_web.standings.queries.employment import places
from coderpath_web.standings.queries.people_on import people_on


def open_positions(viewer: Viewer, coder: Coder) -> Iterator[OpenPosition]:
    """Go through the openings for a coder's place that a viewer may see, at one small question."""
    near = open_since(viewer.day)
    if not near:
        return
    home = {one.facility for one in people_on(viewer.day, [coder.pk])}
    known, is_seen = places(), shown_to(viewer)
    for one in openings().filter(pk__in=near):
        if home and is_seen(one) and is_for_some(one, home, known):
            place = known.get(one.facility_id or 0)
            url = reverse("opening", args=[one.pk])
            yield OpenPosition(one.level, place.name if place else "", one.apply_by, url)
