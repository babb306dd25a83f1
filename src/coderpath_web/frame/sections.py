"""The sections of the bar: where a viewer has many places, those of one section share a menu."""

from collections.abc import Iterable
from enum import StrEnum

from coderpath_web.ui.shell import NavItem

MOST_SIDE_BY_SIDE = 7
"""How many words stand beside each other in a window that is not wide."""


class Section(StrEnum):
    """What places have in common, as the bar says it."""

    TEAM = "Team"
    PATH = "Path"
    DECISIONS = "Decisions"
    ADMIN = "Admin"


Placed = tuple[Section | None, NavItem]


def folded(items: Iterable[Placed]) -> list[NavItem]:
    """Give the items of the bar: side by side where they are few, else a menu for each section.

    A menu stands where the first of its items does; a section with one item needs none.
    """
    given = list(items)
    if len(given) <= MOST_SIDE_BY_SIDE:
        return [item for _, item in given]
    menus: dict[Section | NavItem, list[NavItem]] = {}
    for section, item in given:
        menus.setdefault(section or item, []).append(item)
    return [_one(key, inside) for key, inside in menus.items()]


def _one(key: Section | NavItem, inside: list[NavItem]) -> NavItem:
    if not isinstance(key, Section) or len(inside) == 1:
        return inside[0]
    return NavItem(key.value, "", any(one.current for one in inside), inside=tuple(inside))
