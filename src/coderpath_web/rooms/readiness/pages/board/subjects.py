"""What a requirement is about: the columns of a board whose people have different next levels."""

from collections.abc import Iterator

from coderpath.criteria import Criterion
from coderpath.explain.words import capital, plain

CARRIED = "carried"
TITLES = {
    CARRIED: "Carried along",
    "education": "Education",
    "course": "Courses",
    "credential": "Credential",
    "knowledge": "Knowledge",
    "productivity": "Productivity, % of standard",
    "accuracy": "Accuracy, %",
    "reviews": "Reviews",
    "trains_in": "Cross-training",
    "time_in_level": "Time in level",
    "experience": "Experience",
    "points": "Points",
    "skill": "Skills",
    "other": "Other",
}
"""The columns in their order; knowledge has one for each subject."""
BY_SUBJECT = {"knowledge": "of"}
"""Kinds that have a column for each subject, and the parameter that names it."""
KINDS = {"rating": "skill", "fte": "time_in_level"}


def leaves(criterion: Criterion) -> Iterator[Criterion]:
    """Go through what a criterion joins, or give itself."""
    parts = criterion.parts()
    if not parts:
        yield criterion
    for part in parts:
        yield from leaves(part)


def subject_of(criterion: Criterion) -> str:
    """Give the column of a requirement: what its first branch is about."""
    first = next(leaves(criterion))
    if first.kind in BY_SUBJECT:
        return f"knowledge:{_named(first).split('_')[0]}"
    kind = KINDS.get(first.kind, first.kind)
    return kind if kind in TITLES else "other"


def title_of(subject: str, criteria: list[Criterion]) -> str:
    """Give the head of a column."""
    kind, _, stem = subject.partition(":")
    if not stem:
        return TITLES[kind]
    named = {_named(leaf) for one in criteria for leaf in leaves(one) if leaf.kind in BY_SUBJECT}
    return capital(plain(next(iter(named)) if len(named) == 1 else stem))


def _named(leaf: Criterion) -> str:
    return str(getattr(leaf, BY_SUBJECT[leaf.kind]))


def place_of(subject: str) -> int:
    """Give the place of a column among the others."""
    return list(TITLES).index(subject.partition(":")[0])
