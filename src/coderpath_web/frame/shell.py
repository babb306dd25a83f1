"""The frame of every page: where the viewer can go, the day that pages speak of, and who looks."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from coderpath.sentence.calendar import day_words
from coderpath_web import clock
from coderpath_web.access.queries import organisation_name
from coderpath_web.access.receivers import TELLS
from coderpath_web.access.told import untold
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Theme
from coderpath_web.documents.queries import standing_documents
from coderpath_web.frame.addresses import address_of
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.frame.bar import bar
from coderpath_web.frame.in_browser import in_browser
from coderpath_web.frame.rooms import asked, rooms, saving
from coderpath_web.ui.shell import Link, Shell
from coderpath_web.worded import Worded

KEPT_THEME = "theme"
TITLED = Worded(
    lambda day: (
        standing_documents()
        .filter(effective__lte=day)
        .order_by("-effective", "-pk")
        .values_list("title", "effective")[:1]
    )
)


def shell(request: HttpRequest) -> dict[str, object]:
    """Give templates the frame; a part of a page never builds it."""
    return {"shell": SimpleLazyObject(lambda: _shell(request))}


def _shell(request: HttpRequest) -> Shell:
    viewer: Viewer | None = getattr(request, "viewer", None)
    day, is_today = asked_day(request)
    return Shell(
        organisation=organisation_name(),
        home=address_of("home"),
        nav=tuple(bar(request, viewer)),
        find=_find(viewer),
        as_of=day if viewer or settings.DEMO else None,
        is_today=is_today,
        is_ahead=day > clock.today(),
        name=viewer.account.name if viewer else "",
        about=", ".join(viewer.titles()) if viewer else "",
        account_links=tuple(_account_links(viewer)),
        theme=theme_of(request),
        path_note=_path_note(day),
        footer=tuple(_footer(viewer)),
        demo=_demo(viewer),
        tells=tuple(_tells(request, viewer)),
        saving=saving() if viewer else "",
    )


def _find(viewer: Viewer | None) -> str:
    link = asked(viewer, "find") if viewer else None
    return link.url if link else ""


def _tells(request: HttpRequest, viewer: Viewer | None) -> list[str]:
    if viewer is None or not request.session.get(TELLS):
        return []
    return [one.says for one in untold(viewer.account)]


def theme_of(request: HttpRequest) -> str:
    """Give how pages look: as the account says, or the browser of somebody signed out."""
    viewer: Viewer | None = getattr(request, "viewer", None)
    if viewer:
        return viewer.account.theme
    kept = in_browser(request, KEPT_THEME)
    return kept if kept in Theme.values else Theme.SYSTEM


def _account_links(viewer: Viewer | None) -> Iterator[Link]:
    if demo := _demo(viewer):
        yield demo
    elif viewer:
        yield Link("Change the password", address_of("password"))
    if viewer and (mail := asked(viewer, "mail")):
        yield mail
    if viewer:
        yield Link("Who can see what", address_of("roles"))


def _demo(viewer: Viewer | None) -> Link | None:
    if settings.DEMO:
        label = "Switch user" if viewer else "Step in as one of its people"
        return Link(label, address_of("step-in"))
    return None


def _path_note(day: date) -> str:
    """Name the path in force, of which only the title is read."""
    if not (found := TITLED.first(day=day)):
        return ""
    return f"{found[0]}, in force since {day_words(found[1].toordinal())}"


def _footer(viewer: Viewer | None) -> Iterator[Link]:
    for link in (link for room in rooms() for link in room.foot):
        yield Link(link.label, address_of(link.route))
    yield Link("Words used here", address_of("words"))
    if viewer:
        yield Link("Who can see this page", address_of("roles"))
