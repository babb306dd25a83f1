"""A team's weeks: who has entered which, without a figure; and what waits where hours are asked."""

import csv
import re
from datetime import date

import pytest

from coderpath_web.accounts.models import Account
from coderpath_web.people.models import Coder
from coderpath_web.rooms.weeks.actions import record_time
from coderpath_web.rooms.weeks.recent import Recent
from coderpath_web.time_spent.weeks import part_of, parts_of
from tests.web.factories import account, coder, facility, fact, path
from tests.web.once import made_once
from tests.web.questions import questions

WEEKS = [date(2026, 10, 11), date(2026, 10, 18), date(2026, 10, 25), date(2026, 11, 1)]


@pytest.fixture(scope="module")
def hospital(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, _build) as made:
        yield made


def _build():
    facility()
    path()
    account("supervisor", "team", coder=coder("lee", "Lee Moss"), username="lee")
    ana = coder("ana", "Ana Silva", level="specialist-2", to="lee")
    account(coder=ana, username="ana")
    coder("ben", "Ben Okoro", to="lee", hired="2026-11-02")
    coder("far", "Far Away")
    for week in WEEKS:
        record_time(by=None, coder=ana, sent=[(part_of(week), {"paid": 2400, "meeting": 137})])


@pytest.fixture
def lee(db, hospital, client):
    hospital()
    client.force_login(Account.objects.get(username="lee"))
    return client


def rows(answer):
    return list(csv.reader(answer.content.decode().splitlines()))


def test_supervisor_sees_which_weeks_are_entered_and_no_figure(lee):
    fact("leaves", coder="ben", since="2026-11-08", until="2026-11-15")
    page = lee.get("/time/")
    assert "2\xa0coders have a week open" in re.sub("<[^>]+>", "", page.text)
    assert "2:17" not in page.text
    heads, *people = rows(lee.get("/time/weeks.csv"))
    assert heads[3:] == [f"{week}" for week in (*WEEKS, "2026-11-08", "2026-11-15")]
    assert {row[0]: row[3:] for row in people} == {
        "ana": ["Entered"] * 4 + ["Not entered yet"] * 2,
        "ben": ["Not employed"] * 3 + ["Not entered yet", "On leave", "Not entered yet"],
    }
    ana = Coder.objects.get(code="ana")
    record_time(by=None, coder=ana, sent=[(part_of(date(2026, 11, 8)), {"paid": 0})])
    assert [row[0] for row in rows(lee.get("/time/weeks.csv?show=missing"))[1:]] == ["ben"]


def test_weeks_of_a_month_on_file_as_one_figure_are_not_asked_for(lee):
    fact("hours", coder="ben", month="2026-11", productive_minutes="4000")
    people = {row[0]: row[3:] for row in rows(lee.get("/time/weeks.csv"))[1:]}
    assert people["ben"] == ["Not employed"] * 3 + ["In the month’s figure"] * 3


def test_page_asks_as_often_for_one_coder_as_for_many(lee):
    few = questions(lee, "/time/")
    for number in range(8):
        coder(f"more{number}", f"More {number}", to="lee")
    assert questions(lee, "/time/") == few


def test_cut_week_with_one_part_entered_is_partly_entered(lee):
    ana = Coder.objects.get(code="ana")
    first, _ = parts_of(date(2026, 9, 30))
    record_time(by=None, coder=ana, sent=[(first, {"paid": 1440})])
    page = lee.get("/people/ana/time/?week=2026-09-27").text
    assert 'name="paid.1"' in page
    recent = Recent([ana.pk], [date(2026, 9, 27)])
    assert recent.stand(ana.pk, date(2026, 9, 27)) == "Partly entered"


def test_coder_without_a_team_is_led_to_the_own_week(lee):
    lee.force_login(Account.objects.get(username="ana"))
    assert lee.get("/time/")["Location"] == "/people/ana/time/"
    assert lee.get("/time/weeks.csv").status_code == 404


def test_open_week_waits_only_where_the_level_submits_hours(lee):
    lee.force_login(Account.objects.get(username="ana"))
    said = "Your time of 8 November 2026 to 14 November 2026"
    assert said not in lee.get("/waiting/").text
    fact("positions", coder="ana", level="specialist-3", since="2026-11-01")
    page = lee.get("/waiting/").text
    assert said in page
    assert "25 October 2026 to" not in page
    ana = Coder.objects.get(code="ana")
    record_time(by=None, coder=ana, sent=[(part_of(date(2026, 11, 8)), {"paid": 2400})])
    assert said not in lee.get("/waiting/").text
