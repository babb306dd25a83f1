"""What a requirement is about: the columns of a board whose people have different next levels."""

from collections.abc import Iterator
from typing import NamedTuple

from coderpath.criteria import KIND_OF, Criterion
from coderpath.criteria.words import Heading
from coderpath.sentence.words import capital, plain


class Subject(NamedTuple):
    """A column: what its requirements are, and of some kinds what they are about."""

    heading: Heading
    stem: str = ""


CARRIED = Subject(Heading(0, "Carried along"))


def leaves(criterion: Criterion) -> Iterator[Criterion]:
    """Go through what a criterion joins, or give itself."""
    parts = criterion.parts()
    if not parts:
        yield criterion
    for part in parts:
        yield from leaves(part)


def subject_of(criterion: Criterion) -> Subject:
    """Give the column of a requirement: what its first branch is about."""
    first = next(leaves(criterion))
    return Subject(KIND_OF[type(first)].words.heading, _topic(first).split("_")[0])


def title_of(subject: Subject, criteria: list[Criterion]) -> str:
    """Give the head of a column."""
    if not subject.stem:
        return subject.heading.title
    named = {_topic(leaf) for one in criteria for leaf in leaves(one)} - {""}
    return capital(plain(next(iter(named)) if len(named) == 1 else subject.stem))


def _topic(criterion: Criterion) -> str:
    return KIND_OF[type(criterion)].words.topic(criterion)
