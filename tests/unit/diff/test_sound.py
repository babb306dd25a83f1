"""A direction is a promise about every coder: the judge holds it to it.

Stricter: on every day on which the new criterion is met, the old one is. Looser: the other way
round. No difference: both are met on the same days.
"""

from typing import Any

from hypothesis import assume, event, given
from hypothesis import strategies as st
from pydantic import ValidationError

from coderpath.changes import Direction
from coderpath.changes.meaning import compare
from coderpath.changes.written import read_back
from coderpath.judge import What
from coderpath.replay import replay
from coderpath.spans import Spans, intersection, union
from coderpath.verdict import State
from tests.property.generate import World, worlds
from tests.property.generate.criteria import leaves
from tests.property.reading import read_coders, read_doc, tried

Plain = dict[str, Any]
OTHERWISE_READ = {"attested_by", "every"}
"""Leaving out a role leaves out its no as well; the direction speaks of its yes. Where every rating
counts, none lapses before it leaves the window; the direction speaks of the ratings."""


@st.composite
def one_parameter(draw: st.DrawFn, levels: tuple[str, ...]) -> tuple[Plain, Plain]:
    """Draw a criterion, and the same with one or two parameters of another of its kind."""
    kind, strategy = draw(
        st.sampled_from(sorted(leaves(levels, ()).items(), key=lambda one: one[0]))
    )
    old, other = draw(strategy)[kind], draw(strategy)[kind]
    if not isinstance(old, dict) or not isinstance(other, dict):
        return {kind: old}, {kind: other}
    keys = sorted({*old, *other} - OTHERWISE_READ)
    new = dict(old)
    for key in draw(st.lists(st.sampled_from(keys), min_size=1, max_size=2)):
        new.pop(key, None)
        if key in other:
            new[key] = other[key]
    return {kind: old}, {kind: new}


@st.composite
def two_gates(draw: st.DrawFn, levels: tuple[str, ...]) -> tuple[Plain, Plain]:
    """Draw two gates over some of the same few parts, of which one may have turned."""
    parts = [draw(one_parameter(levels)) for _ in range(3)]
    return tuple(draw(gate([part[side] for part in parts])) for side in (0, 1))  # type: ignore[return-value]


@st.composite
def gate(draw: st.DrawFn, parts: list[Plain]) -> Plain:
    listed = draw(st.lists(st.sampled_from(parts), min_size=1, max_size=3, unique_by=id))
    count = draw(st.integers(1, len(listed)))
    plain = {"at_least": {"count": count, "of": listed}}
    return draw(st.sampled_from([plain, {"any_of": listed}, {"all_of": listed}]))


def is_allowed(criterion: Plain) -> bool:
    try:
        return read_back(criterion) is not None
    except ValidationError:
        return False


def met(found: list[Any], level: str) -> Spans:
    return union(
        (one.since, one.until)
        for one in found
        if one.level == level and one.what is What.QUALIFIES and one.state is State.MET
    )


@tried(120, 0.1)
@given(worlds(), st.data())
def test_the_judge_agrees_with_every_direction(world: World, data: st.DataObject) -> None:
    names = tuple(level["level"] for level in world.doc["levels"])
    old, new = data.draw(st.one_of(one_parameter(names), two_gates(names)))
    assume(is_allowed(old) and is_allowed(new))
    judged = [
        {"level": name, "title": name, "after": [], "minimum": [{**asked, "assumed": "a test"}]}
        for name, asked in (("old", old), ("new", new))
    ]
    path = read_doc({**world.doc, "levels": [*world.doc["levels"], *judged]})
    before, after = (path.level(name).minimum[0].criterion for name in ("old", "new"))
    turn = compare(before, after)
    event(str(turn))
    for record in read_coders(world):
        found = replay(record, path)
        was, is_now = met(found, "old"), met(found, "new")
        both = intersection(was, is_now)
        if turn in (None, Direction.STRICTER):
            assert both == is_now, (old, new, turn)
        if turn in (None, Direction.LOOSER):
            assert both == was, (old, new, turn)


@tried(100, 0.1)
@given(st.one_of(one_parameter(("one", "two")), two_gates(("one", "two"))))
def test_the_way_back_is_the_opposite(pair: tuple[Plain, Plain]) -> None:
    old, new = pair
    assume(is_allowed(old) and is_allowed(new))
    before, after = read_back(old), read_back(new)
    assert before is not None
    assert after is not None
    opposite = {Direction.STRICTER: Direction.LOOSER, Direction.LOOSER: Direction.STRICTER}
    turn = compare(before, after)
    assert compare(after, before) == (opposite.get(turn, turn) if turn else None)
