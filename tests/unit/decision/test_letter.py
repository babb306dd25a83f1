"""The letter and the full record say what the record says, to whoever may read it."""

from pathlib import Path

import pytest

from coderpath.decision.exported import read_exported
from coderpath.decision.full_record import full_record
from coderpath.decision.letter import SIZES, letter, shown_of
from coderpath.decision.record import DecisionKept

KEPT = Path(__file__).parents[2] / "data" / "decisions"


def kept(act):
    return read_exported((KEPT / f"format-1-{act}.json").read_bytes()).record


def texts(paper):
    """Give all that stands on a paper, as one text."""
    found = [
        paper.title,
        paper.footer,
        paper.greeting,
        *(text for pair in paper.about for text in pair),
    ]
    for section in paper.sections:
        found += [section.heading, *section.paragraphs]
        found += [cell for row in (section.table.rows if section.table else ()) for cell in row]
    return "\n".join(found)


COVERED = "Not recorded; the exception covers it from now on"
UNCOVERED = "Not recorded; an exception covered it until now"
SAYS = {
    "approved": [
        "You move to Coder II",
        "You move up to Coder II on 1 January 2027.",
        "Coder I ends on 31 December 2026.",
        "Edith, supervisor",
        "Priya, HR partner",
        "Judged on 15 November 2026 by Two rungs, in force from 1 January 2020",
        "If you disagree, contact Priya, who decided, or another HR partner.",
    ],
    "refused": [
        "Your move to Coder II: refused",
        "The move was refused again, on appeal.",
        "can’t be appealed again",
        "Appealed: A month was wrong.",
    ],
    "not-now": ["not now", "reviewed again on 1 June 2027", "The request stays open"],
    "exception-granted": [
        "through 30 June 2027",
        "ends automatically",
        "If it isn’t met by then, your path shows it as not met.",
        COVERED,
    ],
    "exception-ended": ["has ended", "The rule applies again", UNCOVERED],
    "hired": [
        "You start at Coding Specialist III",
        "By exception, through 31 May 2027: ",
        "When an exception ends, its rule applies again.",
        "You don’t lose your level automatically",
    ],
    "chosen": ["You move to", "Put it on", "Posted the opening"][::2],
}


@pytest.mark.parametrize("act", SAYS)
def test_letter_says_what_was_decided_by_whom_and_what_comes_next(act):
    said = texts(letter(shown_of(kept(act))))
    assert [one for one in SAYS[act] if one not in said] == []
    assert kept(act).sha256 in said


@pytest.mark.parametrize("act", SAYS)
def test_letter_greets_and_gives_the_reason_of_the_decision_once(act):
    record = kept(act)
    paper = letter(shown_of(record))
    assert paper.greeting == f"Dear {record.data['coder']['name']},"
    last = paper.sections[2].table.rows[-1][2]
    assert record.data["decision"]["why"] not in last


def test_whoever_is_not_chosen_reads_the_answer_once_and_no_list_of_what_they_met():
    record = kept("approved")
    why = "We chose another applicant. Thank you."
    people = [{**one, "why": ""} for one in record.data["people"]]
    people[-1] |= {"did": "decided", "why": why}
    (rule,) = record.data["words"]["rules"]
    words = {**record.data["words"], "rules": [{**rule, "word": "presumed"}]}
    decision = {**record.data["decision"], "filled": True, "why": why}
    data = {**record.data, "act": "not_chosen", "people": people}
    paper = letter(shown_of(DecisionKept({**data, "words": words, "decision": decision})))
    assert texts(paper).count("We chose another applicant") == 1
    assert paper.sections[0].paragraphs[1] == "Thank you."
    assert "Met: 1 of 1 rule, 1 of them presumed." in texts(paper)
    assert rule["told"] not in texts(paper)


@pytest.mark.parametrize("act", SAYS)
def test_full_record_holds_every_rule_fact_and_person(act):
    record = kept(act)
    said = texts(full_record(shown_of(record)))
    words = record.data["words"]["rules"]
    every = [text for one in words for text in (one["asks"], one["origin"], *one["facts"])]
    every += [one["sha256"] for one in record.data["facts"]]
    every += [one["why"] for one in record.data["people"]]
    assert [one for one in every if one not in said] == []


@pytest.mark.parametrize("act", SAYS)
def test_full_record_speaks_no_code_but_ids_and_digests(act):
    record = kept(act)
    data = record.data
    said = texts(full_record(shown_of(record)))
    codes = {data["entry"]["at"], data["decision"].get("via") or "request:1", data["path"]["name"]}
    codes |= {f"\n{one['kind']}\n" for one in data["facts"]} | set(data["verdict"].get("holds", ()))
    assert [one for one in codes if one in said] == []


def test_full_record_names_what_led_to_it_and_the_levels_held_by_their_titles():
    data = dict(kept("approved").data)
    data |= {"words": data["words"] | {"holds": ["Coder I"]}}
    told = texts(full_record(shown_of(DecisionKept(data))))
    assert "Levels held\nCoder I\n" in told
    assert "Led to by\nRequest 1\n" in told
    assert "UTC" in told


def test_what_rests_on_kinds_that_a_reader_is_not_shown_is_left_out_and_counted():
    record = kept("hired")
    hidden = {one["asks"] for one in record.data["words"]["rules"] if "credentials" in one["kinds"]}
    assert hidden
    shown = shown_of(record, frozenset({"credentials"}))
    for paper in (letter(shown), full_record(shown)):
        said = texts(paper)
        assert not [one for one in hidden if one in said]
        assert "left out here: they rest on personnel records" in said


@pytest.mark.parametrize("act", ["exception-granted", "exception-ended"])
def test_exception_to_a_rule_that_a_reader_is_not_shown_tells_neither_rule_nor_reason(act):
    record = kept(act)
    decision = record.data["decision"]
    nothing = {"verdict": {"judged": False}, "words": {**record.data["words"], "rules": []}}
    for judged in (record, DecisionKept({**record.data, **nothing})):
        shown = shown_of(judged, frozenset({"credentials"}), frozenset({decision["rule"]}))
        for paper in (letter(shown), full_record(shown)):
            said = texts(paper)
            assert decision["asks"] not in said
            assert decision["why"] not in said
            assert "on personnel records, left out here" in said
            assert judged.sha256 in said


def test_smaller_letters_say_less_and_never_lose_the_decision():
    shown = shown_of(kept("hired"))
    lengths = [len(texts(letter(shown, size))) for size in SIZES]
    assert lengths == sorted(lengths, reverse=True)
    least = texts(letter(shown, SIZES[-1]))
    assert "You start at Coding Specialist III" in least
    assert "The rest stands in the full record." in least
