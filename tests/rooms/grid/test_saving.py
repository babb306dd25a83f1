"""Saving a grid: every kind, under one entry, all or nothing, and nothing twice."""

import pytest

from coderpath.facts.rows import CredentialHeld
from coderpath.facts.source import Source
from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.on_file import OnFileAlready
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.grid.actions import record_for_team
from tests.rooms.grid.filled import (
    CODERS,
    FACTS,
    ROWS,
    SOURCE,
    fill,
    recorded,
    row_of,
)
from tests.web.factories import account, fact

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("grid", ROWS)
def test_every_kind_is_recorded_for_several_under_one_entry(hr, grid):
    answer = fill(hr, grid, **dict.fromkeys(CODERS, ROWS[grid]))
    assert answer.status_code == 302, answer.context["page"].rows
    entry = Entry.objects.get(action="team.recorded")
    assert entry.why == SOURCE
    assert recorded().count() == len(CODERS) * FACTS.get(grid, 1)
    assert set(recorded().values_list("coder__code", flat=True)) == set(CODERS)
    assert "Saved 3 rows" in hr.get(answer.url).content.decode()


def test_another_value_takes_the_place_of_one_on_file_only_when_ticked(hr):
    old = fact("hours", coder="ana", month="2026-10", productive_minutes="7000")
    rows = {"ana": {"minutes": "7980"}}
    answer = fill(hr, "months", **rows)
    assert answer.status_code == 422
    (consent,) = row_of(answer, "ana").consents
    assert consent.text == "Replace what is on file: 7,000 minutes"
    assert fill(hr, "months", more={consent.name: consent.value}, **rows).status_code == 302
    old.refresh_from_db()
    assert old.retracted_at
    assert recorded().get().cells == {"productive_minutes": 7980}


def test_team_is_handed_over_and_what_it_reported_to_before_ends_the_day_before(hr, team):
    for code in CODERS:
        fact("reports", coder=code, to="dan", since="2024-01-01")
    answer = fill(hr, "reports", {"to": "eve", "since": "2026-12-01"}, take=CODERS)
    assert answer.status_code == 302
    live = Fact.objects.filter(kind="reports", retracted_at=None).order_by("coder", "since")
    told = [(one.coder.code, one.to.code, str(one.since), str(one.until)) for one in live]
    assert told == [
        line
        for code in CODERS
        for line in (
            (code, "dan", "2024-01-01", "2026-12-01"),
            (code, "eve", "2026-12-01", "None"),
        )
    ]
    # Why it was done is what was said now, not where the rows that end were read once.
    assert Entry.objects.get(action="team.recorded").why == SOURCE


def test_handover_that_somebody_else_was_faster_with_is_not_saved(hr, team):
    fact("reports", coder="ana", to="dan", since="2024-01-01")
    seen = Entry.objects.latest("number").number
    fact("reports", coder="ben", to="dan", since="2026-11-01")
    shared = {"to": "eve", "since": "2026-12-01"}
    answer = fill(hr, "reports", shared, take=("ana", "ben"), more={"shown": str(seen)})
    assert answer.status_code == 409
    assert not recorded().exists()
    assert row_of(answer, "ben").on_file == ["Dan Reyes since 1 November 2026"]
    again = {"shown": str(answer.context["page"].shown)}
    assert fill(hr, "reports", shared, take=("ana", "ben"), more=again).status_code == 302


def test_two_at_once_record_it_once(hr, team):
    """The second finds it on file, and is told so; nothing is recorded twice."""

    new = [
        NewFact("credentials", CredentialHeld(code, "CCS", 739_000, source=Source(SOURCE, 0)))
        for code in CODERS
    ]
    by = Account.objects.get()
    record_for_team(by=by, new=new)
    with pytest.raises(OnFileAlready):
        record_for_team(by=by, new=new)
    assert recorded().count() == len(CODERS)


def take_back(client):
    number = Entry.objects.filter(action="team.recorded").latest("number").pk
    return client.post(f"/record-for-a-team/taken-back/{number}/")


def test_what_was_saved_is_taken_back_whole_and_what_it_ended_counts_again(hr, team):
    for code in CODERS:
        fact("reports", coder=code, to="dan", since="2024-01-01")
    fill(hr, "reports", {"to": "eve", "since": "2026-12-01"}, take=CODERS)
    assert "Take back" in hr.get("/record-for-a-team/reports/").text
    answer = take_back(hr)
    assert answer.url == "/record-for-a-team/reports/"
    assert "Taken back. What was on file before counts again." in hr.get(answer.url).text
    live = Fact.objects.filter(kind="reports", retracted_at=None).order_by("coder")
    assert [(one.coder.code, one.to.code, one.until) for one in live] == [
        (code, "dan", None) for code in CODERS
    ]
    assert "some of it was changed after you saved it" in hr.get(take_back(hr).url).text


def replace_on_file(client, grid, **texts):
    """Save a row of Ana whose place on file is taken."""
    (consent,) = row_of(fill(client, grid, ana=texts), "ana").consents
    fill(client, grid, more={consent.name: consent.value}, ana=texts)


def test_value_that_a_grid_replaced_counts_again(hr):
    fact("hours", coder="ana", month="2026-10", productive_minutes="7000")
    replace_on_file(hr, "months", minutes="7980")
    take_back(hr)
    live = Fact.objects.get(kind="hours", retracted_at=None)
    assert live.cells == {"productive_minutes": 7000}


def test_what_was_recorded_anew_since_is_not_put_on_file_twice(hr):
    held = {"credential": "CCS", "since": "2026-11-10"}
    fact("credentials", coder="ana", until="2028-01-01", **held)
    replace_on_file(hr, "credentials", **held)
    fact("credentials", coder="ana", until="2028-01-01", **held)
    take_back(hr)
    assert str(Fact.objects.get(kind="credentials", retracted_at=None).until) == "2028-01-01"


def test_only_whoever_saved_a_grid_takes_it_back(hr, client):
    fill(hr, "courses", **dict.fromkeys(CODERS, ROWS["courses"]))
    client.force_login(account("supervisor"))
    assert take_back(client).status_code == 404
    assert recorded().count() == len(CODERS)
