"""The pages about accounts and roles, and the journal."""

import pytest
from django.db import transaction

from coderpath_web.access.models import Grant
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from tests.web.factories import account, coder, facility
from tests.web.questions import questions


@pytest.fixture
def admin(client, db):
    made = account("administrator")
    client.force_login(made)
    return made


def test_role_is_given_and_ended_on_the_page_of_an_account(admin, client):
    facility()
    somebody = account(username="somebody")
    page = f"/accounts/{somebody.pk}/"
    form = {"role": "trainer", "reach": "facility:north", "since": "2026-11-01", "why": "New."}
    assert client.post(page, form).status_code == 302
    grant = Grant.objects.get(account=somebody)
    assert "North Valley Hospital" in client.get(page).content.decode()
    ended = {"on": "2026-11-10", "why": "Left."}
    answer = client.post(f"/accounts/roles/{grant.pk}/end/", ended, follow=True)
    assert "no longer has the role Trainer, from 10 November 2026 on." in answer.text
    grant.refresh_from_db()
    assert (grant.role, grant.until.isoformat()) == ("trainer", "2026-11-10")


def test_own_account_offers_no_change(admin, client):
    page = client.get(f"/accounts/{admin.pk}/").content.decode()
    assert ["This is your own account" in page, "Give the role" in page] == [True, False]


def test_own_account_is_not_closed_by_a_changed_form(admin, client):
    account("administrator", username="colleague")
    answer = client.post(f"/accounts/{admin.pk}/close/", follow=True)
    admin.refresh_from_db()
    assert (admin.is_active, "Nobody changes their own" in answer.content.decode()) == (True, True)


def test_account_is_closed_and_opened(admin, client):
    somebody = account(username="somebody")
    answer = client.post(f"/accounts/{somebody.pk}/close/", {"why": "Left."}, follow=True)
    assert f"The account of {somebody.name} was closed." in answer.text
    somebody.refresh_from_db()
    assert not somebody.is_active
    client.post(f"/accounts/{somebody.pk}/reopen/")
    somebody.refresh_from_db()
    assert somebody.is_active


def test_list_costs_the_same_for_one_and_for_forty(admin, client):
    facility()
    person = coder("c40", "Coder 40")
    account("supervisor", "team", coder=person, username="c40")
    few = questions(client, "/accounts/")
    for number in range(40):
        person = coder(f"c{number}", f"Coder {number}")
        account("supervisor", "team", coder=person, username=f"c{number}")
    assert questions(client, "/accounts/") == few
    page = client.get("/accounts/").content.decode()
    assert page.count("Supervisor, their own team") == 41


def test_supervisor_sees_the_accounts_of_the_team_only(client, db):
    facility()
    leader = coder("lea", "Lea")
    account(coder=coder("ana", "Ana", to="lea"), username="ana-of-lea")
    account(coder=coder("ben", "Ben"), username="ben-elsewhere")
    client.force_login(account("supervisor", "team", coder=leader))
    listed = client.get("/accounts/accounts.csv").content.decode()
    assert ["ana-of-lea" in listed, "ben-elsewhere" in listed] == [True, False]


def test_list_says_roles_in_words(admin, client):
    account("leadership", "region", region="Valley", username="walter")
    assert client.get("/accounts/accounts.csv").content.decode().splitlines() == [
        "name,user name,coder,roles,account",
        'Administrator,administrator,,"Administrator, the whole organization",open',
        'Walter,walter,,"Leadership, Valley region",open',
    ]


def test_journal_goes_back_a_page_at_a_time(admin, client):
    with transaction.atomic():
        for number in range(60):
            write_entry(by=admin, action="test.written", details={"text": f"entry {number}"})
    first = client.get("/journal/")
    oldest = min(line.entry.number for line in first.context["lines"])
    second = client.get(f"/journal/?before={oldest}")
    numbers = [line.entry.number for page in (first, second) for line in page.context["lines"]]
    assert numbers == list(Entry.objects.order_by("-number").values_list("number", flat=True))
    assert (first.context["older"], second.context["older"]) == (oldest, None)


@pytest.mark.parametrize("before", ["x", "-1", "", "9" * 30, "²"])
def test_journal_answers_whatever_page_is_asked_for(admin, client, before):
    assert client.get("/journal/", {"before": before}).status_code == 200


def test_journal_is_filtered_by_coder_and_action(admin, client):
    facility()
    coder("ana", "Ana")
    found = client.get("/journal/", {"coder": "ana", "action": "facts.recorded"})
    about = [(line.entry.action, line.entry.about.code) for line in found.context["lines"]]
    assert about == [("facts.recorded", "ana")]
    assert client.get("/journal/", {"coder": "nobody"}).context["lines"] == []


def test_journal_of_a_region_tells_of_its_coders_only(client, db):
    facility()
    facility("east", "East", "Coast")
    coder("ana", "Ana")
    coder("cleo", "Cleo", facility="east")
    client.force_login(account("compliance-consultant", "region", region="Valley"))
    lines = client.get("/journal/").context["lines"]
    assert {line.entry.about.code for line in lines} == {"ana"}
