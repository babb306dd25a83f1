"""Three tasks by keyboard alone, and the focus seen at each step."""

import pytest

from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from tests.browser.keyboard import Keyboard


@pytest.fixture
def keyboard(demo, page, sign_in):
    """Sit down as one of the demo's people, on a page."""

    def keyboard(username, url):
        sign_in(page, Account.objects.get(username=username))
        page.goto(url)
        return Keyboard(page)

    return keyboard


def heading(page):
    return page.locator("h1").inner_text()


def test_why_am_i_not_ready(keyboard, page):
    quentin = keyboard("quentin", "/")
    quentin.follow("Open your path")
    assert heading(page) == "One step to Coding Specialist IV: begin training in inpatient"
    quentin.follow("Has begun training in all of inpatient")
    verdict = page.get_by_text("not begun: inpatient").first.inner_text()
    assert "not begun: inpatient" in verdict
    assert quentin.unseen == []


def test_record_a_certificate(keyboard, page):
    priya = keyboard("priya", "/people/C0013/record/")
    priya.open("Record a new fact")
    priya.follow("Credential")
    priya.write("Credential", "CCS")
    priya.write("Awarded on", "10052026")
    priya.write("Source", "AHIMA verification 40-2217")
    priya.follow("Record")
    fact = Fact.objects.latest("pk")
    recorded = (fact.coder.code, fact.kind, fact.subject, fact.since.isoformat())
    assert recorded == ("C0013", "credentials", "CCS", "2026-10-05")
    assert fact.recorded_in.why == "AHIMA verification 40-2217"
    assert priya.unseen == []


def test_compare_two_paths(keyboard, page):
    walter = keyboard("walter", "/")
    walter.follow("Paths")
    walter.follow("Compare with Coding career path, original")
    assert heading(page) == "Original path against revised path"
    walter.open("Coding Specialist III, to advance")
    assert page.get_by_text("proficiency").first.is_visible()
    assert walter.unseen == []
