"""The three answers and how they combine (Kleene's strong logic)."""

from collections.abc import Iterable

MET = "met"
NOT_RECORDED = "not_recorded"
NOT_MET = "not_met"


def at_least(count: int, states: Iterable[str]) -> str:
    """Combine: met when `count` are met, not met when even the unrecorded could not make it."""
    listed = list(states)
    met = listed.count(MET)
    if met >= count:
        return MET
    return NOT_MET if met + listed.count(NOT_RECORDED) < count else NOT_RECORDED


def all_of(states: Iterable[str]) -> str:
    """Combine: every one of them (none listed: met)."""
    listed = list(states)
    return at_least(len(listed), listed)


def any_of(states: Iterable[str]) -> str:
    """Combine: one of them."""
    return at_least(1, states)


def answer(truth: bool) -> str:  # noqa: FBT001
    """Turn a plain yes or no into an answer."""
    return MET if truth else NOT_MET
