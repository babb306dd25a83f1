"""The page of a decision, its letter and its files: read, judged again, and kept from others."""

import json
import sys
from datetime import date, timedelta

import pytest

from coderpath.decision.exported import read_exported, replay_exported
from coderpath.decision.full_record import full_record
from coderpath.decision.letter import shown_of
from coderpath.decision.record import read_record
from coderpath_web import clock
from coderpath_web.decisions import printing
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.decisions.printing import SHEETS, letter_pdf, record_pdf
from coderpath_web.facts.models import Fact
from coderpath_web.journal.checkpoints.kept import newest_checkpoint
from coderpath_web.journal.checkpoints.proving import proof_of
from coderpath_web.journal.checkpoints.writing import log_key, write_checkpoint
from coderpath_web.journal.models import Leaf
from coderpath_web.rooms.records.groups import DecisionGroups
from coderpath_web.rooms.records.periods import Period
from tests.rooms.requests.asked import again, agree, ask, asked_world, refuse
from tests.unit.ledger.theirs import holds
from tests.web.decisions.made import past_the_triggers
from tests.web.factories import account, fact
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db


made = once_a_module(asked_world)


@pytest.fixture
def world(made, db):
    return made()


def approved(world):
    asked = ask(world)
    agree(world.edith, asked)
    agree(world.priya, again(asked))
    return asked, DecisionRecord.objects.latest("pk")


def get(client, who, address):
    client.force_login(who)
    return client.get(address)


