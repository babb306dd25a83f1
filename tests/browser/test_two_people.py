"""Two people change a past standard and adopt a path, one proposing and one confirming."""

import pytest

from coderpath_web.documents.queries import adopted
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Facility
from coderpath_web.proposals.models import Proposal
from tests.web.factories import account, coder, facility, fact, path

LADDER = """coderpath: 1
path: our-ladder
title: Our coding ladder
effective: 2027-01-01
levels:
  - {level: coder-1, title: Coder I, after: []}
"""


@pytest.fixture
def people(transactional_db):
    """Make a supervisor who codes at her hospital, and a partner of human resources."""
    path()
    facility()
    lead = coder("edith", name="Edith Calloway")
    month = {"coder": "edith", "facility": "north", "month": "2026-07", "records": "457"}
    fact("productivity", type="inpatient", **month)
    north = Facility.objects.get(code="north")
    edith = account("supervisor", "facility", coder=lead, facility=north, username="edith")
    return edith, account("hr-partner", username="priya"), account("administrator", username="ruth")


def fill_standard(page):
    page.goto("/facilities/north/standards/new/")
    page.get_by_label("Patient type").select_option("inpatient")
    page.get_by_label("In force from").fill("2026-01-01")
    page.get_by_label("How many").fill("22")
    page.get_by_label("In minutes").fill("420")
    page.get_by_label("How it was set").select_option("committee")
    page.get_by_label("From what").fill("Staffing committee, December 2025")
    page.get_by_role("button", name="See what changes").click()
    page.get_by_text("This takes a second person").wait_for()


def confirm_the_first(page):
    page.goto("/to-confirm/")
    page.locator("#waiting table a").first.click()
    page.get_by_role("button", name="Confirm").click()
    page.get_by_text("Confirmed.").wait_for()


def test_two_people_change_a_past_standard_and_one_alone_cannot(people, open_page, sign_in, axe):
    edith, priya, _ = people
    hers, second = open_page(), open_page()
    sign_in(hers, edith)
    fill_standard(hers)
    assert not Fact.objects.filter(kind="standards").exists()
    assert axe(hers) == []
    hers.get_by_role("button", name="Propose it").click()
    hers.get_by_role("heading", name="It waits for somebody else").wait_for()
    assert hers.get_by_role("button", name="Confirm").count() == 0
    assert axe(hers) == []

    sign_in(second, priya)
    second.goto("/")
    assert second.get_by_role("link", name="To do 1").count() == 1
    confirm_the_first(second)
    assert axe(second) == []
    hers.goto("/facilities/north/standards/")
    assert "22 records in 420 minutes" in hers.locator("main").inner_text()


def test_two_people_adopt_a_path_and_one_alone_cannot(people, open_page, sign_in, axe):
    _, priya, ruth = people
    hers, second = open_page(), open_page()
    sign_in(hers, priya)
    hers.goto("/paths/adopt/")
    hers.get_by_label("Or its text").fill(LADDER)
    hers.get_by_role("button", name="Preview").click()
    assert hers.get_by_role("button", name="Adopt this path").count() == 0
    hers.get_by_role("button", name="Propose this path").click()
    hers.get_by_role("heading", name="It waits for somebody else").wait_for()
    assert [one.name for one in adopted()] == ["intermountain-revised"]

    sign_in(second, ruth)
    confirm_the_first(second)
    assert axe(second) == []
    second.goto("/paths/our-ladder/")
    assert "In force from" in second.locator("main").inner_text()


def test_second_person_declines_on_a_phone(people, open_page, phone, sign_in, axe):
    edith, priya, _ = people
    hers = open_page()
    sign_in(hers, edith)
    fill_standard(hers)
    hers.get_by_role("button", name="Propose it").click()
    hers.get_by_role("heading", name="It waits for somebody else").wait_for()
    sign_in(phone, priya)
    phone.goto(f"/to-confirm/{Proposal.objects.get().pk}/")
    assert axe(phone) == []
    phone.get_by_label("Why is it declined?").fill("Not agreed by the committee")
    phone.get_by_role("button", name="Decline").click()
    phone.get_by_text("Declined.").wait_for()
    assert not Fact.objects.filter(kind="standards").exists()
