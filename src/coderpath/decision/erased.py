"""A record from which what people said was erased: all else stands, so that it still replays."""

from coderpath.decision.canonical import canonical
from coderpath.decision.record import DecisionKept

ERASED = "Erased"
"""Stands where somebody gave a reason."""


def without_words(kept: DecisionKept) -> bytes:
    """Give the bytes of a record without the reasons that were given, by whoever took part."""
    decision = dict(kept.data["decision"])
    decision["why"] = _left_of(decision.get("why"))
    people = [{**one, "why": _left_of(one["why"])} for one in kept.data["people"]]
    return canonical({**kept.data, "decision": decision, "people": people})


def _left_of(why: str | None) -> str:
    return ERASED if why else ""
