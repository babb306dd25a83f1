"""What is kept of a team stays until something touches one of its people, and no longer."""

import pytest
from django.db import transaction

from coderpath_web.access.viewer import Viewer
from coderpath_web.clock import today
from coderpath_web.facts.lately import facts_touched, works_where_mark
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.kept_while import forget_all
from coderpath_web.lately import Lately
from coderpath_web.rooms.evidence.actions import retract_facts
from coderpath_web.rooms.notices.queue import count_waiting
from coderpath_web.rooms.renewals import waits
from coderpath_web.standings.actions import rebuild_derived
from coderpath_web.standings.models import Standing
from coderpath_web.standings.queries.lately import derived_touched, derived_touched_each
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people():
    path()
    facility()
    lead = coder("lee", "Lee Moss")
    return [coder("ana", to="lee"), coder("ben")], account("supervisor", "team", coder=lead)


def course(code, of="anatomy"):
    return fact("courses", coder=code, of=of, on="2026-03-02")


def test_fact_touches_whom_it_is_about_and_its_kind(people):
    (ana, ben), _ = people

    def marks():
        return [facts_touched([ana.pk]), facts_touched([ben.pk]), works_where_mark()]

    before = marks()
    assert marks() == before
    there = course("ben")
    now = marks()
    assert (now[0], now[2]) == (before[0], before[2])
    assert now[1] != before[1]
    before = now
    retract_facts(by=None, facts=[there], why="another person’s")
    now = marks()
    assert (now[0], now[2]) == (before[0], before[2])
    assert now[1] != before[1]
    before = now
    coder("cleo")
    now = marks()
    assert now[:2] == before[:2]
    assert now[2] != before[2]


def test_what_is_about_nobody_touches_everybody(people):
    (ana, _), _ = people
    before = [facts_touched([ana.pk]), facts_touched(None), works_where_mark()]
    facility("east", "East Coast Hospital", "Coast")
    now = [facts_touched([ana.pk]), facts_touched(None), works_where_mark()]
    assert all(one != other for one, other in zip(before, now, strict=True))


def test_judging_anew_touches_whom_it_judges(people):
    (ana, ben), _ = people
    before, each = derived_touched([ana.pk]), derived_touched_each([ana.pk, ben.pk])
    course("ben")
    assert derived_touched([ana.pk]) == before
    assert derived_touched_each([ana.pk, ben.pk])[ana.pk] == each[ana.pk]
    assert derived_touched_each([ana.pk, ben.pk])[ben.pk] != each[ben.pk]
    Standing.objects.filter(coder=ana).delete()
    rebuild_derived()
    assert derived_touched([ana.pk]) != before


def test_nothing_is_the_same_within_a_transaction(people):
    (ana, _), _ = people
    with transaction.atomic():
        assert facts_touched([ana.pk]) != facts_touched([ana.pk])


def test_rows_that_are_other_rows_touch_everybody():
    """A database may be put in the place of another, whose rows have the same numbers."""
    come, touched = [1], {"told": None}
    lately = Lately(lambda: come[-1], lambda _: touched["told"])
    first = lately.mark(["ana"])
    come.append(2)
    assert lately.mark(["ana"]) != first
    touched["told"] = ["ben"]
    second = lately.mark(["ana"])
    come.append(3)
    assert lately.mark(["ana"]) == second
    assert lately.mark(["ben"]) != second


def test_team_is_not_counted_anew_for_what_is_done_elsewhere(people, monkeypatch):
    _, lee = people
    fact("credentials", coder="ana", credential="CCS", since="2024-01-01", until="2026-12-01")
    forget_all()
    asked = []
    found = waits._ending  # noqa: SLF001 -- what counting asks of everybody's certificates
    monkeypatch.setattr(waits, "_ending", lambda *of: asked.append(of) or found(*of))

    def counted():
        return count_waiting(Viewer(lee, today()))

    assert (counted(), len(asked)) == (1, 1)
    course("ben")
    with transaction.atomic():
        write_entry(by=None, action="standing.read")
    assert (counted(), len(asked)) == (1, 1)
    retract_facts(by=None, facts=list(Fact.objects.filter(kind="credentials")), why="renewed")
    assert (counted(), len(asked)) == (0, 2)
