"""Whom a grant reaches, beside a slow second answer read from the library's records."""

from datetime import date, timedelta

import pytest

from coderpath.facts.files.memory import memory_place
from coderpath_web.access.models import Grant
from coderpath_web.access.reach import EVERYONE, reached_coders, reached_facilities
from coderpath_web.access.reach_of_one import ReachOfOne
from coderpath_web.access.roles import Scope
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import facts_of
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.evidence.actions import correct_fact, retract_facts
from coderpath_web.rooms.imports.reading import read_rows
from tests.web.factories import facility, facts

SPELLS = [
    {"coder": "lea", "facility": "north", "hired": "2020-01-01"},
    {"coder": "ana", "facility": "north", "hired": "2024-01-01", "left": "2024-03-01"},
    {"coder": "ana", "facility": "east", "hired": "2024-05-01"},
    {"coder": "ben", "facility": "south", "hired": "2024-01-15"},
    {"coder": "cleo", "hired": "2024-01-01", "left": "2024-06-01"},
    {"coder": "dora", "facility": "east", "hired": "2024-04-01"},
    {"coder": "eve", "facility": "north", "hired": "2024-02-01", "left": "2024-02-20"},
]
POSITIONS = [
    {"coder": "ben", "facility": "south", "since": "2024-01-15", "until": "2024-04-01"},
    {"coder": "ben", "facility": "north", "since": "2024-04-01"},
    {"coder": "cleo", "facility": "north", "since": "2024-02-01", "until": "2024-03-01"},
    {"coder": "cleo", "facility": "east", "since": "2024-03-01"},
    {"coder": "ana", "facility": "south", "since": "2024-05-10", "until": "2024-05-20"},
]
REPORTS = [
    {"coder": "ana", "to": "lea", "since": "2024-01-01"},
    {"coder": "ben", "to": "lea", "since": "2024-02-01", "until": "2024-03-01"},
    {"coder": "dora", "to": "lea", "since": "2024-04-01"},
    {"coder": "cleo", "to": "ben", "since": "2024-01-01"},
]
BEGIN, DAYS = date(2023, 12, 25), 200
REGIONS = {"north": "Valley", "south": "Valley", "east": "Coast"}


@pytest.fixture
def organisation(db):
    for code, region in REGIONS.items():
        facility(code, code.title(), region)
    facts(
        coders=[{"name": row["coder"].title(), **row} for row in SPELLS],
        positions=[{"level": "specialist-2", "fte": "0.5", **row} for row in POSITIONS],
        reports=REPORTS,
    )


def covers(since, until, day):
    return since <= day.toordinal() < until


def brute(record, day, *, places=(), leader=""):
    """Tell by going through everything whether a coder is reached on a day."""
    spells = [spell for spell in record.employment if covers(spell.hired, spell.left, day)]
    if spells:
        works_at = {spell.facility for spell in spells}
        works_at |= {one.facility for one in record.positions if covers(one.since, one.until, day)}
        leads = {one.to for one in record.reports if covers(one.since, one.until, day)}
    else:
        coming = [spell for spell in record.employment if spell.hired > day.toordinal()]
        works_at = {spell.facility for spell in coming}
        leads = {one.to for one in record.reports if coming and one.until > day.toordinal()}
    return bool(works_at & set(places)) or leader in leads


def expected(department, day, **reach):
    return {code for code, record in department.items() if brute(record, day, **reach)}


def codes(reached):
    return set(Coder.objects.filter(pk__in=reached).values_list("code", flat=True))


def facility_grant(code):
    return Grant(role="supervisor", scope=Scope.FACILITY, facility=Facility.objects.get(code=code))


def days():
    return [BEGIN + timedelta(step) for step in range(DAYS)]


@pytest.mark.parametrize("code", REGIONS)
def test_facility_reaches_whom_the_records_say_day_by_day(organisation, code):
    department = facts_of().facts.coders
    grant = facility_grant(code)
    found = {day: codes(reached_coders([grant], None, day)) for day in days()}
    assert found == {day: expected(department, day, places=[code]) for day in days()}


@pytest.mark.parametrize("region", ["Valley", "Coast"])
def test_region_reaches_its_facilities_together_day_by_day(organisation, region):
    department = facts_of().facts.coders
    places = [code for code, its in REGIONS.items() if its == region]
    grant = Grant(role="regional-manager", scope=Scope.REGION, region=region)
    found = {day: codes(reached_coders([grant], None, day)) for day in days()}
    assert found == {day: expected(department, day, places=places) for day in days()}


@pytest.mark.parametrize("leader", ["lea", "ben"])
def test_team_reaches_who_reports_day_by_day(organisation, leader):
    department = facts_of().facts.coders
    own = Coder.objects.get(code=leader).pk
    grant = Grant(role="supervisor", scope=Scope.TEAM)
    found = {day: codes(reached_coders([grant], own, day)) for day in days()}
    assert found == {day: expected(department, day, leader=leader) for day in days()}


def test_of_one_coder_each_grant_says_what_it_says_of_everybody(organisation):
    own = Coder.objects.get(code="lea").pk
    grants = [
        *(facility_grant(code) for code in REGIONS),
        *(Grant(role="regional-manager", scope=Scope.REGION, region=one) for one in ("Valley", "")),
        Grant(role="supervisor", scope=Scope.TEAM),
        Grant(role="coder", scope=Scope.OWN),
    ]
    everybody = set(Coder.objects.values_list("pk", flat=True))
    for day in days():
        reach = {coder: ReachOfOne(coder, day) for coder in everybody}
        for grant in grants:
            found = {coder for coder, one in reach.items() if one.by(grant, own)}
            assert found == reached_coders([grant], own, day) & everybody, (day, grant.scope)


def test_grants_reach_together_what_each_reaches(organisation):
    own = Coder.objects.get(code="lea").pk
    grants = [
        Grant(role="supervisor", scope=Scope.TEAM),
        facility_grant("south"),
        Grant(role="coder", scope=Scope.OWN),
    ]
    for day in days()[::7]:
        each = [reached_coders([grant], own, day) for grant in grants]
        assert reached_coders(grants, own, day) == set().union(*each)


def test_corporate_reaches_everyone_even_who_has_left(organisation):
    grant = Grant(role="hr-partner", scope=Scope.CORPORATE)
    assert reached_coders([grant, facility_grant("north")], None, BEGIN) is EVERYONE
    assert reached_facilities([grant]) is EVERYONE


def test_team_of_nobody_reaches_nobody(organisation):
    assert reached_coders([Grant(role="supervisor", scope=Scope.TEAM)], None, BEGIN) == set()


def test_retracted_facts_reach_nobody(organisation):
    day = date(2024, 6, 15)
    moved = Fact.objects.get(kind="positions", coder__code="ben", facility__code="north")
    retract_facts(by=None, facts=[moved], why="Wrong place.")
    assert codes(reached_coders([facility_grant("north")], None, day)) == {"lea"}


def test_region_of_a_retracted_facility_reaches_it_no_more(organisation):
    south = Fact.objects.filter(kind="facilities", facility__code="south")
    grant = Grant(role="regional-manager", scope=Scope.REGION, region="Valley")
    before = reached_facilities([grant])
    renamed = {"facility": "south", "name": "South", "region": "Coast", "setting": "acute"}
    replace_facility(south.get(), renamed)
    assert before - reached_facilities([grant]) == {Facility.objects.get(code="south").pk}


def replace_facility(fact, texts):
    new = read_rows(memory_place({"facilities": [texts]})).new[0]
    correct_fact(by=None, fact=fact, new=new, why="It changed regions.")
