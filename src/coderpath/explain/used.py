"""The facts that an answer rests on, each as a short text with its dates and source."""

from collections.abc import Iterator

from coderpath.criteria.branch import Branch
from coderpath.explain.missing import case_of
from coderpath.explain.totals import total_of
from coderpath.judge import Judgement
from coderpath.sentence import Said
from coderpath.verdict import State


def facts_used(branch: Branch, judgement: Judgement) -> list[Said]:
    """Give the facts used, each once; productivity gives a line for each month of its window.

    A sum that is met comes first. Of a gate that is met only the parts that are met are told.
    """
    return list(dict.fromkeys(_texts(branch, judgement)))


def _texts(branch: Branch, judgement: Judgement) -> Iterator[Said]:
    if branch.state is State.MET:
        yield from filter(None, [total_of(branch, judgement)])
    case = case_of(branch, judgement)
    yield from case.words.facts(branch.criterion, case)
    for part in case.words.telling(branch.criterion, case):
        yield from _texts(part.branch, judgement)
