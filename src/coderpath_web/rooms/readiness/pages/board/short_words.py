"""A word or a figure for a cell: what a requirement comes to, by the facts on file."""

from fractions import Fraction
from functools import singledispatch
from typing import NamedTuple

from coderpath.criteria import Criterion, Gate
from coderpath.criteria.accrual import accrued
from coderpath.criteria.accuracy import Accuracy
from coderpath.criteria.credential import Credential
from coderpath.criteria.experience import Experience
from coderpath.criteria.knowledge import Knowledge
from coderpath.criteria.percent import percent_text
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.reviews import Reviews
from coderpath.criteria.rules import Rules
from coderpath.criteria.time_in_level import TimeInLevel
from coderpath.criteria.trains_in import TrainsIn
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.spans import span_at
from coderpath.verdict import State

NO_RECORD = "no record"
NOT_YET = "not yet"


class Facts(NamedTuple):
    """What words are taken from."""

    record: CoderRecord
    rules: Rules
    day: Day
    state: State


def short_word(criterion: Criterion, facts: Facts) -> str:
    """Give the word of a cell; what is met and has no figure says nothing more than its mark."""
    word = said(criterion, facts)
    if word or facts.state is State.MET:
        return word
    return NO_RECORD if facts.state is State.NOT_RECORDED else NOT_YET


@singledispatch
def said(_criterion: Criterion, _facts: Facts) -> str:
    """Say what the facts come to; empty where a word says no more than the mark."""
    return ""


@said.register
def said_gate(criterion: Gate, facts: Facts) -> str:
    """Say the first branch that is met."""
    if facts.state is not State.MET:
        return ""
    branches = (part for part in criterion.parts() if not part.parts())
    met = (one for one in branches if one.kind in READABLE and _is_met(one, facts))
    return next((said(one, facts) for one in met), "")


def _is_met(criterion: Criterion, facts: Facts) -> bool:
    return criterion.truth(facts.record, facts.rules).at(facts.day) is State.MET


@said.register
def said_credential(criterion: Credential, facts: Facts) -> str:
    """Name the credential."""
    used = criterion.used(facts.record, facts.rules, facts.day)
    if facts.state is State.MET:
        return used[0].credential if used else ""
    if facts.state is State.NOT_RECORDED:
        return ""
    return f"{used[-1].credential} ended" if used else "none yet"


@said.register
def said_knowledge(criterion: Knowledge, facts: Facts) -> str:
    """Say how it was shown."""
    if facts.state is not State.MET:
        return ""
    used = criterion.used(facts.record, facts.rules, facts.day)
    ways = {getattr(row, "by", "course") for row in used}
    return "course" if "course" in ways else "shown" if ways else ""


@said.register
def said_training(criterion: TrainsIn, facts: Facts) -> str:
    """Count the types."""
    if facts.state is State.NOT_RECORDED:
        return ""
    reached = sum(
        span_at(criterion.days_in(facts.record, name), facts.day) is not None
        for name in set(criterion.types)
    )
    return f"{min(reached, criterion.at_least)} of {criterion.at_least}"


@said.register
def said_accuracy(criterion: Accuracy, facts: Facts) -> str:
    """Give the share, or how little was reviewed."""
    pool = criterion.pool(facts.record, facts.day)
    if facts.state is State.NOT_RECORDED or not pool.total:
        return f"{pool.total:,} {criterion.method}" if pool.total else ""
    return percent_text(Fraction(pool.correct, pool.total), criterion.threshold).rstrip("%")


@said.register
def said_reviews(criterion: Reviews, facts: Facts) -> str:
    """Count the reviews."""
    used = criterion.used(facts.record, facts.rules, facts.day)
    return f"{min(len(used), criterion.at_least)} of {criterion.at_least}"


@said.register
def said_productivity(criterion: Productivity, facts: Facts) -> str:
    """Give the result over the window, or how many months of it there are."""
    months, fills = criterion.window(facts.record, facts.rules, facts.day)
    recorded = [one for one in months if one in facts.record.months.figures]
    if not fills or (facts.state is State.NOT_RECORDED and recorded):
        return f"{len(recorded)} of {criterion.window_months} mo"
    ratio = criterion.ratio(facts.record, months)
    return percent_text(ratio, criterion.threshold).rstrip("%") if ratio is not None else ""


@said.register
def said_time(criterion: TimeInLevel, facts: Facts) -> str:
    """Count the whole months in the level."""
    held = facts.rules.held(facts.record, criterion.level)
    if criterion.continuous:
        spell = span_at(held, facts.day)
        held = (spell,) if spell else ()
    return _of_months(accrued(held, facts.day).months, criterion.months)


@said.register
def said_experience(criterion: Experience, facts: Facts) -> str:
    """Count the whole months, unless positions at facilities count too."""
    if facts.state is State.MET:
        return ""
    return _of_months(0, criterion.months) if not facts.record.experience else ""


def _of_months(months: int, asked: int | None) -> str:
    return f"{months} of {asked} mo" if asked else ""


def is_only_begun(criterion: Criterion, facts: Facts) -> bool:
    """Tell whether training is met by what was begun, not by what was mastered."""
    mastered = criterion.completed()
    if mastered is None:
        return False
    return facts.state is State.MET and not _is_met(mastered, facts)


READABLE = {"credential", "knowledge", "trains_in", "course", "education"}
"""Kinds that can be told from the few kinds of facts that a table reads."""
