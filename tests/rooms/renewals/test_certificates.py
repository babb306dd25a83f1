"""The certificate calendar: every certificate in its month, what ran out first, renewals joined."""

import re

import pytest

from coderpath_web.access.actions.lists import ACTION
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.renewals.pages.certificates import calendar
from tests.web.factories import account, coder, facility, fact, facts, path

pytestmark = pytest.mark.django_db
HERE = "/certificates/"


@pytest.fixture
def lead(client):
    path()
    facility()
    client.force_login(account("supervisor", "team", coder=coder("sue", "Sue Lead")))
    for code in ("ana", "ben"):
        coder(code, code.title(), to="sue")
    return client


def held(code, credential, since, until=""):
    return fact("credentials", coder=code, credential=credential, since=since, until=until)


def lines(some):
    return [(one.person.code, one.held.name, str(one.last)) for one in some]


def months(page):
    return {one.key: lines(one.lines) for one in (*page.year, *page.later) if one.lines}


def test_each_stands_in_the_month_of_its_last_day_and_nothing_expired_is_hidden(lead):
    held("ana", "CCA", "2010-01-01", "2012-01-01")
    held("ana", "CCS", "2025-01-01", "2027-01-01")
    held("ben", "RHIT", "2025-01-01", "2030-06-01")
    held("ben", "RHIA", "2025-01-01")
    page = lead.get(HERE).context["page"]
    assert lines(page.ended) == [("ana", "CCA", "2011-12-31")]
    assert months(page) == {
        "2026-12": [("ana", "CCS", "2026-12-31")],
        "2030-05": [("ben", "RHIT", "2030-05-31")],
    }
    assert (page.in_a_year, page.endless, len(page.year)) == (1, 1, 12)


def test_what_was_renewed_runs_out_once_and_a_gap_is_said(lead):
    held("ana", "CCS-P", "2023-01-01", "2025-01-01")
    held("ana", "CCSP", "2025-01-01", "2027-03-01")
    held("ben", "CCS", "2023-01-01", "2026-02-01")
    held("ben", "CCS", "2026-12-01", "2028-12-01")
    answer = lead.get(HERE)
    page = answer.context["page"]
    assert months(page) == {"2027-02": [("ana", "CCSP", "2027-02-28")]}
    assert lines(page.ended) == [("ben", "CCS", "2026-01-31")]
    assert str(page.ended[0].held.again) == "2026-12-01"
    assert "Valid again from" in answer.text


def test_each_line_leads_to_the_form_that_renews_it(lead):
    held("ana", "CCS", "2025-01-01", "2027-01-01")
    held("sue", "CCS", "2025-01-01", "2027-01-01")
    (december,) = (one for one in lead.get(HERE).context["page"].year if one.lines)
    ana, sue = december.lines
    assert sue.renew == ""
    assert ana.renew == "/people/ana/record/credentials/new/?credential=CCS&since=2027-01-01"
    form = lead.get(ana.renew).context["form"]
    known = {one.name: one.value for one in form.controls}
    assert (known["credential"], known["since"]) == ("CCS", "2027-01-01")


def test_several_of_a_month_lead_to_the_grid_filled_in_and_are_saved_as_one(lead):
    for code in ("ana", "ben", "sue"):
        held(code, "CCS", "2025-01-01", "2027-01-01")
    held("ana", "CCA", "2025-01-01", "2027-01-01")
    held("ben", "RHIT", "2020-01-01", "2022-01-01")
    page = lead.get(HERE)
    assert "Record 2\N{NO-BREAK SPACE}renewals" in page.text
    form = page.text.partition('<form class="cal-all"')[2].partition("</form>")[0]
    fields = dict(re.findall(r'name="([a-z]+\.[0-9]+)" value="([^"]+)"', form))
    grid = lead.post("/record-for-a-team/credentials/", fields | {"check": "1"})
    rows = {
        row.person.code: [cell.value for cell in row.cells[:2]] for row in grid.context["page"].rows
    }
    assert rows == {"ana": ["CCS", "2027-01-01"], "ben": ["CCS", "2027-01-01"]}
    fields |= {"until.all": "2028-12-31", "source.all": "AHIMA letter", "save": "1"}
    assert lead.post("/record-for-a-team/credentials/", fields).status_code == 302
    assert Entry.objects.filter(action="team.recorded").count() == 1
    year = lead.get(HERE).context["page"].year
    assert [lines(one.lines) for one in year if one.lines] == [
        [("ana", "CCA", "2026-12-31"), ("sue", "CCS", "2026-12-31")]
    ]
    assert not any(one.at_once for one in year)
    assert 'href="/certificates/"' in lead.get("/record-for-a-team/credentials/").text


