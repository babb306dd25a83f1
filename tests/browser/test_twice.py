"""A form that is clicked twice is sent once, and one that comes back by Back can be sent anew."""

from coderpath_web.facts.models import Fact
from tests.web.factories import account, coder, facility, path

POINTS = {"category": "teaching", "on": "2026-05-01", "points": "5", "source": "a letter"}


def fill_in(page, answers):
    for name, text in answers.items():
        page.fill(f"#id_{name}", text)


def test_second_click_sends_nothing(transactional_db, page, sign_in):
    facility()
    path()
    coder("ana", "Ana Silva")
    sign_in(page, account("hr-partner"))
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
    assert sorted(one.cells["points"] for one in Fact.objects.filter(kind="points")) == [5, 6]
