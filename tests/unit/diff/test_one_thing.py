"""Copies of the revised path with one thing changed give exactly that one change."""

from dataclasses import replace

import pytest

from coderpath.changes import Direction, diff
from coderpath.criteria.turns import OPPOSITES
from coderpath.explain.changes import say
from tests.unit.diff.copies import REVISED, changed, read, told
from tests.unit.diff.things import THINGS


def copy(name: str) -> str:
    thing = THINGS[name]
    return changed((thing.stood, thing.stands))


@pytest.mark.parametrize("name", THINGS)
def test_one_thing_changed_is_one_change(name: str) -> None:
    thing = THINGS[name]
    assert told(REVISED, copy(name)) == [
        {
            "level": thing.level,
            "part": thing.part,
            "id": thing.id,
            "change": thing.change,
            "from": thing.from_,
            "to": thing.to,
        }
    ]


TOLD_ELSEWHERE = {
    "another id",
    "an id left out",
    "an entry rule to a higher level",
    "preferred, now part of the minimum",
    "part of the minimum, now asked to advance",
}
"""Read back, these stand under the other name, level or part."""


@pytest.mark.parametrize("name", THINGS)
def test_the_way_back_is_the_opposite(name: str) -> None:
    old, new = read(REVISED), read(copy(name))
    (there,), (back,) = diff(old, new), diff(new, old)
    turned = replace(there, change=OPPOSITES[there.change], from_=there.to, to=there.from_)
    elsewhere = replace(turned, level=back.level, part=back.part, id=back.id)
    assert back == (elsewhere if name in TOLD_ELSEWHERE else turned)
    assert (elsewhere != turned) == (name in TOLD_ELSEWHERE)


@pytest.mark.parametrize("name", THINGS)
def test_what_is_said_depends_on_which_path_is_the_later_one(name: str) -> None:
    old, new = read(REVISED), read(copy(name))
    (there,), (back,) = diff(old, new), diff(new, old)
    assert say(there, old, new) != say(back, new, old)


def test_every_direction_is_covered() -> None:
    assert {Direction(thing.change) for thing in THINGS.values()} == set(Direction)


def test_at_least_25_sorts_of_change_are_covered() -> None:
    assert len({(thing.part, thing.change) for thing in THINGS.values()}) >= 25
