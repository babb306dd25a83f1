"""Every decision about every made-up coder replays, and whatever is changed of it is found."""

import json
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from coderpath.decision.canonical import canonical
from coderpath.decision.exported import ExportedDecision, as_file, read_exported, replay_exported
from coderpath.decision.judged import Question, answer, path_from
from coderpath.decision.record import Circumstances, KeptPath, Papers, read_record, written
from coderpath.decision.seen import SeenFact
from coderpath.facts.files.memory import memory_place
from coderpath.facts.intake.take import take
from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import read_tables
from coderpath.facts.shape import stored
from coderpath.judge import judge
from tests.property.generate import interesting_days, worlds
from tests.property.reading import read_path, tried


def text_of(doc):
    found = StringIO()
    YAML(typ="safe", pure=True).dump(doc, found)
    return found.getvalue()


def facts_of(world):
    """Give the facts of a world as they would stand on file."""
    place, found = memory_place(world.facts), []
    for kind in place.tables:
        for row in take(place.tables[kind](), KINDS[kind], None).rows:
            fields = {"coder": "", "facility": "", "to": "", "subject": "", "since": None}
            fields |= {"until": None} | stored(kind, row)
            days = {name: fields[name] and fields[name].isoformat() for name in ("since", "until")}
            number = len(found) + 1
            source = {"source_file": row[-1].file, "source_row": row[-1].line}
            found.append(SeenFact(number=number, recorded_in=7, **fields | days | source))
    return found


def decided(world, coder, level, on):
    """Give a decision as the product would record it, with all that it rests on."""
    texts = {"one": text_of(world.doc)}
    if world.replaced:
        texts["old"] = text_of(world.replaced)
    facts = facts_of(world)
    papers = Papers(
        KeptPath("one", "One", date(2020, 1, 1), texts["one"]),
        KeptPath("old", "Old", date(2010, 1, 1), texts["old"]) if world.replaced else None,
        facts,
    )
    question = Question(coder, level, on)
    found = answer(path_from(texts["one"], texts.get("old", "")), facts, question)
    what = Circumstances(
        act="approved",
        decision={"why": "Ready."},
        coder_name="Ana",
        entry=9,
        at="2026-11-15T10:00:00Z",
        known=8,
        brought=False,
        people=(),
    )
    kept = read_record(json.loads(written(what, question, found, papers)))
    return ExportedDecision(kept, kept.sha256, texts, facts)


@st.composite
def decisions(draw):
    world = draw(worlds())
    coder = draw(st.sampled_from([row["coder"] for row in world.facts["coders"]]))
    level = draw(st.sampled_from(["", *(one["level"] for one in world.doc["levels"])]))
    on = draw(st.sampled_from(interesting_days(world.doc, world.facts)))
    return world, coder, level, on


def test_every_decision_replays_and_says_what_the_judge_says_of_the_files():
    @tried(40, 0.05)
    @given(decisions())
    def compare(one):
        world, coder, level, on = one
        exported = decided(*one)
        found = replay_exported(read_exported(as_file(exported)))
        assert (found.differences, found.reworded) == ((), 0)
        tables = {"checked": []} | world.facts  # On file, what nobody checked is not recorded.
        record = read_tables(tables).facts.coders[coder]
        judged = judge(record, read_path(world), on.toordinal())
        verdict = exported.record.data["verdict"]
        assert verdict["judged"] == bool(judged.levels)
        if judged.levels and level:
            states = {
                item.requirement.id: item.state.value
                for item in judged.level(level).of("minimum", "advance")
            }
            rules = [rule for rule in verdict["rules"] if rule["part"] != "after"]
            assert [(rule["id"], states[rule["id"]]) for rule in rules] == [
                (rule["id"], rule["state"]) for rule in rules
            ]

    compare()


CHANGES = {
    "fact": "is not as it was seen",
    "lost fact": "was seen, and is not there",
    "new fact": "the record does not name it",
    "path": "is not the one that judged",
    "verdict": "judged again",
    "record": "The record was changed",
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_changed_is_found_and_named(change):
    @tried(15, 0.02)
    @given(decisions(), st.randoms(use_true_random=False))
    def compare(one, chance):
        data = json.loads(as_file(decided(*one)))
        changed(data, change, chance)
        found = replay_exported(read_exported(canonical(data)))
        assert any(CHANGES[change] in said for said in found.differences), found

    compare()


def changed(data, change, chance):
    fact = chance.choice(data["facts"])
    if change == "fact":
        fact[chance.choice(["source_row", "recorded_in"])] += 1
    elif change == "lost fact":
        data["facts"].remove(fact)
    elif change == "new fact":
        data["facts"].append(fact | {"number": len(data["facts"]) + 1})
    elif change == "path":
        data["paths"]["one"] += "\n# One more line.\n"
    elif change == "verdict":
        data["record"]["verdict"]["judged"] ^= True
    else:
        chance.choice([data["record"]["decision"], data["record"]["coder"]])["why"] = "Other."
