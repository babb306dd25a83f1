"""A fact's page shows when it is true beside when it was known, and what became of it."""

from datetime import UTC, datetime

import pytest

from coderpath_web.facts.models import Fact
from tests.rooms.requests.asked import agree, ask, asked_world
from tests.web.factories import account, coder, facility, fact, path

UNKNOWN = "Decisions before 15 November 2026 did not use it."
pytestmark = pytest.mark.django_db


def text(answer):
    return " ".join(answer.content.decode().split())


@pytest.fixture
def hr(client, monkeypatch):
    now = datetime(2026, 11, 15, 18, tzinfo=UTC)
    monkeypatch.setattr("coderpath_web.clock.now", lambda: now)
    path()
    facility()
    coder("ana", level="specialist-2", to="")
    client.force_login(account("hr-partner"))
    return client


def times(page):
    return str(page.true), str(page.known), str(page.known_late)


def shown(client, one):
    return client.get(f"/facts/{one.pk}/").context["page"]


def test_both_times_stand_beside_each_other(hr):
    month = fact("hours", coder="ana", month="2026-09", productive_minutes="9600")
    assert times(shown(hr, month)) == (
        "In September 2026",
        "On file since 15 November 2026",
        f"Recorded 46 days after the month ended. {UNKNOWN}",
    )
    leave = fact("leaves", coder="ana", since="2026-12-01", until="2027-01-01")
    assert times(shown(hr, leave)) == (
        "From 1 December 2026 to 31 December 2026",
        "On file since 15 November 2026",
        "It was put on file before it was true, and counts from its own day on.",
    )
    there = Fact.objects.get(kind="facilities")
    assert times(shown(hr, there))[0] == "At all times: this kind has no day"


def test_corrections_stand_one_after_the_other_whichever_of_them_is_shown(hr):
    one = fact("hours", coder="ana", month="2026-09", productive_minutes="9600")
    for minutes, why in (("9000", "leave"), ("8640", "more leave")):
        sent = {"month": "2026-09", "productive_minutes": minutes, "source": "time", "why": why}
        hr.post(f"/facts/{Fact.objects.latest('pk').pk}/correct/", sent)
    every = list(Fact.objects.filter(kind="hours").order_by("pk"))
    assert len(every) == 3
    for each in every:
        told = shown(hr, each).versions
        assert [version.fact for version in told] == every
        assert [version.is_shown for version in told] == [one == each for one in every]
    last = told[-1]
    assert [(str(one.text), str(one.before)) for one in last.turned] == [("8,640", "9,000")]
    assert (str(last.why), str(last.known)) == ("more leave.", "On file since 15 November 2026")
    page = text(hr.get(f"/facts/{one.pk}/"))
    assert "Corrected 2 times, the latest last" in page
    assert "See what counts now" in page


def test_a_fact_that_was_never_corrected_speaks_of_no_corrections(hr):
    month = fact("hours", coder="ana", month="2026-09", productive_minutes="9600")
    assert "Corrections" not in text(hr.get(f"/facts/{month.pk}/"))


def test_decisions_that_rest_on_a_fact_are_named_even_after_it_was_retracted(client):
    world = asked_world()
    held = Fact.objects.get(kind="positions", coder=world.ana)
    asked = ask(world)
    agree(world.edith, asked)
    agree(world.priya, asked)
    held.refresh_from_db()
    assert held.retracted_at is not None
    client.force_login(world.priya)
    (line,) = shown(client, held).decided
    assert (str(line.says), line.url) == (
        "Moved to Coder II from 1 January 2027",
        f"/requests/{asked.pk}/",
    )
    assert shown(client, Fact.objects.get(kind="reports", coder=world.ana)).decided == []
    ended, began = Fact.objects.filter(kind="positions", coder=world.ana, retracted_at=None)
    assert [one.fact for one in shown(client, ended).versions] == [held, ended]
    assert [one.fact for one in shown(client, began).versions] == [began]
    assert [str(one.says) for one in shown(client, began).decided] == [str(line.says)]
    retracting = text(client.get(f"/facts/{began.pk}/retract/"))
    assert "A decision rests on it" in retracting
    assert "Record what the coder holds instead." in retracting


def test_who_can_only_look_is_told_whom_to_tell(client):
    world = asked_world()
    held = Fact.objects.get(kind="positions", coder=world.ana)
    client.force_login(account("compliance-consultant", username="cleo"))
    assert "Tell Edith Calloway, to whom Ana Silva reports" in text(
        client.get(f"/facts/{held.pk}/")
    )
    client.force_login(world.ana and world.own)
    assert "Is this wrong? Tell" not in text(client.get(f"/facts/{held.pk}/"))
