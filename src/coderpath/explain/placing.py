"""Where somebody without a level is to be placed, in words."""

from coderpath.explain.asks import asks_of
from coderpath.explain.path_notes import entry_rule_text
from coderpath.judge import Judgement, LevelVerdict
from coderpath.sentence.words import lowered
from coderpath.verdict import State


def placing_answer(verdict: LevelVerdict) -> str:
    """Say in a line that somebody is to be placed, and at which level where one fits."""
    fits = verdict.placing is not None and verdict.placing.fits
    return f"To be placed at {verdict.level.title}" if fits else "To be placed: no level fits yet"


def placing_reason(verdict: LevelVerdict, judgement: Judgement) -> str:
    """Say by what the level fits, or what the first level still asks; empty of a level held."""
    if verdict.placing is None:
        return ""
    if verdict.placing.rule is not None:
        return f"{entry_rule_text(verdict.placing.rule, judgement.path)}."
    if verdict.placing.fits:
        return "All that is asked of whoever starts there is met."
    asked = verdict.of("minimum", "advance")
    still = [item.requirement for item in asked if item.state is not State.MET]
    texts = [lowered(asks_of(requirement, judgement.path)) for requirement in still]
    return f"{verdict.level.title}, the first level, still asks: {'; '.join(texts)}."
