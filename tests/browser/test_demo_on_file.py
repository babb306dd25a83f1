"""Tests that ask for the demo organisation each have one of their own."""

from collections import Counter
from datetime import date

import pytest
from django.db.models import F

from coderpath.days import month_of
from coderpath.facts.files.memory import memory_place
from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.models import Transition
from coderpath_web.demo.told import submitted
from coderpath_web.demo.told.old_titles import CONFIRMED, with_old_titles
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file, rows_of
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.notices.queue import to_do


@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_has_the_whole_demo_to_itself(demo, turn):
    assert not Account.objects.filter(username="newcomer").exists()
    Account.objects.create(username="newcomer", name="Newcomer")
    assert Fact.objects.filter(kind="coders").count() >= 400


def test_no_other_test_has_any_of_it(transactional_db):
    assert Account.objects.count() == 0


def without_source(kind, row):
    return kind, row[:-1]


def test_two_years_that_people_decided_end_with_the_very_facts_that_were_invented(demo, generated):
    rows = list(with_old_titles(read_rows(memory_place(generated)).new))
    invented = Counter(without_source(one.kind, one.row) for one in rows if not one.retracted)
    lived = Counter(without_source(*one) for one in rows_of(on_file()))
    # Beside them are what was approved from a day to come, a level that was renamed, a team that
    # was handed over, and two months that are not on file before they are confirmed.
    ahead = Transition.objects.get(effective__gt=clock.today()).coder.code
    handed = Entry.objects.get(action="team.handed-over").recorded.filter(until=None)
    gone = [("reports", one.coder.code) for one in handed]
    october = month_of(date(2026, 10, 1).toordinal())
    pending = [
        (kind, row[0])
        for kind, row in invented
        if kind in {"hours", "productivity"}
        and row[0] in {submitted.LATE[1], submitted.OWING[1]}
        and october in row
    ]
    assert Counter((kind, row[0]) for kind, row in invented - lived) == Counter(
        [("positions", ahead), ("positions", CONFIRMED), *gone, *pending]
    )
    assert Counter((kind, row[0]) for kind, row in lived - invented) == Counter(
        [("positions", ahead), ("positions", CONFIRMED), *gone] * 2
    )


def test_nothing_was_recorded_before_it_was_so(demo):
    entries = list(Entry.objects.order_by("number").values_list("at", flat=True))
    assert entries == sorted(entries)
    assert clock.day_of(entries[0]) == date(2024, 11, 1)
    assert clock.day_of(entries[-1]) <= clock.today()
    figures = Fact.objects.filter(kind__in=("hours", "productivity", "reviews"))
    assert not figures.filter(since__gt=F("recorded_at__date")).exists()


WAITS = {
    "quentin": {"claim-asked", "opening-for-you"},
    "selma": {"opening-for-you"},
    "naomi": {"week-open"},
    "edith": {"request", "exception-ends", "credential", "training", "month-submitted"},
    "joaquin": {"training", "opening-for-you"},
    "vera": {"opening-for-you"},
    "ingrid": {"keep"},
    "rosa": {"request", "candidate", "candidate-kept", "claim", "exception-ends", "proposal"},
    "priya": {"dispute", "request", "opening", "candidate", "claim", "proposal"},
}


def test_something_waits_in_the_queue_of_each_role(demo):
    missing = {}
    for account in Account.objects.filter(username__in=WAITS):
        there = {one.kind.name for one in to_do(Viewer(account, clock.today()))}
        missing[account.username] = WAITS[account.username] - there
    assert missing == {name: set() for name in WAITS}
