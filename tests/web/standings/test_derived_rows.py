import pytest
from django.db import transaction

from coderpath_web.facts.refused import Refused
from coderpath_web.people.models import Coder
from coderpath_web.standings.actions import judged_at_the_end, rebuild_derived
from coderpath_web.standings.models import CoderMonth, Standing
from tests.web.factories import coder, facility, fact, facts, path
from tests.web.facts.test_rebuild import derived, differing
from tests.web.standings.rows_written import counting

pytestmark = pytest.mark.django_db


def stretches(what, name):
    rows = Standing.objects.filter(what=what, name=name).order_by("since")
    return [(row.state, str(row.since), row.until and str(row.until)) for row in rows]


def test_standing_rows_follow_a_fact_in_the_same_action():
    path()
    facility()
    coder(level="specialist-1", hired="2024-03-04")
    before = stretches("holds", "specialist-1")
    fact("positions", coder="ana", level="specialist-2", since="2025-01-01")
    assert before == [("met", "2024-03-04", None)]
    assert stretches("holds", "specialist-2") == [("met", "2025-01-01", None)]


def test_a_new_standard_touches_who_coded_its_type_and_nobody_else():
    path()
    facility()
    coder("ana")
    coder("ben", name="Ben Okafor")
    month = {"month": "2025-03"}
    facts(
        productivity=[
            {"coder": "ana", "type": "inpatient", "records": "30", **month},
            {"coder": "ben", "type": "emergency", "records": "30", **month},
        ],
        hours=[{"coder": name, "productive_minutes": "600", **month} for name in ("ana", "ben")],
    )
    fact(
        "standards",
        facility="north",
        type="inpatient",
        since="2025-01-01",
        records="1",
        minutes="20",
    )
    rows = CoderMonth.objects.order_by("coder__code").values_list("coder__code", "kind", "earned")
    assert list(rows) == [("ana", "recorded", "600"), ("ben", "gap", "")]


def test_a_fact_that_changes_no_answer_writes_no_derived_row():
    path()
    facility()
    coder(level="specialist-1", hired="2024-03-04")
    with counting() as written:
        fact("courses", coder="ana", of="Juggling", on="2025-01-01")
        rebuild_derived()
        assert written.number == 0


def test_a_fact_that_changes_some_answers_writes_the_rows_of_those_alone():
    path()
    facility()
    coder(level="specialist-1", hired="2024-03-04")
    before = derived()
    with counting() as written:
        fact("positions", coder="ana", level="specialist-2", since="2025-01-01")
        after = derived()
        assert 0 < written.number <= differing(before, after)
        assert sum(map(len, after)) > 2 * written.number


def test_years_told_in_one_go_are_judged_once_at_their_end():
    path()
    facility()
    with transaction.atomic(), judged_at_the_end() as judge:
        coder(level="specialist-1", hired="2024-03-04")
        coder("ben", level="specialist-1", hired="2024-03-04")
        fact("positions", coder="ana", level="specialist-2", since="2025-01-01")
        assert not Standing.objects.exists()
        judge([Coder.objects.get(code="ben").pk])
        assert {one.coder.code for one in Standing.objects.select_related("coder")} == {"ben"}
    assert stretches("holds", "specialist-2") == [("met", "2025-01-01", None)]
    before = derived()
    rebuild_derived()
    assert derived() == before


def test_what_cannot_stand_is_refused_at_the_end_of_years_told_in_one_go():
    path()
    facility()

    def hired_twice():
        with transaction.atomic(), judged_at_the_end():
            coder(hired="2024-03-04")
            coder(hired="2024-06-03")

    with pytest.raises(Refused):
        hired_twice()
    assert not Coder.objects.exists()
