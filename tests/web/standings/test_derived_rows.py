import pytest

from coderpath_web.standings.actions import rebuild_derived
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
