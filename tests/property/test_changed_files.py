"""What is read and checked again of a changed file is what reading and checking all of it gives."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coderpath.facts.checks.together import checked_with
from coderpath.facts.kinds import READ_APART
from coderpath.facts.reading import read_tables
from coderpath.findings import Finding
from coderpath.replay import replay
from coderpath.timeline.again import needs_months, read_again
from coderpath.timeline.coder import timeline_of
from coderpath.timeline.sweep import answers_on
from tests.property.generate import World, worlds
from tests.property.reading import days_to_compare, read_coders, read_path, tried


@tried(60, 0.1)
@given(worlds(), st.sampled_from(sorted(READ_APART)), st.integers(0, 1))
def test_reading_again_what_rows_of_a_kind_answer_is_reading_all_again(
    world: World, kind: str, staying: int
) -> None:
    path = read_path(world)
    for record in read_coders(world):
        before = timeline_of(record, path)
        changed = replace(record, **{kind: record.rows_of(kind)[:staying]})
        bare = (
            changed if needs_months(path, [kind]) else replace(changed, hours=(), productivity=())
        )
        again = read_again(before.program, before.truths, bare, [kind])
        assert again == timeline_of(changed, path).truths


@tried(20, 0.05)
@given(worlds())
def test_the_answers_of_one_day_are_those_of_the_sweep(world: World) -> None:
    path = read_path(world)
    for record in read_coders(world):
        coder = timeline_of(record, path)
        for day in days_to_compare(world, replay(record, path)):
            on = day.toordinal()
            answers = answers_on(coder.program, coder.truths, on)
            for bit in range(coder.program.size):
                assert answers.state(bit) is coder.timeline.state(bit, on)


@tried(60, 0.1)
@given(worlds(), st.data())
def test_a_change_of_a_kind_is_checked_beside_what_it_hangs_on_alone(
    world: World, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from(sorted(kind for kind, rows in world.facts.items() if rows)))
    rows = world.facts[kind]
    changed = data.draw(st.sampled_from([rows[1:], [*rows, rows[0]]]))
    new = found_new(world.facts, {**world.facts, kind: changed})
    kept = {one: rows for one, rows in world.facts.items() if one in checked_with([kind])}
    assert found_new(kept, {**kept, kind: changed}) == new


def found_new(
    before: Mapping[str, list[dict[str, str]]], after: Mapping[str, list[dict[str, str]]]
) -> set[Finding]:
    """Give what is found after a change and was not before."""
    return {*read_tables(after).findings} - {*read_tables(before).findings}
