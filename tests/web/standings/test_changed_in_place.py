"""What is judged otherwise is changed where it stands: others wait for it a fraction as long."""

from datetime import date

import pytest
from django.db import connection, transaction

from coderpath_web.bulk_insert import change_rows, insert_rows
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.refused import Refused
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.evidence.actions import correct_fact
from coderpath_web.standings.actions import move_in
from coderpath_web.standings.ahead import Ahead
from coderpath_web.standings.derive import MONTH as MONTH_COLUMNS
from coderpath_web.standings.derived_ahead import Overtaken
from coderpath_web.standings.models import CoderMonth
from tests.web.factories import coder, facility, fact, path
from tests.web.facts.test_rebuild import derived

pytestmark = pytest.mark.django_db
MONTH = {"facility": "north", "type": "inpatient", "records": "457"}
STANDARD = {"facility": "north", "type": "inpatient", "since": "2025-01-01", "minutes": "420"}


@pytest.fixture
def standard():
    path()
    facility()
    for name in ("ana", "ben"):
        coder(name, level="specialist-1")
        for month in ("2026-07", "2026-08"):
            fact("productivity", coder=name, month=month, **MONTH)
            fact("hours", coder=name, month=month, productive_minutes="8400")
    return fact("standards", records="22", **STANDARD)


def worked_out(standard):
    row = fact_row(Fact.objects.get(pk=standard.pk))._replace(records=30)
    return Ahead(number=newest_entry(), new=[NewFact("standards", row)], retract=[standard.pk])


def moved(ahead, most=0):
    with transaction.atomic():
        entry = write_entry(by=None, action="facts.recorded")
        move_in(entry=entry, ahead=ahead, most=most)


def figures(name="earned"):
    return dict(CoderMonth.objects.order_by("pk").values_list("pk", name))


def test_months_measured_otherwise_are_the_same_rows_with_other_figures(standard):
    before = figures()
    moved(worked_out(standard))
    after = figures()
    assert after.keys() == before.keys()
    assert len(after) == 4
    assert not set(after.values()) & set(before.values())


@pytest.mark.usefixtures("standard")
def test_month_whose_hours_are_corrected_by_hand_is_the_same_row_with_other_figures():
    told = Fact.objects.filter(kind="hours").first()
    before = figures("productive")
    new = NewFact("hours", fact_row(told)._replace(productive_minutes=9000))
    correct_fact(by=None, fact=told, new=new, why="wrong")
    after = figures("productive")
    assert after.keys() == before.keys()
    assert sorted(after.values()) == ["8400", "8400", "8400", "9000"]


@pytest.mark.parametrize("is_judged_otherwise", [False, True])
def test_facility_is_not_closed_where_others_recorded_work_meanwhile(standard, is_judged_otherwise):
    closing = fact("facilities", facility="south", name="South", region="V", setting="acute")
    ahead = Ahead(number=newest_entry(), retract=[closing.pk])
    if is_judged_otherwise:
        path("intermountain-original")
    fact("productivity", coder="ana", month="2026-09", **MONTH | {"facility": "south"})
    kept = derived()
    with pytest.raises(Refused):
        moved(ahead, most=None)
    assert derived() == kept


def test_it_is_done_anew_where_a_row_to_be_changed_is_gone(standard):
    ahead = worked_out(standard)
    CoderMonth.objects.first().delete()
    kept = derived()
    with pytest.raises(Overtaken):
        moved(ahead)
    assert derived() == kept


HOT = "SELECT n_tup_hot_upd FROM pg_stat_xact_user_tables WHERE relname = 'careers_codermonth'"


def test_months_that_all_say_something_else_stay_on_their_pages_and_in_their_indexes():
    facility()
    ana = coder()
    days = [date(1900 + at // 12, at % 12 + 1, 1) for at in range(1000)]
    rows = [(ana.pk, day, "recorded", "600", "600") for day in days]
    insert_rows(CoderMonth, MONTH_COLUMNS, rows)
    with connection.cursor() as cursor:
        before = _on_their_pages(cursor)
        numbers = CoderMonth.objects.values_list("pk", flat=True)
        change_rows(CoderMonth, ["earned"], [("700", number) for number in numbers])
        assert CoderMonth.objects.filter(earned="700").count() == len(days)
        if connection.vendor == "postgresql":
            assert _on_their_pages(cursor) - before == len(days)


def _on_their_pages(cursor):
    """Count the months changed on their pages; SQLite has no other way."""
    if connection.vendor == "sqlite":
        return 0
    cursor.execute(HOT)
    return cursor.fetchone()[0]
