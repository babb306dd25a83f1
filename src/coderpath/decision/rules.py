"""The rules that a decision about a level rests on: how each stood, and what is said of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from coderpath.criteria.branch import Branch
from coderpath.days import BEGINNING, iso
from coderpath.explain.names import level_title
from coderpath.explain.origin import ASSUMED
from coderpath.explain.requirement_lines import RequirementLine, requirement_line
from coderpath.explain.states import PRESUMED
from coderpath.explain.totals import total_of
from coderpath.judge import Judgement, LevelVerdict, RequirementVerdict
from coderpath.sentence import Said, said
from coderpath.sentence.lists import chain
from coderpath.sentence.words import capital, counted, listed
from coderpath.transition import Move, asked_of
from coderpath.verdict import State

COMES_FROM = "comes-from"
"""Stands for the rule that a level is come to from one that it names: it has no id of its own."""
MOST_FACTS = 8
"""Facts that are told one after the other; of more it is said how many there are."""
ONCE_TOLD = 3
"""Facts that earlier versions told, without a word of any more: records of theirs are kept."""


class Covering(NamedTuple):
    """An exception that covers a rule: its number, and the first day on which it does no more."""

    number: int
    until: str


class Rule(NamedTuple):
    """A rule as it stood: its id, what it asks, the answer, since when, and by what."""

    id: str
    asks: str
    state: str
    """As the judge counts it: met, not_met or not_recorded."""
    word: str
    """As people see it: presumed, not asked yet and the like, too."""
    since: str = ""
    told: str = ""
    """The facts that it rests on, or what is missing."""
    origin: str = ""
    exception: int | None = None
    """The exception that covered it, and its end."""
    until: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the judge counted it as met."""
        return self.state == State.MET.value

    @property
    def is_open(self) -> bool:
        """Whether it stands in the way: not met, and no exception covers it."""
        return not self.is_met and self.exception is None

    @property
    def source(self) -> str:
        """Where it comes from, for the coder: nothing of what the author of the path assumed."""
        return "" if self.origin.startswith(ASSUMED) else self.origin


def count_met(rules: Sequence[Rule]) -> str:
    """Say how many rules were met, and how many of these were presumed: "Met: 2 of 3 rules."."""
    met = [one for one in rules if one.is_met]
    presumed = sum(one.word == PRESUMED.word for one in met)
    among = f", {presumed} of them presumed" if presumed else ""
    return f"Met: {len(met)} of {counted(len(rules), 'rule')}{among}."


class RuleStood(NamedTuple):
    """A rule as it stood, with all that a record holds of it."""

    rule: Rule
    meaning: Mapping[str, Any]
    """What the judge says: ids, states, days; never a sentence."""
    facts: tuple[str, ...] = ()
    """The facts that it rests on as sentences, each with its source."""
    numbers: tuple[int, ...] = ()
    """The numbers of these facts."""
    kinds: tuple[str, ...] = ()
    """The kinds of facts that answer it."""

    def said(self) -> dict[str, Any]:
        """Give what is said of it as plain data."""
        rule = self.rule
        return {
            "asks": rule.asks,
            "word": rule.word,
            "since": rule.since,
            "told": rule.told,
            "origin": rule.origin,
            "facts": list(self.facts),
            "numbers": list(self.numbers),
            "kinds": list(self.kinds),
        }


def rules_stood(
    judgement: Judgement, verdict: LevelVerdict, move: Move, covered: Mapping[str, Covering]
) -> Iterator[RuleStood]:
    """Go through the rules of a move to a level; `covered` are the exceptions, by rule."""
    for stood in (*_from_below(judgement, verdict, move), *_asked(judgement, verdict, move)):
        one = None if stood.rule.is_met else covered.get(stood.rule.id)
        rule = stood.rule._replace(exception=one.number, until=one.until) if one else stood.rule
        yield stood._replace(rule=rule, meaning={**stood.meaning, "exception": rule.exception})


def _from_below(judgement: Judgement, verdict: LevelVerdict, move: Move) -> Iterator[RuleStood]:
    """Give the rule where somebody comes from: it is asked of who moves up alone."""
    if move is Move.UP and verdict.level.after and not verdict.comes_from_below:
        titles = [level_title(judgement.path, one) for one in verdict.level.after]
        asks = f"Holds {listed(titles, 'or')}"
        told = f"Only who holds {listed(titles, 'or')} moves up to {verdict.level.title}."
        rule = Rule(COMES_FROM, asks, State.NOT_MET.value, "not met", told=told)
        yield RuleStood(rule, {"id": COMES_FROM, "part": "after", "state": rule.state})


def _asked(judgement: Judgement, verdict: LevelVerdict, move: Move) -> Iterator[RuleStood]:
    for item in asked_of(verdict, move):
        line = requirement_line(item, judgement)
        rows = [row for branch in item.rests_on for row in _rows(branch)]
        yield RuleStood(
            rule=_rule(item, line, judgement),
            meaning=_meaning(item),
            facts=tuple(str(one) for one in line.facts),
            numbers=tuple(sorted({row[-1].fact for row in rows if hasattr(row[-1], "fact")})),
            kinds=tuple(sorted(judgement.path.kinds_read(item.requirement))),
        )


def _rule(item: RequirementVerdict, line: RequirementLine, judgement: Judgement) -> Rule:
    has_date = item.since > BEGINNING and not item.presumed and not item.in_grace
    told = _facts(item, line, judgement) if item.state is State.MET else line.missing
    return Rule(
        id=line.id,
        asks=line.ask,
        state=item.state.value,
        word=line.state,
        since=(iso(item.since) or "") if has_date else "",
        told=capital(str(told)),
        origin=str(line.origin),
    )


def _facts(item: RequirementVerdict, line: RequirementLine, judgement: Judgement) -> Said:
    """Give what a rule that is met rests on: the sum where there is one, else its facts."""
    return total_of(item.branch, judgement) or _one_by_one(line.facts)


def _one_by_one(facts: Sequence[Said | str]) -> Said:
    """Tell facts one after the other; of those that are too many, how many more there are."""
    more = len(facts) - MOST_FACTS
    first = chain("; ", facts[:MOST_FACTS])
    return said(first, f"; and {more} more") if more > 0 else first


def told_whole(rule: Rule, facts: Sequence[str]) -> Rule:
    """Give a kept rule with all its facts told: once they were cut after three, unsaid."""
    was_cut = len(facts) > ONCE_TOLD and rule.told == capital("; ".join(facts[:ONCE_TOLD]))
    return rule._replace(told=capital(str(_one_by_one(facts)))) if was_cut else rule


def _meaning(item: RequirementVerdict) -> dict[str, Any]:
    return {
        "id": item.requirement.id,
        "part": item.part,
        "state": item.state.value,
        "since": iso(item.since),
        "until": iso(item.until),
        "presumed": item.presumed,
        "in_grace": item.in_grace,
    }


def _rows(branch: Branch) -> Iterator[Any]:
    yield from branch.facts
    for part in branch.inside:
        yield from _rows(part)
