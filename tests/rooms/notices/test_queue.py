"""The queue: what waits in any room, by when, what happens otherwise, and how much in the bar."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.clock import today
from coderpath_web.frame.rooms import rooms, waiting
from coderpath_web.frame.waiting import Waiting, WaitingKind, in_order
from coderpath_web.rooms.notices.queue import grouped
from coderpath_web.rooms.proposals.actions import confirm_proposal
from coderpath_web.rooms.standards.actions import propose_standard
from coderpath_web.ui.shell import Link
from tests.rooms.claims.claiming import claim, hospital
from tests.rooms.proposals.test_standards import MONTH, standard
from tests.web.factories import account, coder, facility, fact, path

KIND = WaitingKind("request", "Request to decide", one="request")


def thing(key, since="2026-11-01", **more):
    """Make something that waits."""
    return Waiting(
        kind=KIND,
        key=key,
        what=f"Thing {key}",
        since=date.fromisoformat(since),
        otherwise="Nothing.",
        where=Link("Open", "/"),
        **more,
    )


@pytest.fixture
def proposal(db):
    path()
    facility()
    fact("productivity", coder=coder("edith", name="Edith Calloway").code, **MONTH)
    account("hr-partner", username="priya")
    return propose_standard(by=account("supervisor"), standard=standard(), why="Committee")


@pytest.fixture
def priya(proposal, client):
    client.force_login(Account.objects.get(username="priya"))
    return client


def nav(answer):
    return {item.label: item.count for item in answer.context["shell"].places}


def test_what_is_due_first_stands_in_front_and_what_waited_longest_before_the_rest():
    lines = [
        thing("old", "2026-10-01"),
        thing("new"),
        thing("next month", due=date(2026, 12, 20)),
        thing("soon", due=date(2026, 11, 20)),
    ]
    assert [one.key for one in in_order(reversed(lines))] == ["soon", "next month", "old", "new"]


def test_it_is_parted_by_when_it_is_due():
    days = (-1, 0, 7, 8, 30, 31)
    lines = [thing(str(one), due=today() + timedelta(one)) for one in days] + [thing("none")]
    found = grouped(lines, today())
    assert {
        one.title: [line.key for some in one.kinds for line in some.lines] for one in found
    } == {
        "Overdue": ["-1"],
        "Within a week": ["0", "7"],
        "Within 30 days": ["8", "30"],
        "Later": ["31"],
        "No deadline": ["none"],
    }


def test_many_of_a_kind_are_one_item_with_its_count_and_where_they_are_done(priya, monkeypatch):
    lines = [thing(str(one), due=today()) for one in range(3)] + [thing("4th")]
    [soon, later] = grouped(lines, today())
    assert (soon.number, later.number, soon.kinds[0].title) == (1, 1, "3 requests")
    claims = next(one for room in rooms() for one in room.waits if one.name == "claim")
    many = [replace(one, kind=claims) for one in lines]
    monkeypatch.setattr("coderpath_web.rooms.notices.queue.waiting", lambda _: many)
    page = priya.get("/waiting/")
    shown = " ".join(page.text.replace("\xa0", " ").split())
    assert nav(page)["To do"] == 2
    assert [one for one in ("2 items need your", "Show each of the 3") if one not in shown] == []
    assert f'<a href="/claims/">{claims.counted(3)}</a>' in shown


def test_queue_says_what_waits_since_when_and_what_happens_otherwise(priya, proposal):
    answer = priya.get("/waiting/")
    assert nav(answer)["To do"] == 1
    page = " ".join(answer.text.split())
    said = (
        "1 item needs your attention",
        proposal.title,
        "Proposed by Supervisor: Committee",
        "what is proposed doesn’t count until someone confirms it",
        f'href="/to-confirm/{proposal.pk}/"',
    )
    assert [one for one in said if one not in page.replace("\xa0", " ")] == []


def test_nothing_waits_once_it_is_done(priya, proposal):
    confirm_proposal(by=None, proposal=proposal)
    answer = priya.get("/waiting/")
    assert nav(answer)["To do"] is None
    assert "Nothing needs your attention" in answer.text


def test_what_others_have_to_do_is_shown_apart_and_not_counted(priya, monkeypatch):
    mine = thing("mine", at_once=Link("Do it now", "/done/"))
    others = thing("theirs", turn="Waits for Edith Calloway")
    monkeypatch.setattr("coderpath_web.rooms.notices.queue.waiting", lambda _: [mine, others])
    answer = priya.get("/waiting/")
    assert nav(answer)["To do"] == 1
    assert "Waits for Edith Calloway." in answer.text
    assert 'action="/done/"' in answer.text


def test_many_answers_are_one_line_without_anything_to_do(priya, monkeypatch):
    told = [thing(str(one), is_told=True) for one in range(3)]
    monkeypatch.setattr("coderpath_web.rooms.notices.queue.waiting", lambda _: told)
    page = priya.get("/waiting/").text
    assert "Show each of the 3" in page
    assert "If you do nothing" not in page


def test_each_kind_of_what_waits_has_a_name_of_its_own():
    names = [kind.name for room in rooms() for kind in room.waits]
    assert len(names) == len(set(names))


def test_whoever_has_no_role_has_no_queue(db, client):
    client.force_login(account())
    assert client.get("/waiting/").status_code == 404


def asked_of_waiting(who):
    """Count what the database is asked when what waits for somebody is worked out."""
    viewer = Viewer(who, today())
    with CaptureQueriesContext(connection) as asked:
        assert waiting(viewer) == []
    return len(asked)


@pytest.mark.parametrize("who", ["far", "ada", "ben"])
def test_for_whom_nothing_is_open_little_is_asked_however_much_is_open_for_others(db, who):
    world = hospital()
    accounts = {"far": world.far, "ada": world.ada, "ben": account(coder=world.ben)}
    claim(world)
    open_for_others = asked_of_waiting(accounts[who])
    for number in range(39):
        claim(world, texts={"credential": f"C{number}", "since": "2026-10-01"})
    assert asked_of_waiting(accounts[who]) == open_for_others
    assert open_for_others <= 2 * sum(1 for one in rooms() if one.waits)
