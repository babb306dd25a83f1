"""By which route somebody comes to a post: from which level, and which of several ways is met."""

from collections.abc import Iterator

from coderpath.criteria.branch import Branch
from coderpath.explain.asks import asks
from coderpath.path import CareerPath
from coderpath.sentence.words import listed, lowered
from coderpath.verdict import State
from coderpath_web.standings.judge import Judgement, LevelVerdict


def route_said(judgement: Judgement, level: str) -> str:
    """Say the route of whoever is ready for a level: "from Coding Specialist III"."""
    verdict = judgement.level(level)
    below = [one.level.title for one in judgement.held if one.level.level in verdict.level.after]
    ways = "; ".join(lowered(one) for one in dict.fromkeys(_ways_met(verdict, judgement.path)))
    if not below:
        return ways
    return f"from {listed(below)} ({ways})" if ways else f"from {listed(below)}"


def _ways_met(verdict: LevelVerdict, path: CareerPath) -> Iterator[str]:
    """Give, of each requirement that can be met in several ways, those that are."""
    for item in verdict.of("minimum", "advance"):
        branch = item.branch
        if 0 < branch.criterion.needed < len(branch.parts):
            yield from (asks(one.criterion, path) for one in _met(branch))


def _met(branch: Branch) -> list[Branch]:
    return [one for one in branch.parts if one.state is State.MET]
