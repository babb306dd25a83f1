"""Questions worded once give what Django gives, whatever they are asked with."""

from datetime import date

import pytest
from django.db import connection
from django.db.models import Value
from django.test.utils import CaptureQueriesContext

from coderpath_web.accounts.models import Account
from coderpath_web.dated_rows import true_on
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import facts_come_to
from coderpath_web.people.models import Coder
from coderpath_web.rooms.evidence.actions import retract_facts
from coderpath_web.worded import Worded, among
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db

DAY = date(2025, 5, 1)


@pytest.fixture(autouse=True)
def on_file():
    facility()
    for code in ("ana", "ben", "cyd"):
        coder(code, level="specialist-2")
    fact("credentials", coder="ana", credential="CCS", since="2024-05-01", until="2026-05-01")
    fact("credentials", coder="ben", credential="RHIT", since="2025-05-02")


def test_rows_are_those_that_django_reads_on_one_day_and_on_another():
    columns = ("coder", "subject", "since", "until")
    ask = Worded(lambda day: Fact.objects.filter(true_on(day)).order_by("pk").values_list(*columns))
    for day in (DAY, date(2026, 5, 1)):
        known = Fact.objects.filter(true_on(day)).order_by("pk").values_list(*columns)
        assert list(ask.rows(day=day)) == list(known)


def test_one_of_many_is_asked_with_many_few_and_none():
    ask = Worded(lambda codes: Coder.objects.filter(among("code", codes)).order_by("code"))

    def codes(*asked):
        return [one.code for one in ask.rows(codes=asked)]

    assert codes("ana", "cyd") == ["ana", "cyd"]
    assert codes("ben") == ["ben"]
    assert codes() == []
    assert codes("ana", "ben", "nobody") == ["ana", "ben"]


def test_object_is_whole_with_what_was_read_with_it():
    made = account("hr-partner", coder=Coder.objects.get(code="ana"))
    ask = Worded(lambda key: Account.objects.select_related("coder").filter(pk=key))
    with CaptureQueriesContext(connection) as asked:
        found = ask.first(key=made.pk)
        assert found.coder.code == "ana"
    assert len(asked) == 1
    [known] = Account.objects.filter(pk=made.pk).values()
    assert {field: getattr(found, field) for field in known} == known
    assert ask.first(key=0) is None


def test_two_questions_in_one_and_what_is_asked_for_by_itself():
    def ask(code, subject):
        theirs = Fact.objects.order_by().annotate(mine=Value(1)).values_list("subject", "mine")
        held = theirs.filter(coder__code=code, kind="credentials")
        return held.union(theirs.filter(subject=subject), all=True)

    found = Worded(ask).rows(code="ana", subject="RHIT")
    assert sorted(found) == [("CCS", 1), ("RHIT", 1)]


def test_what_pages_hang_on_changes_with_every_fact_and_with_nothing_else():
    known = [facts_come_to()]
    account("hr-partner")
    assert facts_come_to() == known[0]
    fact("courses", coder="cyd", of="Anatomy", on="2026-01-02")
    known.append(facts_come_to())
    retract_facts(by=None, facts=list(Fact.objects.filter(kind="courses")), why="no")
    known.append(facts_come_to())
    assert len(set(known)) == len(known)
