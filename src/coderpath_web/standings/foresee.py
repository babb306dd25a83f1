"""What a change of facts would change in what the judge says, before it is made."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from coderpath.criteria.base import Row
from coderpath.criteria.branch import Branch
from coderpath.days import Day
from coderpath.facts.reading import unchecked_department
from coderpath.findings import Finding, Grade, errors
from coderpath.judge import Judgement, RequirementVerdict, What
from coderpath.path import Level, Requirement
from coderpath.timeline.program import LevelBits
from coderpath.timeline.sweep import Answers, answers_on
from coderpath.verdict import State
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.facts.queries import fact_number
from coderpath_web.facts.supposed import kinds_changed, rows_supposed
from coderpath_web.journal.queries import journal_mark
from coderpath_web.people.models import Coder
from coderpath_web.standings.answering import Read, kinds_to_read, read_now, read_then
from coderpath_web.standings.moving import Moved, Stand
from coderpath_web.standings.records import records_of


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


class ForeseenOfAll(NamedTuple):
    """What would differ of each of some coders, by their row numbers, and what clashes."""

    changes: Mapping[int, tuple[Change, ...]]
    moved: Mapping[int, Moved]
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
    found = foresee_all([coder.pk], document, on, without=without, rows=rows)
    return Foreseen(found.changes.get(coder.pk, ()), found.errors, found.warnings)


def foresee_all(
    coders: Collection[int],
    document: PathDocument | None,
    on: date,
    *,
    without: Collection[int] = (),
    rows: Sequence[tuple[str, Any]] = (),
) -> ForeseenOfAll:
    """Compare the files of some coders on a day with the same after a change; nothing is saved."""
    # Before anything is read: what is read later is at least as new.
    mark = journal_mark()
    path = path_of(document) if document else None
    kinds = kinds_changed(without, rows)
    read = kinds_to_read(kinds, path)
    supposed = rows_supposed(coders, without=without, rows=rows, kinds=read)
    new = supposed.new_findings(kinds)
    warned = tuple(one for one in new if one.grade is Grade.WARNING)
    wrong = tuple(errors(new))
    changes: dict[int, tuple[Change, ...]] = {}
    moved: dict[int, Moved] = {}
    if path and not wrong:
        now = read_now(coders, path, mark)
        records = records_of(coders, unchecked_department(supposed.then))
        then = read_then(records, path, now, kinds)
        for coder in coders:
            before, after = (_answers(some.get(coder), on.toordinal()) for some in (now, then))
            changes[coder] = tuple(_compared(before.states, after.states))
            moved[coder] = Moved(coder, before.stand, after.stand)
    return ForeseenOfAll(changes, moved, wrong, warned)


class _Key(NamedTuple):
    level: Level
    requirement: Requirement | None
    what: str


_States: TypeAlias = dict[object, tuple[_Key, State]]
"""Each answer, by what identifies its question."""


class _Answers(NamedTuple):
    """What a coder's timeline answers on a day, without the evidence."""

    states: _States
    stand: Stand


NO_ANSWERS = _Answers({}, Stand())


def _answers(read: Read | None, on: Day) -> _Answers:
    """Give the state of every requirement once, then of every level, by what identifies it.

    The evidence, which the judge gathers with every answer, nobody looks at here.
    """
    if read is None:
        return NO_ANSWERS
    moment, levels = answers_on(read.program, read.truths, on), read.program.levels.values()
    if moment.state(read.program.employed) is not State.MET:
        return NO_ANSWERS
    states: _States = {}
    for bits in levels:
        for item in (*bits.minimum, *bits.advance, *bits.keep):
            key = _Key(bits.level, item.requirement, "")
            states.setdefault(id(item.requirement), (key, moment.state(item.bit)))
    for bits in levels:
        for what, bit in ((What.QUALIFIES, bits.qualifies), (What.READY, bits.ready)):
            key = _Key(bits.level, None, what.value)
            states[bits.level.level, what] = (key, moment.state(bit))
    return _Answers(states, _stand(levels, moment))


def _stand(levels: Iterable[LevelBits], moment: Answers) -> Stand:
    """Say how somebody stands: the highest levels, posts left out."""
    stand = Stand()
    for bits in levels:
        title = bits.level.title
        if not bits.level.opening and moment.state(bits.qualifies) is State.MET:
            stand = stand._replace(qualifies=title)
        if not bits.level.opening and moment.state(bits.ready) is State.MET:
            stand = stand._replace(ready=title)
        is_held = moment.state(bits.held) is State.MET
        if is_held and moment.state(bits.keeps) is State.NOT_MET:
            stand = stand._replace(loses=title)
    return stand


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
