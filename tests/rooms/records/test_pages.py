"""The page of a decision, its letter and its files: read, judged again, and kept from others."""

import json
import sys
from datetime import date

import pytest

from coderpath.decision.exported import read_exported, replay_exported
from coderpath.decision.letter import shown_of
from coderpath.decision.record import read_record
from coderpath_web.decisions import printing
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.decisions.printing import SHEETS, letter_pdf, record_pdf
from coderpath_web.facts.models import Fact
from tests.rooms.requests.asked import again, agree, ask, asked_world, refuse
from tests.web.decisions.made import past_the_triggers
from tests.web.factories import account

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return asked_world()


def approved(world):
    asked = ask(world)
    agree(world.edith, asked)
    agree(world.priya, again(asked))
    return asked, DecisionRecord.objects.get()


def get(client, who, address):
    client.force_login(who)
    return client.get(address)


def test_page_shows_the_decision_its_rules_people_and_that_it_replays(client, world):
    asked, record = approved(world)
    address = f"/decisions/{record.pk}/"
    assert address in get(client, world.own, f"/requests/{asked.pk}/").content.decode()
    shown = get(client, world.own, address).content.decode()
    for said in (
        "You move up to Coder II from 1 January 2027 on.",
        "12 months without a break as Coder I",
        "It replays",
        "HR partner",
        record.sha256,
        f"{address}letter.pdf",
        f"{address}decision.json",
    ):
        assert said in shown


def test_page_says_what_differs_where_somebody_changed_a_fact(client, world):
    _, record = approved(world)
    with past_the_triggers():
        Fact.objects.filter(kind="reports").update(since=date(2001, 1, 1))
    shown = get(client, world.priya, f"/decisions/{record.pk}/").content.decode()
    assert "It does not replay" in shown
    assert "is not as it was seen" in shown


def test_files_are_the_same_bytes_each_time_and_the_whole_one_replays(client, world):
    _, record = approved(world)
    for name in ("letter.pdf", "record.pdf", "decision.json"):
        one, two = (get(client, world.own, f"/decisions/{record.pk}/{name}") for _ in range(2))
        assert (one.status_code, one.content) == (200, two.content)
    exported = read_exported(one.content)
    assert replay_exported(exported).is_equal
    assert get(client, world.own, f"/decisions/{record.pk}/letter.pdf").content[:5] == b"%PDF-"


def test_refusal_tells_the_coder_how_to_appeal(client, world):
    refuse(world.edith, ask(world))
    record = DecisionRecord.objects.get()
    shown = get(client, world.own, f"/decisions/{record.pk}/").content.decode()
    assert "can appeal once" in shown


def test_whoever_is_not_shown_personnel_records_sees_no_rule_of_them_and_gets_no_file(
    client, world
):
    _, record = approved(world)
    data = json.loads(record.content)
    data["words"]["rules"][0]["kinds"] = ["events"]
    with past_the_triggers():
        DecisionRecord.objects.update(content=json.dumps(data))
    consultant = account("compliance-consultant", username="cleo")
    shown = get(client, consultant, f"/decisions/{record.pk}/").content.decode()
    assert "12 months without a break" not in shown
    assert "1 rule on personnel records" in shown
    assert "decision.json" not in shown
    assert get(client, consultant, f"/decisions/{record.pk}/decision.json").status_code == 404
    assert get(client, consultant, f"/decisions/{record.pk}/letter.pdf").status_code == 200
    assert "12 months without a break" in (
        get(client, world.priya, f"/decisions/{record.pk}/").content.decode()
    )


def test_out_of_reach_there_is_no_decision(client, world):
    _, record = approved(world)
    for name in ("", "letter.pdf", "record.pdf", "decision.json"):
        assert get(client, world.far, f"/decisions/{record.pk}/{name}").status_code == 404
    assert get(client, world.priya, "/decisions/999999/").status_code == 404


def test_server_without_what_sets_letters_says_so_on_the_page(client, world, monkeypatch):
    _, record = approved(world)
    monkeypatch.setitem(sys.modules, "typst", None)
    answer = get(client, world.own, f"/decisions/{record.pk}/letter.pdf")
    assert answer.status_code == 503
    assert "coderpath[letters]" in answer.content.decode()


LONG = {
    "name": ("coder", "name", "Maximiliane-" * 25),
    "name in one word": ("coder", "name", "W" * 300),
    "reason": ("decision", "why", "Because of this and that. " * 39),
    "title": ("decision", "title", "Coder " * 80),
    "markup": ("decision", "why", "#panic() $x$ *b* <sheets> \\ @ref ```"),
    "other letters": ("coder", "name", "Żółć Ünal Нина Ωμέγα 李 \u202e"),
}


@pytest.mark.parametrize("text", LONG)
def test_letter_takes_two_sheets_at_most_whatever_people_wrote(world, text, monkeypatch):
    _, record = approved(world)
    data = json.loads(record.content)
    part, name, words = LONG[text]
    data[part][name] = words
    data["people"] = data["people"] * 12
    data["words"]["rules"] = data["words"]["rules"] * 70
    data["verdict"]["rules"] = data["verdict"]["rules"] * 70
    shown = shown_of(read_record(data))
    sheets = []
    set_once = printing._set  # noqa: SLF001 -- tells on how many sheets
    monkeypatch.setattr(
        printing, "_set", lambda *a: (found := set_once(*a), sheets.append(found[1]))[0]
    )
    assert letter_pdf(shown).startswith(b"%PDF-")
    assert sheets[-1] <= SHEETS
    assert record_pdf(shown).startswith(b"%PDF-")
