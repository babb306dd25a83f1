"""How facts of one kind are composed from what was chosen."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from coderpath_web.rooms.imports.mapping.composed import Composed
from coderpath_web.rooms.imports.mapping.questions import Question


def nothing(made: Composed) -> Iterator[str]:
    """Give nothing that is missing."""
    del made
    yield from ()


def each_with_its_day(
    what: str, on: str, more: str, *, day: str, each: str
) -> Callable[[Composed], Iterator[str]]:
    """Make what says which columns are missing of a kind whose every fact has its day.

    `what`, `on` and `more` are meanings of columns; `day` and `each` are words for sentences.
    """

    def missing(made: Composed) -> Iterator[str]:
        for one in made.each(what, on, more):
            if not one.has(on):
                yield f"Choose the column with {day}, or leave {one.column(what)} out."
        if made.has(on, more) and not made.has(what):
            name = made.column(on) or made.column(more)
            yield f"Choose the column of {each}, or leave {name} out."

    return missing


class Span(NamedTuple):
    """A stretch of time that is saved, and whether the table tells both of its ends."""

    what: str
    """What lasts, as a sentence calls it: the leave, employment."""
    has_beginning: bool
    """Whether a column says it; else it is assumed."""
    has_end: bool
    """Whether a column says it; else it goes on."""


def no_spans(made: Composed) -> Iterator[Span]:
    """Give no span."""
    del made
    yield from ()


class Kind(NamedTuple):
    """One kind of facts."""

    name: str
    blocks: Callable[[Composed], Iterable[dict[str, Any]]]
    """Gives the blocks of the mapping, once nothing is missing."""
    missing: Callable[[Composed], Iterable[str]] = nothing
    """Gives what still has to be said, each as a sentence."""
    questions: tuple[Question, ...] = ()
    together: tuple[str, ...] = ()
    """Meanings of columns that belong together, of which there may be several each."""
    spans: Callable[[Composed], Iterable[Span]] = no_spans
    """Gives the stretches of time that it saves."""
