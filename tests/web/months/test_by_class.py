"""Records of a class count by its standard where one is in force, and otherwise by their type's."""

from collections import Counter
from contextlib import suppress
from datetime import date
from fractions import Fraction
from random import Random

import pytest

from coderpath.facts.rows import Standard
from coderpath_web.access.second import may_approve
from coderpath_web.access.viewer import Viewer
from coderpath_web.coded.actions import NothingToApply
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file
from coderpath_web.facts.standards import standards_on_file
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.months.by_class import coders_of_the_class
from coderpath_web.months.enums import Step
from coderpath_web.months.figures import months_told
from coderpath_web.months.models import MonthStep
from coderpath_web.people.models import Coder
from coderpath_web.standings.actions import change_facts
from tests.web.factories import account, coder, facility, facts, path
from tests.web.months.on_file import OCTOBER, PATH, load, records
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db

SEPTEMBER = date(2026, 9, 1)
HEART, OTHER = "Cardiac surgery", "Cardiology"
OF_HEART = "inpatient_cardiac_surgery"


def begin():
    facility()
    facility("south", "South Hospital")
    path("small", PATH)
    coder("ana", "Ana Silva", level="one")
    return {"hr": account("hr-partner"), "ben": account(coder=coder("ben", "Ben Ode"))}


made = once_a_module(begin)


@pytest.fixture
def by(made, db):
    return made()


def standard(kind, number, *, at="north", since="2026-01-01"):
    """Set a standard of so many records in 420 minutes."""
    row = {"facility": at, "type": kind, "since": since, "until": ""}
    made = facts(standards=[row | {"records": str(number), "minutes": "420"}])
    return Fact.objects.get(kind="standards", recorded_in=made)


@in_turn
def take_back(*gone):
    entry = write_entry(by=None, action="tests.taken_back")
    change_facts(entry=entry, retract=[one.pk for one in gone])


def figures():
    rows = on_file().filter(kind="productivity")
    return {(f"{one.since:%m}", one.subject): one.cells["records"] for one in rows}


def earned(month, whose="ana"):
    key = Coder.objects.get(code=whose).pk, month
    return months_told([key])[key].work(standards_on_file()).earned


def some(by, first=1, **fields):
    """Load four records of no class, and three of cardiac surgery."""
    plain, heart = records(4, first=first, **fields), records(3, first=first + 4, **fields)
    load(by["hr"], *plain, *(one._replace(service_class=HEART) for one in heart))


def test_without_a_standard_for_it_a_class_changes_nothing(by):
    standard("inpatient", 21)
    some(by)
    assert figures() == {("10", "inpatient"): 7}
    assert earned(OCTOBER) == 7 * 20


def test_records_of_a_class_count_by_its_standard_from_the_first_whole_month(by):
    standard("inpatient", 21)
    some(by)
    some(by, first=21, day="2026-09-05")
    one = standard(OF_HEART, 7, since="2026-09-15")
    assert figures() == {("09", "inpatient"): 7, ("10", "inpatient"): 4, ("10", OF_HEART): 3}
    assert earned(OCTOBER) == 4 * 20 + 3 * 60
    take_back(one)
    assert figures() == {("09", "inpatient"): 7, ("10", "inpatient"): 7}
    told = MonthStep.objects.values_list("month", "step").order_by("pk")
    assert list(told) == [(OCTOBER, Step.RESTATED)] * 2


def test_a_class_with_the_standard_of_its_type_earns_the_same(by):
    standard("inpatient", 21)
    some(by)
    before = earned(OCTOBER)
    standard(OF_HEART, 21, at="*")
    assert (earned(OCTOBER), len(figures())) == (before, 2)


def test_nobody_approves_the_first_standard_for_a_class_that_they_coded(by):
    some(by, coder="ben")
    row = Standard("north", OF_HEART, OCTOBER.toordinal(), 10**7, Fraction(7), 420)
    viewer = Viewer(by["ben"], date(2026, 11, 15))
    assert not may_approve(viewer, [("standards", row)])
    assert coders_of_the_class(row) == {by["ben"].coder_id}
    elsewhere = row._replace(facility="south")
    assert may_approve(viewer, [("standards", elsewhere)])
    assert coders_of_the_class(elsewhere) == set()


@pytest.mark.parametrize("seed", range(3))
def test_earned_minutes_are_those_of_each_record_by_itself(by, seed):
    """In any order of records and standards, against a way that knows nothing of roll-ups."""
    chance = Random(seed)
    coded, set_by = {}, []
    for turn in range(10):
        if chance.random() < 0.5:
            at, since = chance.choice(["north", "south", "*"]), chance.choice([8, 9, 10])
            kind = chance.choice([OF_HEART, "Inpatient cardiology", "inpatient"])
            if all((at, kind) != one[:2] for one in set_by):
                number = chance.randint(3, 30)
                set_by.append((at, kind, since, number))
                standard(kind, number, at=at, since=f"2026-{since:02}-01")
            elif chance.random() < 0.3:
                set_by = [one for one in set_by if one[:2] != (at, kind)]
                places = {} if at == "*" else {"facility__code": at}
                rows = on_file().filter(kind="standards", subject=kind, **places)
                take_back(*(one for one in rows if at != "*" or one.facility_id is None))
        one = records(
            2,
            first=chance.randint(1, 6),
            facility=chance.choice(["north", "south"]),
            service_class=chance.choice(["", HEART, OTHER]),
            day=chance.choice(["2026-09-15", "2026-10-05"]),
        )
        coded |= {(it.facility, it.surrogate): it for it in one}
        with suppress(NothingToApply):
            load(by["hr"], *one)
        for month in (SEPTEMBER, OCTOBER):
            assert earned(month) == _by_itself(coded.values(), set_by, month), turn
    assert Fact.objects.filter(kind="productivity").count()


def _by_itself(coded, set_by, month):
    rates = {
        (at, kind.casefold().replace(" ", "_")): Fraction(420, number)
        for at, kind, since, number in set_by
        if since <= month.month
    }
    total = Counter()
    for one in coded:
        if date.fromordinal(one.coded).month != month.month:
            continue
        name = f"inpatient_{one.service_class.casefold().replace(' ', '_')}"
        ways = [(at, kind) for kind in (name, "inpatient") for at in (one.facility, "*")]
        total["earned"] += next((rates[way] for way in ways if way in rates), 0)
    return total["earned"]
