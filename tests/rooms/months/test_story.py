"""A month is submitted, returned, mended, confirmed; a late record restates it, and says so."""

import re
from datetime import date

import pytest
from django.urls import reverse

from coderpath_web import clock
from coderpath_web.facts.queries import on_file
from coderpath_web.months.enums import Step
from coderpath_web.months.models import MonthStep
from coderpath_web.rooms.months.actions import lapse_due
from coderpath_web.rooms.months.pages.month.views import A_PAGE
from tests.web.factories import account, coder, facility, facts, path
from tests.web.months.on_file import PATH, load, records, step, time
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
MONTH = "/people/ben/months/2026-10/"
WEEK_OF_35 = 35 * 60


def begin():
    facility()
    path("small", PATH)
    lee = coder("lee", "Lee Moss")
    ben = coder("ben", "Ben Ode", level="two", to="lee")
    standard = {"facility": "*", "type": "inpatient", "since": "2020-01-01"}
    facts(standards=[standard | {"records": "22", "minutes": "420"}])
    return {
        "hr": account("hr-partner"),
        "ben": account(coder=ben, username="ben"),
        "lee": account("supervisor", "team", coder=lee, username="lee"),
        "leadership": account("leadership"),
    }


made = once_a_module(begin)


@pytest.fixture
def by(made, db):
    return made()


def text(answer):
    return " ".join(re.sub("<[^>]+>", " ", answer.content.decode()).split())


def seen(answer):
    return re.search('name="seen" value="([^"]*)"', answer.content.decode())[1].replace(
        "&#x27;", "'"
    )


def submits(client, by):
    """Submit October as Ben, as the page shows it."""
    client.force_login(by["ben"])
    mark = seen(client.get(MONTH))
    return client.post(f"{MONTH}submit/", {"seen": mark}, follow=True)


@pytest.mark.parametrize(
    ("charts", "meeting", "percent"), [(110, 0, "100.0%"), (100, 0, "90.9%"), (100, 120, "96.4%")]
)
def test_the_published_example_stands_on_the_page(client, by, charts, meeting, percent):
    load(by["hr"], *records(charts, coder="ben"))
    time(by["hr"], WEEK_OF_35, coder="ben", meeting=meeting)
    client.force_login(by["ben"])
    page = text(client.get(MONTH))
    assert f"{percent} of the standard" in page
    assert "22 in 420 minutes" in page
    assert f"{percent} To submit" in text(client.get("/people/ben/months/"))


def test_a_week_as_it_is_proposed_is_measured_like_the_day_of_a_standard(client, by):
    load(by["hr"], *records(110, coder="ben"))
    client.force_login(by["ben"])
    week = "/people/ben/time/?week=2026-10-04"
    cells = re.findall(r'name="(\w+\.0)"\s+value="([^"]*)"', client.get(week).content.decode())
    proposed = {name: value for name, value in cells if value}
    assert proposed == {"paid.0": "40:00", "breaks.0": "5:00"}
    assert "40:00 paid, 35:00 of it productive" in text(client.post(week, proposed, follow=True))
    page = text(client.get(MONTH))
    assert "100.0% of the standard" in page
    assert "Breaks less 5.0" in page


def test_a_month_goes_back_and_forth_until_it_is_on_file(client, by):
    load(by["hr"], *records(100, coder="ben"))
    time(by["hr"], WEEK_OF_35, coder="ben")
    client.force_login(by["ben"])
    assert "Submit October 2026" in text(client.get("/waiting/"))
    assert "Submitted" in text(submits(client, by))
    assert not on_file().filter(kind="productivity").exists()
    client.force_login(by["lee"])
    assert "Ben Ode submitted October 2026" in text(client.get("/waiting/"))
    team = text(client.get("/months/"))
    assert "1 to confirm" in team
    assert "Its figures have counted since 10 November 2026" in team
    assert client.post(f"{MONTH}return/", {"because": ""}).status_code == 422
    client.post(f"{MONTH}return/", {"because": "Ten stays are missing."})
    load(by["hr"], *records(10, coder="ben", first=101))
    client.force_login(by["ben"])
    assert "Ten stays are missing." in text(client.get(MONTH))
    assert "October 2026 was returned to you" in text(client.get("/waiting/"))
    submits(client, by)
    assert "was returned to you" not in text(client.get("/waiting/"))
    client.force_login(by["lee"])
    mark = seen(client.get(MONTH))
    sent = {"month": ["ben 2026-10"], "seen.ben 2026-10": mark}
    answer = client.post("/months/confirm/", sent, follow=True)
    assert "Confirmed: 1 month." in text(answer)
    assert on_file().get(kind="productivity").cells["records"] == 110
    client.force_login(by["ben"])
    page = text(client.get(MONTH))
    assert "Confirmed" in page
    assert "Ten stays are missing." in page
    assert "This is wrong" in page


