"""What could not be read, or was not saved, says why on its page, and leads on."""

import pytest
from django.db import transaction

from coderpath.findings import Finding, Grade
from coderpath_web import clock
from coderpath_web.access.actions import end_role, give_role
from coderpath_web.access.offers import Offer
from coderpath_web.facts.refused import Refused
from coderpath_web.rooms.imports import work
from tests.rooms.imports.brought import bring, save
from tests.web.factories import account, coder, facility

pytestmark = pytest.mark.django_db

HOURS = "coder,month,productive_minutes\nana,2026-01,600\nana,2026-02,500\n"


@pytest.fixture
def hr(client):
    facility()
    coder()
    by = account("hr-partner")
    client.force_login(by)
    return by


def text_of(answer):
    """Give a page with plain spaces: its numbers stand unbroken beside their nouns."""
    return answer.content.decode().replace("\xa0", " ")


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("mapping.yaml", "roster: 1", "There is no table among the files"),
        ("roster.csv", "", "There is no table"),
        ("facts.zip", "no archive", "facts.zip is damaged or cut off"),
    ],
)
def test_file_that_cannot_be_read_is_told_on_the_page_with_the_way_on(
    client, hr, file, content, says
):
    one = bring({file: content}, hr)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Not read" in page.split("<h1")[1].split("</h1>")[0]
    assert says in page.split('id="findings"')[1]
    assert "what its columns mean" not in page
    assert 'href="/imports/new/"' in page.split("<main")[1]


def test_what_the_facts_refuse_in_the_last_moment_is_told_on_the_page(client, hr, monkeypatch):
    one = bring({"hours.csv": HOURS}, hr)
    refused = Finding("hours.csv", 2, "month", Grade.ERROR, "It overlaps", "One a month", "End it")
    monkeypatch.setattr(work, "put_on_file", raising(Refused([refused])))
    page = text_of(client.get(f"/imports/{save(one).pk}/"))
    assert "It overlaps" in page.split('id="findings"')[1]


def test_who_may_no_longer_save_it_is_told_so(client, hr, meanwhile):
    one = bring({"hours.csv": HOURS}, hr)
    meanwhile(lambda: end_role(by=None, grant=hr.grants.get(), on=clock.today()))
    save(one)
    client.force_login(account("hr-partner", username="another"))
    assert "Your roles" not in text_of(client.get(f"/imports/{one.pk}/"))
    client.force_login(hr)
    offer = Offer("hr-partner", "corporate")
    with transaction.atomic():
        give_role(by=None, account=hr, offer=offer, since=clock.today())
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Your roles do not include importing facts." in page
    assert "Nothing was saved" in page
    assert "Somebody changed facts" not in page


def raising(error):
    """Make a function that raises an error, whatever it is given."""

    def act(**_):
        raise error

    return act


def test_row_of_which_two_facts_are_wrong_is_one_row(client, hr):
    table = 'Name,EE ID,Credential,Earned,Expires\nZoe,99,"CCS, RHIA",2024-05-06,2027-05-31\n'
    page = text_of(client.get(f"/imports/{bring({'list.csv': table}, hr).pk}/"))
    assert "rows 2, 2" not in page
    assert "Leave this row out" in page
