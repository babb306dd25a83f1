"""What the board reads from standing rows is what the judge says, for coders of the demo."""

from datetime import date

import pytest

from coderpath.judge import judge
from coderpath.verdict import State
from coderpath.ways import nearest_level, next_levels
from coderpath_web.documents.queries import in_force, path_of
from coderpath_web.facts.queries import facts_of
from coderpath_web.standings.queries.people_on import people_on
from coderpath_web.standings.queries.rungs import Rungs
from coderpath_web.standings.queries.stretches import stretches_around
from tests.web.factories import facts, path

CODERS = 40
DAYS = (date(2021, 3, 1), date(2023, 7, 9), date(2025, 2, 28), date(2026, 11, 15))


@pytest.fixture
def some_of_the_demo(db, generated):
    """Record some coders of the demo with all their facts, but for whom they report to."""
    path("intermountain-original")
    path()
    chosen = set(list(dict.fromkeys(row["coder"] for row in generated["coders"]))[:CODERS])
    facts(
        **{
            kind: [row for row in rows if row.get("coder") in chosen or "coder" not in row]
            for kind, rows in generated.items()
            if kind != "reports"
        }
    )


def test_next_level_and_what_is_open_agree(some_of_the_demo):
    records = facts_of().facts.coders
    for day in DAYS:
        document = in_force(day)
        path = path_of(document)
        people = people_on(day, None)
        rungs = Rungs(path)
        rows = stretches_around(document, [one.coder for one in people], day, rungs.keys)
        said = {one.code: _said(rungs.next(rows[one.coder], day)) for one in people}
        assert said == {one.code: _judged(records[one.code], path, day) for one in people}
        assert len({open_ for _, open_, _ in filter(None, said.values())}) > 3


def _said(rung):
    if rung is None:
        return None
    open_ = tuple(one.asking.requirement.id for one in rung.open)
    return rung.level.level, open_, rung.ready is not None


def _judged(record, path, day):
    judgement = judge(record, path, day.toordinal())
    rungs = [one for one in next_levels(judgement) if not one.level.opening]
    near = min(rungs, key=lambda one: len(one.ready.lacks), default=None)
    assert nearest_level(judgement) is near, "the coder's page speaks of another level"
    if near is None:
        return None
    return near.level.level, near.ready.lacks, near.ready.state is State.MET
