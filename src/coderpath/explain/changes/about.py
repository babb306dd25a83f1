"""What is said about a requirement without changing what it asks, in words."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from coderpath.changes.change import Plain
from coderpath.days import Duration
from coderpath.explain.changes.told import in_quotes

Side: TypeAlias = Mapping[str, Plain]
"""A requirement's or rule's piece of the document, empty where there is none."""


def about(keys: set[str]) -> Callable[[Side], str] | None:
    """Give the words for these keys, or None when they are not about a requirement."""
    return next((words for known, words in ABOUT if keys <= known), None)


def _presumed(side: Side) -> str:
    return "presumed while nothing is recorded" if side else "not presumed"


def _grace(side: Side) -> str:
    if not side:
        return "asked from the first day in the level"
    since = "of employment" if "grace_from" in side else "in the level"
    key = next(key for key in side if key != "grace_from")
    return f"asked after {Duration(side[key], key.removeprefix('grace_'))} {since}"


def _id(side: Side) -> str:
    return f"named {side['id']}" if side else "not named"


def _says(side: Side) -> str:
    return f"put as {in_quotes(side['says'])}" if side else "put in the usual words"


def where_from(side: Side) -> str:
    """Say where something comes from, or why it was assumed."""
    found = [f"from {in_quotes(side['source'])}"] if "source" in side else []
    found += [f"assumed: {in_quotes(side['assumed'])}"] if "assumed" in side else []
    return ", ".join(found) or "without a source"


ABOUT: tuple[tuple[set[str], Callable[[Side], str]], ...] = (
    ({"presumed"}, _presumed),
    ({"grace_months", "grace_weeks", "grace_from"}, _grace),
    ({"id"}, _id),
    ({"says"}, _says),
    ({"source", "assumed"}, where_from),
)
