import pytest

from coderpath_web.standings.actions import rebuild_derived
from coderpath_web.standings.models import Climb, CoderMonth, Standing
from tests.web.factories import coder, facility, fact, facts, path

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


def numbers():
    """Give the numbers of all derived rows: a row that is written again gets another."""
    return [
        set(model.objects.values_list("pk", flat=True)) for model in (Standing, CoderMonth, Climb)
    ]


def test_a_fact_that_changes_no_answer_writes_no_derived_row_again():
    path()
    facility()
    coder(level="specialist-1", hired="2024-03-04")
    before = numbers()
    fact("courses", coder="ana", of="Juggling", on="2025-01-01")
    assert numbers() == before
    rebuild_derived()
    assert numbers() == before


def test_a_fact_that_changes_one_answer_leaves_the_rows_of_all_others():
    path()
    facility()
    coder(level="specialist-1", hired="2024-03-04")
    before = numbers()
    fact("positions", coder="ana", level="specialist-2", since="2025-01-01")
    assert before[0] & numbers()[0]
    assert before[0] - numbers()[0]
