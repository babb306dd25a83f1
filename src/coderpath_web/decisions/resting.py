"""What a decision rests on: each rule as it stood on a day, as small plain data that is kept."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from coderpath.days import BEGINNING, iso
from coderpath.explain.names import level_title
from coderpath.explain.requirement_lines import RequirementLine, requirement_line
from coderpath.explain.totals import total_of
from coderpath.sentence import Said
from coderpath.sentence.lists import chain
from coderpath.sentence.words import capital, listed
from coderpath.transition import Move, asked_of, is_within_rules, kind_of_move
from coderpath.verdict import State
from coderpath_web.decisions.models import GrantedException
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.journal.queries import newest_entry
from coderpath_web.standings.judge import CoderFile, Judgement, LevelVerdict, RequirementVerdict
from coderpath_web.standings.withheld import resting_on

COMES_FROM = "comes-from"
"""Stands for the rule that a level is come to from one that it names: it has no id of its own."""
MOST_FACTS = 3


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


class RestsOn(NamedTuple):
    """What a decision about a move rests on."""

    path: str
    """The name of the path document that judged."""
    path_title: str
    document: int
    on: str
    """The day judged, and the newest entry of the journal that was known: both replay it."""
    entry: int
    level: str
    title: str
    move: str
    ready: bool
    """Whether the move was within the rules of the path."""
    rules: tuple[Rule, ...]

    @property
    def day(self) -> date:
        """The day judged."""
        return date.fromisoformat(self.on)

    @property
    def unmet(self) -> list[Rule]:
        """The rules that were not met, covered or not; none where the path leads there anyway."""
        return [] if self.ready else [one for one in self.rules if not one.is_met]

    @property
    def open(self) -> list[Rule]:
        """The rules that stand in the way: not met, and no exception covers them."""
        return [one for one in self.unmet if one.is_open]

    @property
    def excepted(self) -> list[Rule]:
        """The rules that were not met and covered by an exception."""
        return [one for one in self.unmet if not one.is_open]

    def without(self, kinds: frozenset[str]) -> "RestsOn":
        """Give it without the rules that rest on some kinds of facts, as the path reads today."""
        document = PathDocument.objects.filter(pk=self.document).first()
        path = path_of(document) if document and kinds else None
        level = path.by_name.get(self.level) if path else None
        if path is None or level is None:
            return self
        hidden = resting_on(path, kinds)
        asked = (*path.whole_minimum(level), *level.advance)
        ids = {one.id for one in asked if id(one) in hidden}
        return self._replace(rules=tuple(one for one in self.rules if one.id not in ids))

    def as_json(self) -> dict[str, Any]:
        """Give it to be kept."""
        return self._asdict() | {"rules": [one._asdict() for one in self.rules]}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "RestsOn":
        """Read it as it was kept."""
        rules = tuple(Rule(**one) for one in kept["rules"])
        return cls(**{**kept, "rules": rules})


def rests_on(file: CoderFile, level: str, exceptions: Collection[GrantedException] = ()) -> RestsOn:
    """Give what a move to a level rests on, by a coder's file; empty is a move out.

    `exceptions` are those in force. Raises ValueError for whoever is not judged on the day, and
    KeyError for a level that the path does not know.
    """
    judgement, path = file.judgement, file.path
    if judgement is None or not judgement.levels:
        message = "nobody is judged who is not employed"
        raise ValueError(message)
    move = kind_of_move(path, [one.level.level for one in judgement.held], level)
    verdict = judgement.level(level) if level else None
    return RestsOn(
        path=file.document.name,
        path_title=path.title,
        document=file.document.pk,
        on=file.on.isoformat(),
        entry=newest_entry(),
        level=level,
        title=verdict.level.title if verdict else "",
        move=move.value,
        ready=verdict is None or is_within_rules(verdict, move),
        rules=tuple(_rules(file, verdict, move, exceptions)) if verdict else (),
    )


def _rules(
    file: CoderFile,
    verdict: LevelVerdict,
    move: Move,
    exceptions: Collection[GrantedException],
) -> Iterator[Rule]:
    covered = {one.rule: one for one in exceptions if one.level == verdict.level.level}
    for rule in (*_from_below(file, verdict, move), *_asked(file, verdict, move)):
        one = covered.get(rule.id)
        if one is None or rule.is_met:
            yield rule
        else:
            yield rule._replace(exception=one.pk, until=one.until.isoformat())


def _from_below(file: CoderFile, verdict: LevelVerdict, move: Move) -> Iterator[Rule]:
    """Give the rule where somebody comes from: it is asked of who moves up alone."""
    if move is Move.UP and verdict.level.after and not verdict.comes_from_below:
        titles = [level_title(file.path, one) for one in verdict.level.after]
        asks = f"Holds {listed(titles, 'or')}"
        told = f"Only who holds {listed(titles, 'or')} moves up to {verdict.level.title}."
        yield Rule(COMES_FROM, asks, State.NOT_MET.value, "not met", told=told)


def _asked(file: CoderFile, verdict: LevelVerdict, move: Move) -> Iterator[Rule]:
    judgement = file.judgement
    if judgement is not None:
        for item in asked_of(verdict, move):
            yield _rule(item, judgement)


def _rule(item: RequirementVerdict, judgement: Judgement) -> Rule:
    line = requirement_line(item, judgement)
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
    """Give what a rule that is met rests on: the sum where there is one, else a few facts."""
    total = total_of(item.branch, judgement)
    return total or chain("; ", line.facts[:MOST_FACTS])
