"""Every named route of the product, and the address that it has in one of the places."""

from typing import NamedTuple

from django.urls import get_resolver, reverse

NO_PLACE = "-"


class Route(NamedTuple):
    name: str
    pattern: str
    arguments: tuple[str, ...]


def routes():
    """Give the named routes; those of Django's own static files have none."""
    return [route for route in _walk(get_resolver(), "") if route.name]


def _walk(resolver, before):
    for part in resolver.url_patterns:
        pattern = before + str(part.pattern)
        if hasattr(part, "url_patterns"):
            yield from _walk(part, pattern)
        else:
            yield Route(part.name, pattern, tuple(part.pattern.converters))


def places_of(route, world):
    """Give the places in which a route has an address of its own."""
    if any(_key(route, name) in world.by_place for name in route.arguments):
        return ("own", "other", "far")
    return (NO_PLACE,)


def address(route, place, world):
    """Give the address of a route in a place."""
    values = {}
    for name in route.arguments:
        key = _key(route, name)
        values[name] = world.by_place[key][place] if key in world.by_place else world.anywhere[key]
    return reverse(route.name, kwargs=values)


def _key(route, argument):
    """Tell the code of a coder from the code of a facility."""
    is_facility = argument == "code" and route.pattern.startswith("facilities/")
    return "facility" if is_facility else argument
