"""A team is handed over in one go: looked at first, refused well, with what is open about it."""

import re
from datetime import date

import pytest

from coderpath_web.access.ruling import NotAllowed
from coderpath_web.accounts.models import Account
from coderpath_web.facts.ends import end_on
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.disputes.actions import raise_dispute
from coderpath_web.rooms.evidence.actions import correct_fact
from coderpath_web.rooms.handover.actions import hand_over_team
from coderpath_web.rooms.handover.rules import Handover
from tests.web.factories import account, coder, facility, fact, path
from tests.web.once import made_once

TEAM = {"ana": "Ana Silva", "ben": "Ben Okoro"}
DAY = "2026-12-01"


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Give a hospital with two who lead, a team of two, and HR."""
    with made_once(django_db_blocker, _build) as made:
        yield made


def _build():
    facility()
    path()
    edith = coder("edith", "Edith Calloway")
    account("supervisor", "team", coder=edith, username="edith")
    account("supervisor", "team", coder=coder("rosa", "Rosa Lind"), username="rosa")
    account("hr-partner", username="priya")
    coder("max", "Max Hale")
    people = {code: coder(code, name, to="edith") for code, name in TEAM.items()}
    ana = account(coder=people["ana"], username="ana")
    card = fact("credentials", coder="ana", credential="CCA", since="2024-05-01")
    raise_dispute(by=ana, fact=card, wrong="another day")
    return {code: one.pk for code, one in people.items()}


@pytest.fixture
def team(db, world):
    return world()


@pytest.fixture
def edith(team, client):
    client.force_login(Account.objects.get(username="edith"))
    return client


def text(answer):
    return " ".join(re.sub("<[^>]+>", "", answer.text).replace("\xa0", " ").split())


def sent(team, **more):
    return {"to": "rosa", "day": DAY, "why": "Moves away", "people": list(team.values())} | more


def lines(to):
    found = on_file().filter(kind="reports", to__code=to).order_by("coder__code")
    return [(one.coder.code, one.since.isoformat(), one.until) for one in found]


def test_page_offers_who_leads_ticks_everyone_and_lists_what_goes_along(edith):
    answer = edith.get("/hand-over/", follow=True)
    page = text(answer)
    said = (
        "2 coders report to you.",
        "Rosa Lind Supervisor, North Valley Hospital; leads nobody yet",
        "1 dispute to answer",
        "Ana Silva disputes",
    )
    assert [one for one in said if one not in page] == []
    assert answer.text.count("checked") == 2
    assert "Max Hale" not in page


def test_handing_over_is_looked_at_before_it_is_saved_and_told_to_both(team, edith, client):
    preview = text(edith.post("/hand-over/edith/", sent(team)))
    said = (
        "Hand over 2 coders to Rosa Lind?",
        "Nothing is saved yet.",
        "Rosa Lind, from 1 December 2026",
        "Edith Calloway, through 30 November 2026",
        "1 dispute to answer",
    )
    assert [one for one in said if one not in preview] == []
    assert lines("rosa") == []
    page = text(edith.post("/hand-over/edith/", sent(team, confirm="1"), follow=True))
    assert "Handed over: 2 coders report to Rosa Lind from 1 December 2026." in page
    assert lines("rosa") == [(code, DAY, None) for code in TEAM]
    assert [until for _, _, until in lines("edith")] == [date(2026, 12, 1)] * 2
    entry = Entry.objects.latest("number")
    assert (entry.action, entry.about.code, entry.why) == ("team.handed-over", "rosa", "Moves away")
    client.force_login(Account.objects.get(username="rosa"))
    first = text(client.get("/waiting/"))
    assert "2 coders report to you from 1 December 2026" in first
    assert "Handed over by Edith: “Moves away”" in first
    ahead = text(client.get("/team/handed-over/"))
    assert "2 coders to come" in ahead
    assert "Ana Silva, Ben Okoro They report to you from 1 December 2026." in ahead


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"to": "edith"}, "They report to Edith Calloway already. Choose somebody else."),
        ({"to": "max"}, "Max Hale has no role in which they could lead a team"),
        ({"to": ""}, "Choose who takes over the team."),
        ({"to": "nobody"}, "Choose who takes over the team."),
        ({"day": "2026-11-14"}, "Choose today or a later day."),
        ({"day": "9999-12-31"}, "Give a day from 1 January 1900 to 31 December 2199."),
        ({"people": []}, "Nobody is ticked. Tick everyone who goes along."),
        ({"why": ""}, "This field is required."),
    ],
)
def test_what_cannot_be_is_refused_with_how_to_mend_it(team, edith, more, says):
    answer = edith.post("/hand-over/edith/", sent(team, confirm="1") | more)
    assert answer.status_code == 422
    assert says in text(answer)
    assert lines("rosa") == []


def test_action_refuses_what_the_page_would(team):
    coders = {one.code: one for one in Coder.objects.all()}
    by = Account.objects.get(username="edith")
    so = Handover(coders["edith"], coders["rosa"], set(team.values()), date(2026, 12, 1), "leaves")
    for wrong in (
        so._replace(to=coders["edith"]),
        so._replace(to=coders["max"]),
        so._replace(people=()),
        so._replace(people={coders["max"].pk}),
        so._replace(day=date(2026, 11, 14)),
    ):
        with pytest.raises(NotAllowed):
            hand_over_team(by=by, handover=wrong)
    with pytest.raises(NotAllowed):
        hand_over_team(by=Account.objects.get(username="ana"), handover=so)
    assert lines("rosa") == []


def test_hr_hands_over_the_team_of_somebody_who_left_and_some_stay(team, client):
    works = on_file().get(kind="coders", coder__code="edith")
    gone = end_on(works, date(2026, 11, 11).toordinal()).new
    correct_fact(by=None, fact=works, new=gone, why="letter")
    client.force_login(Account.objects.get(username="priya"))
    assert "Edith Calloway Left on 10 November 2026" in text(client.get("/hand-over/"))
    page = text(client.get("/hand-over/edith/"))
    assert "1 dispute to answer" in page
    some = sent(team, people=[team["ana"]], confirm="1")
    client.post("/hand-over/edith/", some)
    assert [code for code, *_ in lines("rosa")] == ["ana"]
    assert [until for code, _, until in lines("edith") if code == "ben"] == [None]


def test_search_finds_by_hospital_and_keeps_what_was_filled_in(team, edith):
    facility("south", "South Hospital", "Coast")
    for number in range(14):
        code = f"lead{number}"
        one = coder(code, f"Lead {number}", facility="south" if number else "north")
        account("supervisor", "team", coder=one, username=code)
    look = sent(team, q="south", look="1", people=[team["ana"]])
    page = edith.post("/hand-over/edith/", look).text
    assert "<b>Lead 13</b>" in page
    assert "<b>Lead 0</b>" not in page
    assert 'value="Moves away"' in page
    assert page.count("checked") == 2  # Rosa, chosen before, and Ana


def test_people_whom_the_next_one_could_not_open_are_named_before(team, edith):
    south = facility("south", "South Hospital", "Coast")
    ivy = coder("ivy", "Ivy Roe", facility="south")
    account("supervisor", "facility", coder=ivy, username="ivy", facility=south)
    preview = text(edith.post("/hand-over/edith/", sent(team, to="ivy")))
    assert "Ivy Roe could not open 2 records of these" in preview


def test_regional_manager_who_takes_over_sees_the_people_and_gets_their_work(team, edith, client):
    account(
        "regional-manager",
        "region",
        coder=coder("reg", "Reg Moss"),
        region="Valley",
        username="reg",
    )
    fact("credentials", coder="ben", credential="CCS", since="2024-12-01", until="2026-12-01")
    fact("training", coder="ana", type="inpatient", begun="2025-06-02")
    assert "1 expiring credential, 1 stalled training" in text(
        edith.post("/hand-over/edith/", sent(team, to="reg"))
    )
    edith.post("/hand-over/edith/", sent(team, to="reg", day="2026-11-15", confirm="1"))
    client.force_login(Account.objects.get(username="reg"))
    came = text(client.get("/team/handed-over/"))
    assert "2 coders in the last 90 days" in came
    assert "Nothing within 90 days" not in came
    assert "expires on 30 November 2026, by" not in came
    first = text(client.get("/waiting/"))
    said = (
        "Ben Okoro’s CCS expires on 30 November 2026",
        "Ana Silva has been in training",
        "Ana Silva disputes",
    )
    assert [one for one in said if one not in first or one not in came] == []


def test_whole_team_of_somebody_else_can_be_handed_over_and_it_is_said(team, client):
    reg = coder("reg", "Reg Moss")
    account("supervisor", "team", coder=reg, username="reg")
    south = facility("south", "South Hospital", "Coast")
    ivy = account(
        "supervisor",
        "facility",
        coder=coder("ivy", "Ivy Roe", facility="south"),
        username="ivy",
        facility=south,
    )
    people = [coder(code, code.title(), facility="south", to="reg").pk for code in ("una", "vic")]
    client.force_login(ivy)
    form = {"to": "rosa", "day": DAY, "why": "Moves", "people": people[:1], "confirm": "1"}
    answer = client.post("/hand-over/reg/", form, follow=True)
    assert "Handed over: 1 coder reports to Rosa Lind from 1 December 2026." in text(answer)
    answer = client.post("/hand-over/reg/", form | {"people": people[1:]}, follow=True)
    assert answer.status_code == 200
    assert "Rosa Lind will see this in To do" in text(answer)


def test_who_is_hired_to_report_to_somebody_is_named_before_the_first_day(edith):
    coder("rowena", "Rowena Pike", hired="2026-12-07", to="edith")
    page = text(edith.get("/team/handed-over/"))
    assert "1 coder to come Rowena Pike" in page


def test_form_goes_once_it_is_done_and_the_others_can_go_then(team, edith):
    page = edith.post(
        "/hand-over/edith/", sent(team, people=[team["ana"]], confirm="1"), follow=True
    )
    assert "Hand over the others" in text(page)
    assert "Preview the handover" not in text(page)
