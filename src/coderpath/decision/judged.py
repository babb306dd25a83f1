"""What the judge says of a decision's question: the same for the same path, facts and day."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from coderpath.decision.rules import Covering, RuleStood, rules_stood
from coderpath.decision.seen import SeenFact, coder_seen
from coderpath.documents.path.reader import read_path_text
from coderpath.explain.names import level_title
from coderpath.judge import Judgement, LevelVerdict, judge
from coderpath.path import CareerPath
from coderpath.transition import Move, is_within_rules, kind_of_move


class Question(NamedTuple):
    """What was to be decided: whether a coder comes to a level, judged on a day."""

    coder: str
    level: str
    """By its name in the path; empty for whoever goes out."""
    on: date
    covered: Mapping[str, Covering] = {}
    """The exceptions that counted, by the rules that they cover."""
    asks: bool = True
    """Whether any rule is asked: of a level that only comes to be called otherwise none is."""


class Answer(NamedTuple):
    """What the judge says: in meanings, which replay, and in words, which do not."""

    verdict: Mapping[str, Any]
    words: Mapping[str, Any]


NOBODY = Answer({"judged": False}, {"rules": []})
"""Where no rule is asked, the path does not know the level, or nobody is employed on the day."""


def answer(path: CareerPath, facts: Iterable[SeenFact], question: Question) -> Answer:
    """Judge a question by a path and the facts seen."""
    record = coder_seen(facts, question.coder) if question.asks else None
    if record is None or (question.level and question.level not in path.by_name):
        return NOBODY
    judgement = judge(record, path, question.on.toordinal())
    return answer_of(judgement, question) if judgement.levels else NOBODY


def answer_of(judgement: Judgement, question: Question) -> Answer:
    """Give what a judgement says to a question."""
    held = [one.level.level for one in judgement.held]
    move = kind_of_move(judgement.path, held, question.level)
    verdict = judgement.level(question.level) if question.level else None
    rules = list(rules_stood(judgement, verdict, move, question.covered)) if verdict else []
    said = {
        "rules": [one.said() for one in rules],
        "holds": [level_title(judgement.path, one) for one in held],
    }
    return Answer(_meant(held, move, verdict, rules), said)


def _meant(
    held: list[str], move: Move, verdict: LevelVerdict | None, rules: list[RuleStood]
) -> dict[str, Any]:
    return {
        "judged": True,
        "holds": held,
        "level": verdict.level.level if verdict else "",
        "move": move.value,
        "within_rules": verdict is None or is_within_rules(verdict, move),
        "rules": [dict(one.meaning) for one in rules],
    }


@lru_cache(maxsize=8)
def path_from(text: str, replaced: str = "") -> CareerPath:
    """Read a path from its text, with that of the one that it replaces where there is one.

    Raises ValueError, with what is wrong, for a text that is no path.
    """
    reading = read_path_text(text, "path.yaml")
    if reading.path is None:
        found = "; ".join(one.found for one in reading.findings[:3])
        message = f"the path cannot be read: {found}"
        raise ValueError(message)
    if not replaced:
        return reading.path
    return reading.path.model_copy(update={"replaced": path_from(replaced)})
