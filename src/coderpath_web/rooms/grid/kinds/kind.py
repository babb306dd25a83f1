"""What a kind of grid is: which facts a row of it can bring, and from which columns."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from coderpath.days import FOREVER, Month
from coderpath.facts.kinds import KINDS
from coderpath.facts.values.dates import NO_END_YET
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import plain


class Fills(NamedTuple):
    """A column of the grid: the column of a kind of fact that it fills, and what heads it."""

    column: str
    label: str = ""
    """Empty where the kind's own label says it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One fact that a row can bring: its kind, the columns that are typed, and what is given."""

    kind: str
    columns: Mapping[str, Fills]
    """By their names in the grid."""
    fixed: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridKind:
    """A kind of grid: one person a row, and the facts that a row can bring."""

    name: str
    """In addresses."""
    title: str
    facts: tuple[str, ...]
    """The kinds of facts that it records."""
    parts: Callable[[Month], Sequence[Part]]
    """Gives the facts of a row; it is told the month that was chosen."""
    is_monthly: bool = False
    """Whether one month is chosen for the whole grid."""
    tells: Callable[[Any, Mapping[str, str]], str]
    """Says a row on file in a few words; it is told people's names by their ids."""
    follows: Callable[[Any, Any], bool] | None = None
    """Tells whether a row on file ends where a new one begins; None where several may last."""


def one_fact(kind: str, *columns: str, title: str = "", **more: Any) -> GridKind:
    """Make a grid of which a row brings one fact; all columns of it where none is named."""
    named = columns or tuple(one.name for one in KINDS[kind].columns if one.name != "coder")
    left_out = {
        one.name: one.default for one in KINDS[kind].columns if one.name not in {*named, "coder"}
    }
    part = Part(kind, {name: Fills(name) for name in named}, left_out)
    heading = title or KINDS[kind].form.heading
    more = {"tells": partial(_tells, kind), **more}
    return GridKind(name=kind, title=heading, facts=(kind,), parts=lambda _: (part,), **more)


def _tells(kind: str, row: Any, _: Mapping[str, str]) -> str:
    """Say what a row is about, and its last day where it has one."""
    known = KINDS[kind]
    subject = plain(str(getattr(row, known.subject)))
    until = getattr(row, known.until) if known.until else FOREVER
    return f"{subject} through {day_words(until - 1)}" if until < NO_END_YET else subject
