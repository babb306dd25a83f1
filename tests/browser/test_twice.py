"""A form clicked twice is sent once; one that comes back, by Back or a sign-in, is sent anew."""

import pytest
from playwright.sync_api import expect

from coderpath_web.facts.models import Fact
from tests.browser.patience import FOR_A_PAGE
from tests.web.factories import account, coder, facility, path

POINTS = {"category": "teaching", "on": "2026-05-01", "points": "5", "source": "a letter"}


def fill_in(page, answers):
    for name, text in answers.items():
        page.fill(f"#id_{name}", text)


@pytest.fixture
def hr(transactional_db):
    facility()
    path()
    coder("ana", "Ana Silva")
    made = account("hr-partner", username="hal")
    made.set_password("a few quiet words")
    made.save()
    return made


def points():
    return sorted(one.cells["points"] for one in Fact.objects.filter(kind="points"))


def test_second_click_sends_nothing(hr, page, sign_in, trouble):
    sign_in(page, hr)
    page.goto("/people/ana/record/points/new/")
    fill_in(page, POINTS)
    sent = []
    page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
    page.get_by_role("button", name="Record").dblclick()
    page.wait_for_url("**/facts/*/")
    assert len(sent) == 1
    page.go_back()
    fill_in(page, POINTS | {"points": "6"})
    page.get_by_role("button", name="Record").click()
    page.wait_for_url("**/facts/*/")
    assert points() == [5, 6]
    # The sign-in ends in another tab while something is typed here.
    page.go_back()
    fill_in(page, POINTS | {"points": "7", "source": "<b>a</b> letter"})
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Record").click()
    page.fill("#id_username", "hal")
    page.fill("#id_password", "a few quiet words")
    page.get_by_role("button", name="Sign in").click()
    shown = ["teaching", "1 May 2026", "7", "<b>a</b> letter"]
    expect(page.locator("dd")).to_have_text(shown, timeout=FOR_A_PAGE)
    assert points() == [5, 6]
    expect(page.get_by_role("button", name="Send")).to_be_focused(timeout=FOR_A_PAGE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/facts/*/")
    assert points() == [5, 6, 7]
    assert trouble == ["403: /people/ana/record/points/new/"]
    trouble.clear()
