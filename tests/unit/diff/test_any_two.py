"""What holds for any two documents."""

from collections import Counter
from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coderpath.changes import Direction, diff
from coderpath.criteria.turns import OPPOSITES
from coderpath.explain.changes import say
from coderpath.path import CareerPath
from tests.property.generate import World, worlds
from tests.property.reading import read_doc, tried
from tests.unit.diff.test_no_change import turned


def counted(old: CareerPath, new: CareerPath, *, swapped: bool = False) -> Counter[str]:
    """Count what is told, each change by its direction and its two sides."""
    return Counter(
        str((OPPOSITES[one.change], one.to, one.from_))
        if swapped
        else str((one.change, one.from_, one.to))
        for one in diff(old, new)
    )


def mixed(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Give the one document with what levels of the same name ask in the other one.

    What reads levels stays behind: the other document may have more of them.
    """
    found = deepcopy(one)
    theirs = {level["level"]: level for level in other["levels"]}
    for level in found["levels"]:
        for part in ("preferred", "advance", "keep"):
            ours = theirs.get(level["level"], {}).get(part)
            if ours and "level" not in str(ours):
                level[part] = ours
    return found


@tried(25, 0.05)
@given(worlds())
def test_a_path_and_its_copy_in_another_order_do_not_differ(world: World) -> None:
    path, again = read_doc(world.doc), read_doc(turned(world.doc))
    assert diff(path, path) == []
    assert diff(path, read_doc(world.doc)) == []
    assert diff(path, again) == []


@tried(25, 0.05)
@given(worlds(), worlds())
def test_two_paths_read_the_other_way_round_tell_the_opposite(one: World, other: World) -> None:
    for doc in (other.doc, mixed(one.doc, other.doc)):
        old, new = read_doc(one.doc), read_doc(doc)
        assert counted(old, new) == counted(new, old, swapped=True)


@tried(25, 0.05)
@given(worlds(), worlds())
def test_any_change_can_be_said(one: World, other: World) -> None:
    old, new = read_doc(one.doc), read_doc(other.doc)
    for change in diff(old, new):
        assert str(say(change, old, new)).count("\n") == 0


@tried(25, 0.05)
@given(worlds(), st.data())
def test_one_entry_taken_out_is_one_change(world: World, data: st.DataObject) -> None:
    levels = [level for level in world.doc["levels"] if level.get("keep") or level.get("advance")]
    if not levels:
        return
    level = data.draw(st.sampled_from(levels))
    part = data.draw(st.sampled_from([part for part in ("keep", "advance") if level.get(part)]))
    entry = data.draw(st.sampled_from(level[part]))
    copy = deepcopy(world.doc)
    changed = next(one for one in copy["levels"] if one["level"] == level["level"])
    changed[part] = [one for one in changed[part] if one["id"] != entry["id"]]
    (found,) = diff(read_doc(world.doc), read_doc(copy))
    assert (found.level, found.part, found.id) == (level["level"], part, entry["id"])
    assert found.change is Direction.GONE