def test_page_shows_the_decision_its_rules_people_and_that_it_replays(client, world):
    asked, record = approved(world)
    address = f"/decisions/{record.pk}/"
    assert address in get(client, world.own, f"/requests/{asked.pk}/").content.decode()
    said = "In the words of the letter to the coder"
    assert get(client, world.priya, address).content.decode().count(said) == 2
    shown = get(client, world.own, address).content.decode()
    assert said not in shown
    for said in (
        "You move up to Coder II on 1 January 2027.",
        "12 months without a break as Coder I",
        "Verified",
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
    assert "Not verified" in shown
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


@pytest.fixture
def checkpoints(settings, tmp_path):
    settings.CHECKPOINTS = tmp_path / "checkpoints"
    settings.LEDGER_KEY = tmp_path / "ledger-key"


def test_proof_of_its_entry_is_accepted_by_a_tool_of_others_and_stands_in_the_full_record(
    client, world, checkpoints
):
    _, record = approved(world)
    address = f"/decisions/{record.pk}/"
    assert "No checkpoint covers this entry yet." in get(client, world.own, address).text
    assert "It can’t be printed now" in get(client, world.own, f"{address}proof.txt").text
    assert not proof_lines(record)
    write_checkpoint()
    fact("credentials", coder="ana", credential="RHIT", since="2026-01-05")
    shown = get(client, world.own, address).text
    assert (f"{address}proof.txt" in shown, "/journal/ledger/" in shown) == (True, False)
    proof = get(client, world.own, f"{address}proof.txt").content.decode()
    leaf = Leaf.objects.get(pk=record.pk).hash
    assert holds(proof, bytes.fromhex(leaf), log_key())
    assert not holds(proof, bytes.fromhex(Leaf.objects.get(pk=record.pk - 1).hash), log_key())
    assert proof_lines(record) == proof.rstrip("\n").split("\n")
    one, two = (get(client, world.own, f"{address}record.pdf").content for _ in range(2))
    assert (one[:5], one == two) == (b"%PDF-", True)
    consultant = account("compliance-consultant", username="cleo")
    assert f"/journal/ledger/?entry={record.pk}" in get(client, consultant, address).text


def proof_lines(record):
    """Give the lines of the proof as the full record has them, with the leaf and the root."""
    paper = full_record(shown_of(record.kept), proof_of(record.pk))
    section = paper.sections[-1]
    if section.table:
        told = dict(section.table.rows)
        assert told["Its leaf"].endswith(Leaf.objects.get(pk=record.pk).hash)
        assert told["Root"] == newest_checkpoint().checkpoint.root.hex()
    return list(section.lines)


def test_decisions_about_a_coder_are_listed_the_latest_first_with_their_papers(client, world):
    address = "/people/ana/decisions/"
    assert "Nothing decided yet" in get(client, world.own, address).text
    refuse(world.edith, ask(world))
    first = DecisionRecord.objects.get()
    _, second = approved(world)
    listed = get(client, world.priya, address).text
    said = ["Ana Silva moves to Coder II<", "Ana Silva: move to Coder II refused"]
    assert [listed.index(one) for one in said] == sorted(listed.index(one) for one in said)
    for record in (first, second):
        for name in ("", "letter.pdf", "record.pdf"):
            assert f'"/decisions/{record.pk}/{name}"' in listed
    assert "Decided by" in listed
    for page in ("", "record/"):
        assert address in get(client, world.own, f"/people/ana/{page}").text
    assert get(client, world.far, address).status_code == 404
    assert get(client, world.priya, "/people/nobody/decisions/").status_code == 404


def test_decisions_within_reach_are_listed_and_narrowed_and_taken_along(client, world):
    refuse(world.edith, ask(world))
    _, second = approved(world)
    every = get(client, world.priya, "/decisions/")
    assert [line.title for line in every.context["lines"]] == [
        "Ana Silva moves to Coder II",
        "Ana Silva: move to Coder II refused",
    ]
    today = clock.day_of(second.made_in.at)
    for asked, found in (
        ("kind=refused", ["Refused"]),
        ("by=priya", ["Move"]),
        ("person=AN", ["Move", "Refused"]),
        ("person=nobody", []),
        (f"from={today}&to={today}", ["Move", "Refused"]),
        (f"to={today - timedelta(days=1)}", []),
        ("from=banana", ["Move", "Refused"]),
    ):
        page = get(client, world.priya, f"/decisions/?{asked}")
        assert [line.kind for line in page.context["lines"]] == found, asked
    assert "No decision matches" in get(client, world.priya, "/decisions/?person=nobody").text
    turned = get(client, world.priya, f"/decisions/?from={today}&to={today - timedelta(days=1)}")
    assert "From is later than Through" in turned.text
    assert "From is later than Through" not in every.text
    file = get(client, world.priya, "/decisions/decisions.csv?kind=moves").text.splitlines()
    assert file[1:] == [f"{second.pk},ana,Ana Silva moves to Coder II,Move,Priya,{today}"]
    assert "Nothing decided yet" in get(client, world.far, "/decisions/").text
    assert get(client, world.own, "/decisions/").status_code == 404


def test_page_leads_to_an_entry_only_who_reads_the_journal(client, world):
    _, record = approved(world)
    address, link = f"/decisions/{record.pk}/", f"entry {record.pk}</a>"
    cleo = account("compliance-consultant", username="cleo")
    shown = [link in get(client, who, address).text for who in (cleo, world.priya, world.own)]
    assert shown == [True, False, False]


def test_record_that_cannot_be_read_hides_none_of_the_others(client, world):
    refuse(world.edith, ask(world))
    approved(world)
    with past_the_triggers():
        DecisionRecord.objects.filter(act="refused").update(content="{}")
    listed = get(client, world.own, "/people/ana/decisions/").text
    assert "A record that cannot be read" in listed
    assert "You move to Coder II" in listed


def test_out_of_reach_there_is_no_decision(client, world):
    _, record = approved(world)
    for name in ("", "letter.pdf", "record.pdf", "proof.txt", "decision.json"):
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
        printing, "_set", lambda *a, **k: (found := set_once(*a, **k), sheets.append(found[1]))[0]
    )
    assert letter_pdf(shown).startswith(b"%PDF-")
    assert sheets[-1] <= SHEETS
    assert record_pdf(shown).startswith(b"%PDF-")


def test_letter_that_nearly_fits_on_one_sheet_stands_on_one(world, monkeypatch):
    _, record = approved(world)
    data = json.loads(record.content)
    sheets = []
    set_once = printing._set  # noqa: SLF001 -- tells on how many sheets
    monkeypatch.setattr(
        printing, "_set", lambda *a, **k: (found := set_once(*a, **k), sheets.append(found[1]))[0]
    )
    for times in range(1, 40):
        more = {"rules": data["words"]["rules"] * times}
        verdict = {**data["verdict"], "rules": data["verdict"]["rules"] * times}
        letter_pdf(shown_of(read_record(data | {"words": more, "verdict": verdict})))
        if len(sheets) > times:
            break
    assert sheets == [1] * (times - 1) + [2, 1]


def test_days_run_from_the_request_and_the_facility_is_where_the_coder_works(world):
    asked, _ = approved(world)
    day = clock.day_of(clock.now())
    now = Period("now", "Now", day - timedelta(days=1), day + timedelta(days=1))
    (one,) = DecisionGroups(now, None).decided
    assert (one.outcome.says, one.days, one.coder) == ("Approved", 0, asked.coder_id)
    assert one.facility in DecisionGroups(now, None).places
    assert DecisionGroups(now, {one.facility}).decided == [one]
    assert DecisionGroups(now, set()).decided == []
