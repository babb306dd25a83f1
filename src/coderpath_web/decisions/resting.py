"""What a decision rests on: each rule as it stood on a day, as small plain data that is kept."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from coderpath.decision.record import DecisionKept
from coderpath.decision.rules import COMES_FROM, Covering, Rule, rules_stood
from coderpath.transition import is_within_rules, kind_of_move
from coderpath_web.decisions.models import GrantedException
from coderpath_web.decisions.withheld_rules import rules_withheld
from coderpath_web.documents.models import PathDocument
from coderpath_web.journal.queries import newest_entry
from coderpath_web.standings.judge import CoderFile

__all__ = ["COMES_FROM", "RestsOn", "Rule", "covering", "rests_on"]


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
        ids = rules_withheld(self.path, self.level, kinds)
        return self._replace(rules=tuple(one for one in self.rules if one.id not in ids))

    def as_json(self) -> dict[str, Any]:
        """Give it to be kept."""
        return self._asdict() | {"rules": [one._asdict() for one in self.rules]}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "RestsOn":
        """Read it as it was kept."""
        rules = tuple(Rule(**one) for one in kept["rules"])
        return cls(**{**kept, "rules": rules})

    @classmethod
    def of_record(cls, kept: DecisionKept) -> "RestsOn":
        """Read it from the record of a decision: what was judged is kept there alone."""
        data, verdict = kept.data, kept.data["verdict"]
        named = data["path"] or {"name": "", "title": ""}
        found = PathDocument.objects.filter(name=named["name"]).values_list("pk", flat=True)
        return cls(
            path=named["name"],
            path_title=named["title"],
            document=found.first() or 0,
            on=data["on"],
            entry=data["known"]["entry"],
            level=data["decision"]["level"],
            title=data["decision"].get("title", ""),
            move=verdict.get("move", ""),
            ready=verdict.get("within_rules", False),
            rules=kept.rules,
        )


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
    covered = covering(exceptions, level)
    rules = rules_stood(judgement, verdict, move, covered) if verdict else ()
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
        rules=tuple(one.rule for one in rules),
    )


def covering(exceptions: Collection[GrantedException], level: str) -> Mapping[str, Covering]:
    """Give the exceptions for a level by the rules that they cover."""
    some = (one for one in exceptions if one.level == level)
    return {one.rule: Covering(one.pk, one.until.isoformat()) for one in some}
