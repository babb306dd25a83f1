"""A difference in records an hour is parted into mix and pace, and nothing is left over."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from coderpath.measures.mix_and_pace import split
from coderpath.measures.work import TypeWork, Work, together

MINUTES = {"inpatient": Fraction(210, 11), "emergency": Fraction(6), "ancillary": Fraction(2)}


def work(minutes, **records):
    types = {kind: TypeWork(count, count * MINUTES[kind]) for kind, count in records.items()}
    return Work(types, Fraction(minutes))


works = st.builds(
    lambda minutes, records: work(minutes, **records),
    st.integers(1, 20000),
    st.dictionaries(st.sampled_from(sorted(MINUTES)), st.integers(1, 900), min_size=1),
)


@given(works, works)
def test_the_two_parts_add_up_and_turn_round_with_the_sides(own, group):
    there, back = split(own, group), split(group, own)
    assert there.by_mix + there.by_pace == there.difference == own.an_hour - group.an_hour
    assert (back.by_mix, back.by_pace) == (-there.by_mix, -there.by_pace)


@given(works, st.integers(1, 20000))
def test_the_same_mix_is_all_pace_and_the_same_pace_all_mix(own, minutes):
    slower = own._replace(minutes=Fraction(minutes))
    assert split(own, slower).by_mix == 0
    assert split(own, slower).at_the_group_mix == own.an_hour


def test_easier_records_at_the_same_pace_are_mix_alone():
    own, group = work(420, ancillary=210), work(420, inpatient=22)
    found = split(own, group)
    assert (found.own, found.group) == (30, Fraction(22, 7))
    assert (found.by_pace, found.by_mix) == (0, 30 - Fraction(22, 7))
    assert found.at_the_group_mix == Fraction(22, 7)


def test_nothing_is_parted_where_a_side_is_not_measured():
    assert split(work(420, ancillary=1), Work({}, Fraction(420))) is None
    assert split(Work({}, Fraction(0)), work(420, ancillary=1)) is None


def test_work_of_several_adds_up():
    found = together([work(60, ancillary=3), work(30, ancillary=2, inpatient=1)])
    assert (found.records, found.minutes, found.earned) == (6, 90, 10 + Fraction(210, 11))
