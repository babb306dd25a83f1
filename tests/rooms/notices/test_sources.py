"""What facts themselves make wait: certificates, stalled training, and what a level held asks."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coderpath_web.access.viewer import Viewer
from coderpath_web.clock import today
from coderpath_web.frame.rooms import waiting
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db

PATH = """
coderpath: 1
path: short
title: A short path
effective: 2020-01-01
levels:
  - level: coder-1
    title: Coder I
    after: []
    keep:
      - id: reviews
        reviews: {at_least: 1, window_months: 12}
        assumed: for the test
      - id: yearly
        course: {of: yearly_training, within_months: 12}
        assumed: for the test
"""
REVIEW = {"type": "inpatient", "sample": "random", "records": "10", "records_correct": "10"}


@pytest.fixture
def team():
    """Give a supervisor with a team of one, and an account for each who may be told."""
    facility()
    path(text=PATH)
    lead = coder("edith", name="Edith Calloway")
    ana = coder("ana", level="coder-1", to="edith")
    return {
        "supervisor": account("supervisor", "team", coder=lead),
        "coder": account(coder=ana),
        "trainer": account("trainer", "region", region="Valley"),
        "compliance": account("compliance-consultant"),
        "partner": account("hr-partner"),
        "mentor": account("mentor", "region", region="Valley"),
    }


def lines(who, kind):
    return [one for one in waiting(Viewer(who, today())) if one.kind.name == kind]


def told(team, kind):
    """Give who is told of a kind of thing, and whether it is theirs to do."""
    found = {who: lines(one, kind) for who, one in team.items()}
    return {who: not some[0].turn for who, some in found.items() if some}


def certificate(days, **more):
    until = today() + timedelta(days + 1)
    return fact("credentials", coder="ana", credential="RHIT", since="2020-01-01", until=f"{until}")


def test_certificate_is_told_to_its_coder_and_to_whoever_supervises_them_alone(team, client):
    certificate(60)
    assert told(team, "credential") == {"supervisor": True, "coder": True}
    [hers] = lines(team["supervisor"], "credential")
    assert hers.what == "Ana Silva’s RHIT expires on 14 January 2027"
    assert hers.where.url.startswith("/people/ana/record/credentials/new/?credential=RHIT&since=")
    [own] = lines(team["coder"], "credential")
    assert "your supervisor" in own.says
    assert own.where.url.startswith("/people/ana/claims/new/credentials/?credential=RHIT")
    client.force_login(team["coder"])
    assert client.get(own.where.url).status_code == 200


@pytest.mark.parametrize(
    ("days", "step"), [(91, None), (90, 90), (31, 90), (30, 30), (7, 7), (-1, 0), (-31, None)]
)
def test_certificate_is_told_of_anew_90_30_and_7_days_before_and_when_it_is_over(team, days, step):
    certificate(days)
    keys = [one.key.rpartition(":")[2] for one in lines(team["coder"], "credential")]
    assert keys == ([] if step is None else [str(step)])


def test_what_was_renewed_does_not_wait(team):
    until = today() + timedelta(10)
    certificate(9)
    fact("credentials", coder="ana", credential="rhit", since=f"{until}")
    assert told(team, "credential") == {}


def test_training_stalls_after_a_year_and_its_coder_is_told_whose_turn_it_is(team):
    fact("training", coder="ana", type="inpatient", begun="2025-11-15")
    assert told(team, "training") == {"supervisor": True, "coder": False, "trainer": True}
    [one] = lines(team["trainer"], "training")
    assert one.what == "Ana Silva has been in training for inpatient since 15 November 2025"
    assert one.since == today()


@pytest.mark.parametrize(
    "row",
    [
        {"begun": "2025-11-16"},
        {"begun": "2024-01-01", "ended": "2025-01-01"},
        {"begun": "2024-01-01", "proficient": "2026-01-01"},
    ],
)
def test_training_that_is_young_ended_or_led_to_proficiency_does_not_wait(team, row):
    fact("training", coder="ana", type="inpatient", **row)
    assert told(team, "training") == {}


def test_review_that_is_due_is_compliances_turn_and_told_to_coder_and_supervisor(team):
    fact("reviews", coder="ana", on="2025-12-01", **REVIEW)
    assert told(team, "keep") == {"supervisor": False, "coder": False, "compliance": True}
    [one] = lines(team["compliance"], "keep")
    assert one.what.startswith("Ana Silva: ")
    assert "Required of every Coder I; met through 30 November 2026." in one.says


def test_course_that_lapses_is_the_coders_own_turn_and_no_reviewer_is_told(team):
    fact("courses", coder="ana", of="yearly_training", on="2026-01-10")
    assert told(team, "keep") == {"supervisor": True, "coder": True}
    [own] = lines(team["coder"], "keep")
    assert own.what.startswith("You: ")


def test_review_that_ends_in_two_months_is_not_told_yet_as_each_quarter_renews_it(team):
    fact("reviews", coder="ana", on="2026-01-10", **REVIEW)
    assert told(team, "keep") == {}


def test_whoever_has_left_is_told_of_to_nobody(team):
    certificate(20)
    coder("ben", hired="2020-01-01")
    fact("credentials", coder="ben", credential="CCS", since="2020-01-01", until="2026-12-01")
    fact("reports", coder="ben", to="edith", since="2020-01-01", until="2026-10-01")
    assert len(lines(team["supervisor"], "credential")) == 1


def test_queue_asks_the_database_no_more_for_many(team, client):
    client.force_login(team["supervisor"])
    asked = []
    for number in range(20):
        one = coder(f"c{number}", name=f"Coder {number}", level="coder-1", to="edith")
        rhit = {"credential": "RHIT", "since": "2020-01-01", "until": "2026-12-01"}
        fact("credentials", coder=one.code, **rhit)
        fact("training", coder=one.code, type="inpatient", begun="2025-01-01")
        if number in {0, 19}:
            with CaptureQueriesContext(connection) as questions:
                page = client.get("/waiting/").text
            asked.append(len(questions))
    assert "2 items need your attention" in page.replace("\xa0", " ")
    assert asked[0] == asked[1]
