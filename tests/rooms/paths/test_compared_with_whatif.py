"""The figures of the comparison, held against `coderpath whatif` over the same rows as files."""

import csv
import json
from collections import Counter
from datetime import date, timedelta

import pytest
from typer.testing import CliRunner

from coderpath.cli import app
from coderpath_web.documents.queries import adopted
from coderpath_web.rooms.paths.pages.compare.counts import level_of
from coderpath_web.rooms.paths.pages.compare.medians import Medians
from coderpath_web.standings.median import median_days
from coderpath_web.standings.queries.compared import Compared
from tests.rooms.paths.organisation import ORIGINAL, PEOPLE, REVISED, tables

TODAY = date(2026, 11, 15)


@pytest.fixture
def taken(tmp_path):
    """Give the levels that the command takes, by coder and path."""
    for kind, rows in tables().items():
        with (tmp_path / f"{kind}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
    asked = ["whatif", str(tmp_path), "--path", ORIGINAL, "--path", REVISED, "--json"]
    lines = CliRunner().invoke(app, asked).stdout.splitlines()
    found = {}
    for line in map(json.loads, lines):
        key = line["coder"], line["path"]
        found.setdefault(key, []).append((date.fromisoformat(line["since"]), line["level"]))
    return found


def employed(day):
    for name, _, hired, left, *_ in PEOPLE:
        if date.fromisoformat(hired) <= day and not (left and date.fromisoformat(left) <= day):
            yield name


def level_on(taken, name, path, day):
    before = [step for step in taken.get((name, path), []) if step[0] <= day]
    return max(before)[1] if before else "none"


def compared(day):
    documents = adopted()
    return Compared(documents, documents[0], documents[1], day, None)


@pytest.mark.usefixtures("organisation")
def test_everyone_stands_where_the_command_says_on_any_day(taken):
    day = date(2019, 1, 7)
    while day <= TODAY:
        expected = {
            name: (level_on(taken, name, ORIGINAL, day), level_on(taken, name, REVISED, day))
            for name in employed(day)
        }
        people = compared(day).people
        assert {
            one.spell.code: (level_of(one.old), level_of(one.new)) for one in people
        } == expected
        day += timedelta(61)


@pytest.mark.usefixtures("organisation")
def test_head_counts_are_those_of_the_command_counted_by_hand(taken, read, demo):
    expected = Counter(level_on(taken, name, REVISED, TODAY) for name in employed(TODAY))
    counts = {rung.name: rung.count.people for rung in read().counts.new_rungs}
    assert {name: people for name, people in counts.items() if people} == dict(expected)


@pytest.mark.usefixtures("organisation")
def test_since_is_the_day_on_which_the_command_takes_the_level(taken):
    expected = {name: max(taken.get((name, REVISED), [(None, "")]))[0] for name in employed(TODAY)}
    found = {one.spell.code: one.new and one.new.since for one in compared(TODAY).people}
    assert found == expected


@pytest.mark.usefixtures("organisation")
def test_the_median_is_worked_out_by_hand():
    # Who holds CCA, RHIT or RHIA takes level III when training begins; who has to take level II
    # first takes that on the day, and III on the next: ben, dee and gus. Of nine, these wait:
    # after 28 days 8/9, then two are watched no longer; after 708 8/9 * 5/6 = 20/27; after 847
    # 20/27 * 4/5 = 16/27; one is watched no longer; after 911 16/27 * 2/3, less than half. But
    # then only three are still watched, too few to speak for nine.
    medians = Medians(compared(TODAY))
    column = next(one for one in medians.columns if one.level == "specialist-3")
    times = medians.times(list(medians.compared.spells.values()), column)
    assert sorted((time.days, time.reached) for time in times) == [
        (28, True),
        (286, False),
        (678, False),
        (708, True),
        (847, True),
        (895, False),
        (911, True),
        (931, True),
        (2164, True),
    ]
    index = medians.columns.index(column)
    assert (median_days(times), medians.groups[0].medians[index].days) == (911, None)
