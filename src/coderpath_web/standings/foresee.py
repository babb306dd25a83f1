"""What a change of one coder's facts would change in what the judge says, before it is made."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from coderpath.criteria.base import Row
from coderpath.criteria.branch import Branch
from coderpath.days import Day
from coderpath.facts.reading import Reading
from coderpath.findings import Finding, Grade, errors
from coderpath.judge import Judgement, RequirementVerdict, judge
from coderpath.path import CareerPath, Level, Requirement
from coderpath.verdict import State
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.facts.queries import fact_number
from coderpath_web.facts.supposed import facts_supposed
from coderpath_web.people.models import Coder


class Change(NamedTuple):
    """A requirement, or a standing of a level, whose answer differs."""

    level: Level
    requirement: Requirement | None
    """None where the level itself is meant."""
    what: str
    before: State
    after: State


class Foreseen(NamedTuple):
    """What would differ, and what would be wrong or doubtful that is not so now."""

    changes: tuple[Change, ...]
    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


def foresee(
    coder: Coder,
    document: PathDocument | None,
    on: date,
    *,
    without: Collection[int] = (),
    rows: Sequence[tuple[str, Any]] = (),
) -> Foreseen:
    """Compare a coder's file on a day with the same file after a change; nothing is saved."""
    now, then = facts_supposed([coder.pk], without=without, rows=rows)
    known = set(now.findings)
    new = [one for one in then.findings if one not in known]
    changes: tuple[Change, ...] = ()
    if document and then.facts:
        path = path_of(document)
        before, after = (_states(one, coder, path, on) for one in (now, then))
        changes = tuple(_compared(before, after))
    warned = tuple(one for one in new if one.grade is Grade.WARNING)
    return Foreseen(changes, tuple(errors(new)), warned)


class _Key(NamedTuple):
    level: Level
    requirement: Requirement | None
    what: str


_States: TypeAlias = dict[object, tuple[_Key, State]]
"""Each answer, by what identifies its question."""


def _states(reading: Reading, coder: Coder, path: CareerPath, on: date) -> _States:
    """Give the state of every requirement once, then of every level, by what identifies it."""
    record = reading.facts.coders.get(coder.code) if reading.facts else None
    if record is None:
        return {}
    judgement = judge(record, path, on.toordinal())
    states: _States = {}
    for item, level in requirements_once(judgement):
        key = _Key(level, item.requirement, "")
        states[id(item.requirement)] = (key, item.state)
    for verdict in judgement.levels:
        for standing in (verdict.qualifies, verdict.ready):
            key = _Key(verdict.level, None, standing.what.value)
            states[verdict.level.level, standing.what] = (key, standing.state)
    return states


def _compared(before: _States, after: _States) -> Iterator[Change]:
    for one in dict.fromkeys((*before, *after)):
        key = (before.get(one) or after[one])[0]
        was, will = (
            states[one][1] if one in states else State.NOT_MET for states in (before, after)
        )
        if was is not will:
            yield Change(*key, was, will)


def requirements_once(judgement: Judgement) -> Iterator[tuple[RequirementVerdict, Level]]:
    """Give each requirement once, with the first level that asks it."""
    seen: set[int] = set()
    for verdict in judgement.levels:
        for item in verdict.requirements:
            if id(item.requirement) not in seen:
                seen.add(id(item.requirement))
                yield item, verdict.level


class Use(NamedTuple):
    """A requirement whose answer rests on a fact."""

    level: Level
    requirement: Requirement
    state: State
    since: Day


def uses_of(fact: int, judgement: Judgement) -> list[Use]:
    """Give the requirements that rest on a fact on the day judged."""
    return [
        Use(level, item.requirement, item.state, item.since)
        for item, level in requirements_once(judgement)
        if any(fact_number(row[-1]) == fact for branch in item.rests_on for row in _rows(branch))
    ]


def _rows(branch: Branch) -> Iterator[Row]:
    yield from branch.facts
    for part in branch.inside:
        yield from _rows(part)
