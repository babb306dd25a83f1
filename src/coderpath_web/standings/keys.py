"""What a requirement is called in standing rows, and which requirements a level asks."""

from typing import NamedTuple

from coderpath.path import CareerPath, Part
from coderpath.timeline.program import Item, Program


class KeyedRequirement(NamedTuple):
    """A requirement that a level asks, with the key of its standing rows."""

    key: str
    part: Part
    item: Item


def days_without(key: str) -> str:
    """Give the key of the rows that say on which days a requirement does not apply."""
    return key.replace("/", "\t", 1)


def asked_of(program: Program, level: str) -> list[KeyedRequirement]:
    """Give what a level asks: minimum and advance of whoever comes, keep of its holders.

    A requirement that levels inherit has one key, that of the level that brings it in.
    """
    bits = program.levels[level]
    owners = _owners(program.path)
    parts: tuple[tuple[Part, tuple[Item, ...]], ...] = (
        ("minimum", bits.minimum),
        ("advance", bits.advance),
        ("keep", bits.keep),
    )
    return [
        KeyedRequirement(f"{owners[id(item.requirement)]}/{item.requirement.id}", part, item)
        for part, items in parts
        for item in items
    ]


def _owners(path: CareerPath) -> dict[int, str]:
    """Give the level that brings in each requirement."""
    return {
        id(requirement): level.level
        for level in path
        for part in ("minimum", "advance", "keep")
        for requirement in level.part(part)
    }
