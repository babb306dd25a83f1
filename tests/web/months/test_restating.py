"""Facts always equal the roll-up of what is on file, and say what became of them."""

from random import Random

import pytest
from django.db import IntegrityError, transaction

from coderpath.facts.values.numbers import Number
from coderpath_web.coded.queries import rolled
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file
from coderpath_web.months.enums import MonthState, Step
from coderpath_web.months.made import FROM_RECORDS, FROM_TIME
from coderpath_web.months.models import MonthStep
from coderpath_web.months.queries import stands_of, unanswered
from coderpath_web.people.models import Coder
from coderpath_web.time_spent.queries import time_rolled
from tests.web.factories import account, coder, facility, facts, path
from tests.web.months.on_file import OCTOBER, PATH, load, records, step, time, unload
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db


def begin():
    facility()
    facility("south", "South Hospital")
    path("small", PATH)
    lee = coder("lee", "Lee Moss")
    ana = coder("ana", "Ana Silva", level="one", to="lee")
    coder("ben", "Ben Ode", level="two", to="lee")
    return {
        "hr": account("hr-partner"),
        "ana": account(coder=ana, username="ana"),
        "ben": account(coder=Coder.objects.get(code="ben"), username="ben"),
        "lee": account("supervisor", "team", coder=lee, username="lee"),
    }


made = once_a_module(begin)


@pytest.fixture
def by(made, db):
    return made()


def figures(whose="ana"):
    """Give the facts of a coder's months, as they are on file."""
    found: dict[str, Number] = {}
    for fact in on_file().filter(kind__in=("productivity", "hours"), coder__code=whose):
        where = fact.facility.code if fact.facility else "-"
        value = fact.cells.get("records", fact.cells.get("productive_minutes"))
        found[f"{fact.since:%Y-%m} {where} {fact.subject}".strip()] = value
    return found


def test_records_and_time_become_facts_that_say_where_they_come_from(by):
    september = records(1, first=9, day="2026-09-30")
    load(by["hr"], *records(3), *records(2, kind="emergency"), *september)
    time(by["hr"], 420, meeting=60)
    assert figures() == {
        "2026-10 north inpatient": 3,
        "2026-10 north emergency": 2,
        "2026-09 north inpatient": 1,
        "2026-10 -": 360,
    }
    told = set(on_file().filter(kind__in=("productivity", "hours")).values_list("source_file"))
    assert told == {(FROM_RECORDS.file,), (FROM_TIME.file,)}


def test_a_record_that_comes_again_changed_restates_and_says_so(by):
    load(by["hr"], *records(3))
    load(by["hr"], *records(1, day="2026-09-15", first=3))
    assert figures() == {"2026-10 north inpatient": 2, "2026-09 north inpatient": 1}
    (restated,) = MonthStep.objects.all()
    assert (restated.step, restated.month) == (Step.RESTATED, OCTOBER)
    gone = Fact.objects.get(retracted_in=restated.made_in)
    assert gone.cells["records"] == 3


def test_taking_a_load_back_takes_its_facts_back(by):
    load(by["hr"], *records(3))
    more = load(by["hr"], *records(2, first=4), *records(1, kind="emergency"))
    unload(by["hr"], more)
    assert figures() == {"2026-10 north inpatient": 3}


def test_an_imported_figure_stays_beside_records_of_other_types_and_gives_way_to_the_same(by):
    for kind, number in (("inpatient", 7), ("ancillary", 9)):
        row = {"coder": "ana", "facility": "north", "type": kind, "month": "2026-10"}
        facts(productivity=[row | {"records": str(number)}])
    load(by["hr"], *records(3))
    assert figures() == {"2026-10 north inpatient": 3, "2026-10 north ancillary": 9}
    assert not MonthStep.objects.exists()


def test_a_month_that_is_submitted_makes_facts_once_it_is_on_file(by):
    ben = Coder.objects.get(code="ben").pk
    load(by["hr"], *records(4, coder="ben"))
    time(by["hr"], 600, coder="ben")
    assert figures("ben") == {}
    step(by["ben"], Step.SUBMITTED, coder="ben")
    assert figures("ben") == {}
    assert [one.coder_id for one in unanswered()] == [ben]
    step(by["lee"], Step.RETURNED, coder="ben", why="One stay is missing.")
    load(by["hr"], *records(1, coder="ben", first=5))
    step(by["ben"], Step.SUBMITTED, coder="ben")
    step(by["lee"], Step.CONFIRMED, coder="ben")
    assert figures("ben") == {"2026-10 north inpatient": 5, "2026-10 -": 600}
    stand = stands_of([(ben, OCTOBER)])[ben, OCTOBER]
    assert (stand.state, stand.restated) == (MonthState.CONFIRMED, None)
    load(by["hr"], *records(2, coder="ben", first=6))
    assert figures("ben") == {"2026-10 north inpatient": 7, "2026-10 -": 600}
    assert stands_of([(ben, OCTOBER)])[ben, OCTOBER].restated.month == OCTOBER


def test_what_is_the_same_already_changes_nothing(by):
    load(by["hr"], *records(3))
    before = set(Fact.objects.values_list("pk", "retracted_at"))
    load(by["hr"], *records(3), *records(1, coder="ben"))
    assert set(Fact.objects.values_list("pk", "retracted_at")) == before


@pytest.mark.parametrize(
    ("who", "steps"),
    [
        ("lee", [Step.CONFIRMED]),
        ("ben", [Step.SUBMITTED, Step.SUBMITTED]),
        ("ben", [Step.SUBMITTED, Step.CONFIRMED]),
        ("lee", [Step.LAPSED]),
    ],
)
def test_the_database_refuses_a_step_out_of_turn_and_an_answer_to_ones_own(by, who, steps):
    *before, last = steps
    for one in before:
        step(by[who], one, coder="ben")
    with pytest.raises(IntegrityError), transaction.atomic():
        step(by[who], last, coder="ben")


def test_the_database_refuses_a_return_without_a_reason(by):
    step(by["ben"], Step.SUBMITTED, coder="ben")
    with pytest.raises(IntegrityError), transaction.atomic():
        step(by["lee"], Step.RETURNED, coder="ben")


@pytest.mark.parametrize("seed", range(3))
def test_facts_equal_the_roll_up_after_changes_in_any_order(by, seed):
    chance, loads = Random(seed), []
    for _ in range(8):
        if loads and chance.random() < 0.3:
            unload(by["hr"], loads.pop(chance.randrange(len(loads))))
        else:
            some = [
                one
                for whose in ("ana", "lee")
                for one in records(
                    chance.randint(1, 3),
                    coder=whose,
                    kind=chance.choice(["inpatient", "emergency"]),
                    first=chance.randint(1, 4),
                    day=chance.choice(["2026-09-15", "2026-10-05"]),
                    facility=chance.choice(["north", "south"]),
                )
            ]
            loads.append(load(by["hr"], *some))
        assert _live() == _rolled()


def _live():
    rows = on_file().filter(kind="productivity")
    fields = rows.values_list("coder", "facility", "subject", "since", "cells")
    return sorted((*one, cells["records"]) for *one, cells in fields)


def _rolled():
    return sorted((one.coder, one.facility, one.type, one.month, one.records) for one in rolled())


def test_time_that_is_entered_again_restates_the_minutes(by):
    time(by["hr"], 420)
    assert [one.productive for one in time_rolled()] == [420]
    assert figures() == {"2026-10 -": 420}