def test_every_figure_opens_its_rows_and_every_row_its_record(client, by):
    test_a_month_goes_back_and_forth_until_it_is_on_file(client, by)
    fact = on_file().get(kind="productivity").pk
    assert "made from coded records on file" in text(client.get(f"/facts/{fact}/"))
    answer = client.get(f"{MONTH}records/")
    record = re.search(r"/records-in/record/\d+/", answer.content.decode())[0]
    assert client.get(record).status_code == 200
    shown = text(answer)
    assert shown.count("hospital-inpatient") == A_PAGE + 1
    assert shown.count("hospital-inpatient Type of bill 11x") == 1
    assert "Type of bill 11x" in text(client.get(record))
    assert (
        f'href="{MONTH}"' in client.get("/people/ben/months/").content.decode().split("<table")[0]
    )
    assert "october.csv, row 1" in shown


def test_a_late_record_restates_and_the_coder_is_told_what_changed(client, by):
    test_a_month_goes_back_and_forth_until_it_is_on_file(client, by)
    load(by["hr"], *records(1, coder="ben", first=111))
    page = text(client.get(MONTH))
    assert "Inpatient records at North Valley Hospital: 110 before, 111 now" in page
    assert "October 2026 has new figures" in text(client.get("/waiting/"))
    assert "Has new figures" in text(client.get("/people/ben/months/"))


def test_figures_that_changed_since_the_page_was_shown_are_not_confirmed(client, by):
    time(by["hr"], 600, coder="ben")
    submits(client, by)
    client.force_login(by["lee"])
    mark = seen(client.get(MONTH))
    load(by["hr"], *records(3, coder="ben"))
    answer = client.post(f"{MONTH}confirm/", {"seen": mark})
    assert answer.status_code == 409
    assert "The figures changed since the page was shown." in text(answer)


def test_what_nobody_answers_is_on_file_as_submitted(client, by, monkeypatch):
    time(by["hr"], 600, coder="ben")
    submits(client, by)
    assert lapse_due() is None
    monkeypatch.setattr(clock, "today", lambda: date(2027, 1, 15))
    entry = lapse_due()
    assert (entry.actor, entry.action) == (None, "month.lapsed")
    assert MonthStep.objects.latest("pk").step == Step.LAPSED
    assert on_file().get(kind="hours").cells["productive_minutes"] == 600
    assert lapse_due() is None


def test_nobody_is_named_beside_facilities_and_who_sees_groups_alone_sees_no_figure_of_today(
    client, by
):
    step(None, Step.SUBMITTED, coder="ben")
    client.force_login(by["hr"])
    page = client.get(reverse("months-facilities"))
    assert page.status_code == 200
    assert "Ben Ode" not in text(page)
    client.force_login(by["leadership"])
    addresses = ("/months/", reverse("months-facilities"))
    assert [client.get(one).status_code for one in addresses] == [404, 404]


def test_a_hospital_and_its_dot_open_the_months_behind_it(client, by):
    people = [f"c{number}" for number in range(5)]
    for whose in people:
        coder(whose, whose.title(), to="lee")
    about = [{"coder": one, "month": "2026-10"} for one in people]
    at = {"facility": "north", "type": "inpatient"}
    facts(
        productivity=[one | at | {"records": "100"} for one in about],
        hours=[one | {"productive_minutes": "2100"} for one in about],
    )
    client.force_login(by["hr"])
    page = client.get(reverse("months-facilities")).content.decode()
    address = "/months/?facility=north&amp;period=90"
    assert page.count(f'href="{address}"') == 2
    assert "C4" in text(client.get(address.replace("&amp;", "&")))
