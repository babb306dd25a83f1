"""The facts that an answer rests on, each as a short text with its dates and source."""

from coderpath.criteria.productivity import Productivity
from coderpath.explain.fact_texts import fact_text
from coderpath.explain.month_texts import month_lines
from coderpath.judge import Branch, Judgement


def facts_used(branch: Branch, judgement: Judgement) -> list[str]:
    """Give the facts used, each once; productivity gives a line for each month of its window."""
    return list(dict.fromkeys(_texts(branch, judgement)))


def _texts(branch: Branch, judgement: Judgement) -> list[str]:
    if isinstance(branch.criterion, Productivity):
        return month_lines(branch.criterion, judgement)
    own = [fact_text(row, judgement) for row in branch.facts]
    return [*own, *(text for part in branch.parts for text in _texts(part, judgement))]
