"""The rooms that the desk lists, each as it says of itself."""

from functools import cache
from importlib import import_module

from django.conf import settings

from coderpath_web.frame.room import Place, Room


@cache
def rooms() -> tuple[Room, ...]:
    """Give the rooms in the order of the bar.

    The frame lies below them: it learns of them by name, as Django does of its apps.
    """
    return tuple(import_module(f"{package}.room").ROOM for package in settings.ROOMS)


def room_of(module: str) -> Room | None:
    """Give the room that a module belongs to."""
    return next((room for room in rooms() if room.has(module)), None)


def places() -> list[Place]:
    """Give the places of the bar."""
    return [place for room in rooms() for place in room.places]
