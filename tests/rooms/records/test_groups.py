"""Decisions in numbers: by kind, outcome and facility, and never of fewer than five people."""

from datetime import UTC, date, datetime

import pytest
from django.db import transaction

from coderpath_web import clock
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.journal.actions import write_entry
from coderpath_web.rooms.records.groups import OUTCOMES, Decided, group_of
from coderpath_web.rooms.records.periods import periods
from tests.web.factories import account, coder, facility
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
NUMBERS = "/decisions/in-numbers/"
DECIDED = datetime(2031, 9, 10, 12, tzinfo=UTC)


def test_periods_are_quarters_and_years_that_have_ended():
    today = date(2026, 11, 15)
    found = periods(today)
    assert [one.title for one in found[:3]] == [
        "Oct 2025 to Sep 2026",
        "Jul 2026 to Sep 2026",
        "Apr 2026 to Jun 2026",
    ]
    assert [one.name for one in found[-3:]] == ["2025", "2024", "2023"]
    assert all(one.first <= one.last < today for one in found)
    assert periods(date(2027, 1, 1))[0].last == date(2026, 12, 31)


def test_group_is_of_people_not_of_decisions_and_numbers_are_rounded():
    def some(*coders):
        return [Decided(one, 1, OUTCOMES[0], days) for days, one in enumerate(coders)]

    assert group_of(some(1, 1, 1, 1, 1, 2)) == (None, None)
    assert group_of(some(1, 2, 3, 4, 5, 6, 7)) == (5, 3)
    unasked = [one._replace(days=None) for one in some(1, 2, 3, 4, 5, 5, 5, 5)]
    assert group_of(unasked) == (10, None)


@transaction.atomic
def decided(name, act, where):
    whom = coder(name, f"Name {name}", facility=where)
    entry = write_entry(by=None, action="request.refused", about=whom)
    DecisionRecord.objects.create(made_in=entry, coder=whom, act=act, content="{}", sha256="0" * 64)


def hospitals():
    """Record seven decisions at a hospital, and one at another."""
    with clock.told_at(DECIDED):
        facility()
        facility("south", "South Hospital", "Coast")
        for number in range(7):
            decided(f"s{number}", "approved", "south")
        decided("n1", "approved", "north")
        return account("leadership"), account(
            "leadership", "region", region="Coast", username="of-the-coast"
        )


made = once_a_module(hospitals)


@pytest.fixture
def organisation(made, db, settings):
    settings.TODAY = date(2031, 11, 15)
    return made()


def test_page_and_file_tell_numbers_and_name_nobody(client, organisation):
    client.force_login(organisation[0])
    page = " ".join(client.get(NUMBERS).text.split())
    told = page.partition("By kind and outcome")[2]
    assert 'Approved</td> <td class="r" data-l="Decisions"> 10' in told
    assert "1 other facility: fewer than 5 people each." in told
    assert 'South Hospital</th> <td class="r" data-l="Decisions"> 5' in told
    assert "Name n1" not in page
    assert "North Valley Hospital" not in page
    rows = client.get("/decisions/in-numbers.csv?period=2031-07-to-2031-09").text.splitlines()
    assert rows[1] == "Jul 2031 to Sep 2031,All facilities,All,All,10,"
    assert rows[2].endswith("Request to move,Approved,10,")
    assert "Jul 2031 to Sep 2031,North Valley Hospital,All,All,fewer than 5," in rows
    assert "Too few decisions" in client.get(f"{NUMBERS}?period=2030").text


def test_whoever_sees_groups_of_a_region_is_told_of_its_facilities_alone(client, organisation):
    client.force_login(organisation[1])
    page = client.get(NUMBERS).text
    assert "South Hospital" in page
    assert "North Valley Hospital" not in page
    assert "See each decision" not in page
