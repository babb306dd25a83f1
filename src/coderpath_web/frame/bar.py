"""The bar of every page: where the viewer can go, and where the page stands."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.http import HttpRequest
from django.urls import ResolverMatch, reverse

from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.addresses import address_of
from coderpath_web.frame.how_many import HowMany
from coderpath_web.frame.room import CoderPage, Place, Room
from coderpath_web.frame.rooms import coder_pages, places, room_of
from coderpath_web.frame.sections import Placed, folded
from coderpath_web.ui.shell import NavItem

SIGN_IN = "sign-in"


def bar(request: HttpRequest, viewer: Viewer | None) -> list[NavItem]:
    """Give the places that the viewer has, the one marked under which the page stands.

    What waits comes first, then a coder's own pages.
    """
    return folded(_placed(_current(request.resolver_match, viewer), viewer))


def _placed(current: str, viewer: Viewer | None) -> Iterator[Placed]:
    first, *others = places()
    yield from _items([first], current, viewer)
    if viewer and viewer.account.coder:
        for page in _in_own_bar(coder_pages()):
            url = reverse(page.route, args=[viewer.account.coder.code])
            yield None, NavItem(page.own_label, url, current=page.route == current)
    yield from _items(others, current, viewer)
    if not viewer and not settings.DEMO:
        yield None, NavItem("Sign in", address_of(SIGN_IN), current=current == SIGN_IN)


def _items(some: Iterable[Place], current: str, viewer: Viewer | None) -> Iterator[Placed]:
    for place in some:
        if _has(viewer, place):
            found = place.count(viewer) if viewer and place.count else HowMany(0)
            asks = address_of(found.asked_at) if found.asked_at else ""
            here, url = place.route == current, address_of(place.route)
            yield place.section, NavItem(place.label, url, here, found.number or None, asks)


def _has(viewer: Viewer | None, place: Place) -> bool:
    return not place.needs or bool(viewer and viewer.may(*place.needs))


def _current(match: ResolverMatch | None, viewer: Viewer | None) -> str:
    """Give the route of the place under which a page stands; nothing for pages of no place."""
    if match is None or not match.url_name:
        return ""
    if match.url_name == SIGN_IN:
        return SIGN_IN
    room = room_of(match.func.__module__)
    if room and _is_own(match, viewer, room):
        own = [page.route for page in _in_own_bar(room.coder_pages)]
        if own or room.own_under:
            return next(iter(own), room.own_under)
    named = [place.route for place in places() if match.url_name.startswith(place.pages)]
    housed = [place.route for place in room.places if _has(viewer, place)] if room else []
    under = [room.under] if room else []
    return next(iter(named + housed + under), "")


def _in_own_bar(pages: Iterable[CoderPage]) -> list[CoderPage]:
    return [page for page in pages if page.own_label]


def _is_own(match: ResolverMatch, viewer: Viewer | None, room: Room) -> bool:
    """Tell whether a page is about whoever looks: by the id in its address, or as its room says."""
    if not viewer or not viewer.account.coder:
        return False
    if match.route.startswith("people/"):
        return bool(match.kwargs.get("code") == viewer.account.coder.code)
    return viewer.is_self(room.whose(match.kwargs))
