"""What is imagined is judged exactly as if it were recorded: held to the judge, day by day."""

from fractions import Fraction

import pytest

from coderpath.days import FOREVER, iso, month_of
from coderpath.facts import rows
from coderpath.judge import judge
from coderpath.verdict import State
from coderpath_web.standings.simulate import IMAGINED, Imagined, Pace, Simulation
from tests.unit.small import day, facts, ladder, mine, months

ON = "2024-06-10"
DIPLOMA = mine({"level": "high_school", "on": "2010-06-01"})
HOLDS_ONE = mine({"level": "one", "facility": "f1", "since": "2024-01-01"})
GOOD_MONTHS = months("2024-03", [22, 22, 22])


def record(**tables):
    return facts(**{"education": DIPLOMA, "positions": HOLDS_ONE, **tables}).coders["c1"]


def credential(on, name="CCS"):
    return ("credentials", rows.CredentialHeld("c1", name, day(on), FOREVER, IMAGINED))


def first_ready(found, level, first, last):
    """Ask the judge on each day: slow, and it knows nothing of simulations."""
    path = ladder()
    for one in range(day(first), day(last)):
        if judge(found, path, one).level(level).ready.state is State.MET:
            return iso(one)
    return None


def test_credential_imagined_makes_ready_on_the_day_on_which_a_recorded_one_would():
    found = Simulation(
        record(**GOOD_MONTHS), ladder(), day(ON), Imagined((credential("2024-06-20"),))
    )
    really = record(credentials=mine({"credential": "CCS", "since": "2024-06-20"}), **GOOD_MONTHS)
    assert iso(found.answer("two").ready_from) == "2024-06-20"
    assert first_ready(really, "two", ON, "2024-07-01") == "2024-06-20"


def test_nothing_imagined_leaves_the_way_open_and_names_what_is_missing():
    answer = Simulation(record(**GOOD_MONTHS), ladder(), day(ON)).answer("two")
    assert answer.ready_from is None
    assert answer.open_way.ids == ("credential-or-time",)


@pytest.mark.parametrize(("percent", "first"), [(99, None), (110, "2024-07-01")])
def test_pace_moves_the_day_on_which_the_window_passes(percent, first):
    # Of 22 records a month, April has 20 and May 22: June at 110 % makes up for April, 99 % not.
    weak = months("2024-04", [20, 22])
    pace = Imagined((credential("2024-06-20"),), Pace(month_of(day(ON)), 6, Fraction(percent)))
    found = Simulation(record(**weak), ladder(), day(ON), pace).answer("two").ready_from
    assert (iso(found) if found else None) == first


def test_pace_agrees_with_rows_that_give_the_same_share():
    # 22 records are the standard of 420 minutes: 33 of them are 150 %.
    start = months("2024-04", [11, 22])
    really = record(
        credentials=mine({"credential": "CCS", "since": "2024-01-01"}),
        **months("2024-04", [11, 22, 33, 33, 33]),
    )
    pace = Imagined((credential("2024-01-01"),), Pace(month_of(day(ON)), 3, Fraction(150)))
    found = Simulation(record(**start), ladder(), day(ON), pace).answer("two")
    assert iso(found.ready_from) == first_ready(really, "two", ON, "2025-01-01")


def test_recorded_month_is_never_overwritten_by_a_pace():
    pace = Imagined(pace=Pace(month_of(day("2024-03-01")), 12, Fraction(1)))
    found = Simulation(record(**GOOD_MONTHS), ladder(), day(ON), pace)
    march = month_of(day("2024-03-01"))
    real = record(**GOOD_MONTHS).months
    assert found.outlook.coder.record.months.figures[march] == real.figures[march]


def test_month_on_file_keeps_its_figures_though_it_was_not_closed_on_the_day_asked():
    later = months("2024-04", [22, 22, 22, 11])
    found = Simulation(record(**later), ladder(), day("2024-07-15")).outlook.coder.record.months
    july = month_of(day("2024-07-01"))
    assert found.figures[july].earned == 210 * found.denominator
    # August repeats May to July: 55 of 66.
    assert found.ratio(july + 1) == Fraction(55, 66)


def test_levels_are_climbed_one_after_the_other():
    newcomer = facts(education=DIPLOMA, **GOOD_MONTHS).coders["c1"]
    imagined = Imagined((credential("2024-06-20"),))
    climb = Simulation(newcomer, ladder(), day(ON), imagined).climb()
    assert [(one.level, iso(one.since)) for one in climb] == [("one", ON), ("two", "2024-06-20")]


def test_whoever_is_not_employed_climbs_nothing():
    gone = facts(
        coders=[{"coder": "c1", "name": "Ann", "hired": "2024-01-01", "left": "2024-02-01"}]
    ).coders["c1"]
    found = Simulation(gone, ladder(), day(ON), Imagined((credential("2024-06-20"),)))
    assert found.climb() == []
    assert found.answer("two").ready_from is None
