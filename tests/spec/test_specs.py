"""Every spec holds, by the judge and by the slow second judge."""

import json
from datetime import date, timedelta

import pytest
from jsonschema import Draft202012Validator

from coderpath.criteria import RULES
from coderpath.days import day_of, iso
from coderpath.documents.path import read_path_text
from coderpath.documents.path.json_schema import path_schema
from coderpath.facts.reading import read_tables
from coderpath.facts.record import CoderRecord
from coderpath.findings import errors
from coderpath.path import CareerPath
from coderpath.placement import place
from coderpath.replay import replay
from coderpath.whatif import whatif
from tests.property import brute
from tests.property.generate import interesting_days
from tests.spec.reading import CODER, document, dumped, replaced, spelled_out, tables
from tests.spec.spec import Spec
from tests.spec.toc import CHAPTERS, EVERY_SPEC

STANDINGS = [spec for spec in EVERY_SPEC if spec.what in ("qualifies", "ready", "keeps")]
PLACED = [spec for spec in EVERY_SPEC if spec.what == "placed"]
TAKEN = [spec for spec in EVERY_SPEC if spec.what == "taken"]
SCHEMA = Draft202012Validator(path_schema())
by_title = pytest.mark.parametrize("spec", EVERY_SPEC, ids=lambda spec: spec.title)


def read(spec: Spec) -> tuple[CareerPath, CoderRecord]:
    """Read a spec's path and facts as the program reads them."""
    reading = read_path_text(dumped(document(spec)), "path.yaml")
    assert reading.path is not None, errors(reading.findings)
    path, old = reading.path, replaced(spec)
    if old is not None:
        before = read_path_text(dumped(old), "old.yaml")
        assert before.path is not None, errors(before.findings)
        path = path.model_copy(update={"replaced": before.path})
    facts = read_tables(tables(spec))
    assert facts.facts is not None, errors(facts.findings)
    return path, facts.facts.coders[CODER]


def intervals(spec: Spec) -> list[str]:
    """Give the intervals of a spec's standing in words."""
    path, record = read(spec)
    found = [
        one for one in replay(record, path) if (one.level, one.what) == (spec.level, spec.what)
    ]
    return [in_words(one.state.replace("_", " "), iso(one.since), iso(one.until)) for one in found]


def in_words(state: str, since: str | None, until: str | None) -> str:
    """Write an interval as specs do."""
    return f"{state} from {since}" + (f" until {until}" if until else "")


@pytest.mark.parametrize("spec", STANDINGS, ids=lambda spec: spec.title)
def test_replay_gives_the_intervals(spec: Spec) -> None:
    assert intervals(spec) == list(spec.expects)


@pytest.mark.parametrize("spec", STANDINGS, ids=lambda spec: spec.title)
def test_the_second_judge_agrees_on_every_day_that_matters(spec: Spec) -> None:
    doc, facts = spelled_out(document(spec)), tables(spec)
    before = spelled_out(replaced(spec))
    found, expected = {}, {}
    for day in days_near(spec):
        expected[day] = expected_on(spec, day)
        found[day] = brute.state(doc, facts, CODER, spec.level, spec.what, day, replaced=before)
    assert found == expected


def days_near(spec: Spec) -> list[date]:
    """Give the days about each end of an interval, and all on which something might turn."""
    ends = [
        date.fromisoformat(word)
        for line in spec.expects
        for word in line.split()[-3:]
        if "-" in word
    ]
    near = {end + timedelta(days=step) for end in ends for step in (-1, 0, 1)}
    turning = interesting_days(document(spec), tables(spec))
    return sorted(near | set(turning))


def expected_on(spec: Spec, day: date) -> str:
    """Tell the state that a spec expects on a day."""
    for line in spec.expects:
        state, _, span = line.partition(" from ")
        since, _, until = span.partition(" until ")
        if since <= day.isoformat() < (until or "9999"):
            return state.replace(" ", "_")
    return "not_met"


@pytest.mark.parametrize("spec", PLACED, ids=lambda spec: spec.title)
def test_placement(spec: Spec) -> None:
    path, record = read(spec)
    level = place(record, path, day_of(spec.hired)).level
    doc = spelled_out(document(spec))
    again = brute.placement(doc, tables(spec), CODER, date.fromisoformat(spec.hired))
    assert [level, again] == [spec.expects[0].partition(" on ")[0] if spec.expects else None] * 2


@pytest.mark.parametrize("spec", TAKEN, ids=lambda spec: spec.title)
def test_what_if(spec: Spec) -> None:
    path, record = read(spec)
    start = date.fromisoformat(spec.start) if spec.start else None
    last = date.fromisoformat(spec.last)
    begin = start.toordinal() if start else None
    taken = whatif(record, path, start=begin, last=last.toordinal())
    again = brute.whatif(spelled_out(document(spec)), tables(spec), CODER, start, until=last)
    assert [f"{one.level} on {iso(one.since)}" for one in taken] == list(spec.expects)
    assert [f"{level} on {day}" for level, day in again] == list(spec.expects)


@by_title
def test_the_schema_accepts_the_path(spec: Spec) -> None:
    text = json.dumps(document(spec), default=str)
    assert [error.message for error in SCHEMA.iter_errors(json.loads(text))] == []


@by_title
def test_a_title_is_a_sentence(spec: Spec) -> None:
    assert not spec.title[0].islower()
    assert not spec.title.endswith(".")


def test_titles_are_different() -> None:
    titles = [spec.title for spec in EVERY_SPEC]
    assert sorted(titles) == sorted(set(titles))


def test_every_kind_has_a_chapter_with_both_sides() -> None:
    assert list(CHAPTERS) == list(RULES)
    assert all(len(chapter) >= 2 for chapter in CHAPTERS.values())