def test_only_people_in_reach_and_whoever_left_is_not_asked_to_renew(lead, client):
    coder("zoe", "Zoe Far")
    left = {"coder": "leo", "name": "Leo", "facility": "north", "hired": "2024-03-04"}
    reports = [{"coder": "leo", "to": "sue", "since": "2024-03-04"}]
    facts(coders=[left | {"left": "2026-10-01"}], reports=reports)
    for code in ("zoe", "leo", "ana"):
        held(code, "CCS", "2025-01-01", "2027-01-01")
    assert [one.person.code for one in lead.get(HERE).context["page"].every_line()] == ["ana"]
    rows = lead.get(f"{HERE}certificates.csv").text.splitlines()
    assert [row.split(",")[0] for row in rows] == ["Coder", "ana"]
    assert Entry.objects.filter(action=ACTION, details__list="certificates").count() == 1
    client.force_login(account("mentor", "team", coder=coder("max", "Max")))
    assert len(client.get(HERE).context["page"].every_line()) == 0
    client.force_login(account("leadership"))
    assert client.get(HERE).status_code == 404


def test_what_runs_out_after_the_year_stands_open_unless_it_is_much(lead, monkeypatch):
    held("ana", "CCS", "2025-01-01", "2030-06-01")
    held("ben", "RHIT", "2025-01-01", "2030-06-01")
    assert '<details class="disclosure" open>' in lead.get(HERE).text
    monkeypatch.setattr(calendar, "MUCH", 1)
    answer = lead.get(HERE)
    assert '<details class="disclosure">' in answer.text
    assert answer.context["page"].number_later == 2


def test_a_period_is_chosen_and_days_are_counted_to_the_last_valid_one(lead):
    held("ana", "CCA", "2025-01-01", "2026-11-17")
    held("ana", "CCS", "2025-01-01", "2027-02-14")
    held("ben", "RHIT", "2025-01-01", "2027-02-15")
    page = lead.get(HERE, {"within": "90"}).context["page"]
    assert months(page) == {
        "2026-11": [("ana", "CCA", "2026-11-16")],
        "2027-02": [("ana", "CCS", "2027-02-13")],
    }
    assert [one.left for one in page.every_line()] == ["tomorrow", "in 90 days"]
    assert (len(page.year), page.in_a_year) == (4, 2)
    assert lead.get(HERE, {"within": "91"}).context["page"].within is None


def test_what_begins_in_the_future_is_not_held(lead):
    held("ana", "CCS", "2026-12-01", "2028-12-01")
    held("ben", "RHIT", "2026-12-01")
    answer = lead.get(HERE)
    page = answer.context["page"]
    assert (months(page), page.held, page.endless) == ({}, [], 0)
    assert lines(page.to_come) == [("ana", "CCS", "2028-11-30"), ("ben", "RHIT", "None")]
    assert "Not valid yet" in answer.text
    assert [one.renew for one in page.to_come] == ["", ""]


def test_coder_sees_her_own_and_nobody_elses(lead, client):
    held("ana", "CCS", "2025-01-01", "2027-01-01")
    held("ben", "CCS", "2025-01-01", "2027-01-01")
    client.force_login(account(coder=Coder.objects.get(code="ana")))
    answer = client.get(HERE)
    assert [one.person.code for one in answer.context["page"].every_line()] == ["ana"]
    assert "<h1>Your certificates</h1>" in answer.text
