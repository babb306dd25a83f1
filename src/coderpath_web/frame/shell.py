"""The frame of every page: where the viewer can go, the day that pages speak of, and who looks."""

from typing import NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from coderpath.sentence.calendar import day_words
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.queries import organisation_name
from coderpath_web.accounts.models import Theme
from coderpath_web.documents.models import PathDocument
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.ui.shell import Link, NavItem, Shell

KEPT_THEME = "theme"


class Place(NamedTuple):
    """A place of the navigation, and the part of the routes' names by which it knows its pages."""

    label: str
    route: str
    rooms: tuple[str, ...]
    needs: tuple[P, ...]


PLACES = (
    Place("Readiness", "board", ("board", "rooms.readiness", "rooms.evidence"), (P.SEE_BOARD,)),
    Place("Coverage", "coverage", ("coverage",), (P.SEE_COVERAGE,)),
    Place("Standards", "facilities", ("facilit", "standard"), (P.SEE_STANDARDS,)),
    Place("Paths", "paths", ("rooms.paths",), ()),
    Place("Imports", "imports", ("rooms.imports",), (P.IMPORT_FACTS,)),
    Place("Accounts", "accounts", ("account", "invit", "role-"), (P.MANAGE_ACCOUNTS, P.INVITE)),
    Place("Journal", "journal", ("journal",), (P.SEE_JOURNAL,)),
)


def shell(request):
    """Give templates the frame; a part of a page never builds it."""
    return {"shell": SimpleLazyObject(lambda: _shell(request))}


def _shell(request):
    viewer = getattr(request, "viewer", None)
    day, is_today = asked_day(request)
    return Shell(
        organisation=organisation_name(),
        home=reverse("home"),
        nav=tuple(_nav(request, viewer)),
        as_of=day if viewer or settings.DEMO else None,
        is_today=is_today,
        name=viewer.account.name if viewer else "",
        about=", ".join(viewer.titles()) if viewer else "",
        account_links=tuple(_account_links(viewer)),
        theme=theme_of(request),
        path_note=_path_note(day),
        footer=tuple(_footer(viewer)),
        demo=_demo(viewer),
    )


def theme_of(request):
    """Give how pages look: as the account says, or the session of somebody signed out."""
    viewer = getattr(request, "viewer", None)
    if viewer:
        return viewer.account.theme
    return request.session.get(KEPT_THEME, Theme.SYSTEM)


def _nav(request, viewer):
    current = _current(request, viewer)
    if viewer and viewer.account.coder:
        code = viewer.account.coder.code
        for label, route in (("My path", "my-path"), ("My record", "record")):
            yield NavItem(label, reverse(route, args=[code]), current=label == current)
    for place in PLACES:
        if not place.needs or (viewer and viewer.may(*place.needs)):
            yield NavItem(place.label, reverse(place.route), current=place.label == current)
    if not viewer and not settings.DEMO:
        yield NavItem("Sign in", reverse("sign-in"), current=current == "Sign in")


def _current(request, viewer):
    """Give the label of the place that a page belongs to."""
    match = request.resolver_match
    if match is None or not match.url_name:
        return ""
    if match.url_name == "sign-in":
        return "Sign in"
    module = match.func.__module__
    if _is_own(match, viewer):
        is_record = match.url_name.startswith("record") or ".evidence" in module
        return "My record" if is_record else "My path"
    named = [place for place in PLACES if match.url_name.startswith(place.rooms)]
    housed = [place for place in PLACES if any(room in module for room in place.rooms)]
    return (named + housed)[0].label if named or housed else ""


def _is_own(match, viewer):
    if not viewer or not viewer.account.coder or not match.route.startswith("people/"):
        return False
    return match.kwargs.get("code") == viewer.account.coder.code


def _account_links(viewer):
    if settings.DEMO:
        yield _demo(viewer)
    elif viewer:
        yield Link("Change the password", reverse("password"))
    if viewer:
        yield Link("Who can see what", reverse("roles"))


def _demo(viewer):
    if settings.DEMO:
        label = "Step in as somebody else" if viewer else "Step in as one of its people"
        return Link(label, reverse("step-in"))
    return None


def _path_note(day):
    """Name the path in force, of which only the title is read."""
    named = PathDocument.objects.filter(effective__lte=day).values_list("title", "effective")
    if not (found := named.last()):
        return ""
    return f"{found[0]}, in force since {day_words(found[1].toordinal())}"


def _footer(viewer):
    yield Link("Read the path", reverse("paths"))
    yield Link("Words used here", reverse("words"))
    if viewer:
        yield Link("Who can see this page", reverse("roles"))
