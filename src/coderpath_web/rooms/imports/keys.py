"""What makes two rows of a kind speak of the same thing, although they may say different things."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any

from coderpath.facts.kinds import KINDS

KEYS = {
    "coders": ("coder", "hired"),
    "facilities": ("facility",),
    "positions": ("coder", "level", "facility", "since"),
    "reports": ("coder", "to", "since"),
    "leaves": ("coder", "since"),
    "credentials": ("coder", "credential", "since"),
    "education": ("coder", "level", "subject"),
    "courses": ("coder", "of", "on"),
    "knowledge": ("coder", "of", "by", "on"),
    "skills": ("coder", "of", "attested_by", "on"),
    "ratings": ("coder", "of", "on"),
    "events": ("coder", "of", "on"),
    "experience": ("coder", "in", "since"),
    "training": ("coder", "type", "begun"),
    "productivity": ("coder", "facility", "type", "month"),
    "hours": ("coder", "month"),
    "standards": ("facility", "type", "since"),
    "reviews": ("coder", "on", "type", "sample", "reviewer"),
    "points": ("coder", "category", "on", "points"),
    "checked": ("coder", "kind", "since"),
}
"""The columns that name what a row is about. The rest is what it says of it."""


def key_of(kind: str) -> Callable[[Any], Any]:
    """Make a function that gives what a row of a kind is about."""
    return itemgetter(*map(KINDS[kind].index, KEYS[kind]))
