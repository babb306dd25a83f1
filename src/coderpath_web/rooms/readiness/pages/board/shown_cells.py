"""Cells as they are shown: a mark, its word, and a figure or a short word."""

from functools import lru_cache
from typing import NamedTuple

from django.template.loader import render_to_string

from coderpath.explain.asks import asks_of
from coderpath.explain.names import surroundings
from coderpath.verdict import State
from coderpath_web.rooms.readiness.pages.board.short_words import short_word
from coderpath_web.rooms.readiness.pages.board.sparks import Spark, spark
from coderpath_web.rooms.readiness.pages.board.subjects import CARRIED

TONES = {State.MET: "v", State.NOT_MET: "o", State.NOT_RECORDED: "u"}


class Shown(NamedTuple):
    """A cell, ready for the table."""

    title: str
    tone: str
    mark: str
    text: str
    asks: str
    spark: Spark | None = None

    @property
    def drawn(self):
        """The cell of the table, which many people share: drawn once."""
        return _drawn(self)


@lru_cache(maxsize=5000)
def _drawn(cell):
    return render_to_string("rooms/readiness/pages/board/cell.html", {"cell": cell})


def shown_cell(cell, row, record, path):
    """Put a cell into a mark and a word."""
    if not cell.asked:
        return Shown(cell.title, "na", "not_asked", "", "")
    asked = cell.worst
    criterion = asked.asking.requirement.criterion
    around = surroundings(record, path, row.day.toordinal())
    drawn = spark(record, path, row.day) if criterion.reads_months else None
    asks = "; ".join(asks_of(one.asking.requirement, path) for one in _spoken_of(cell))
    mark = _mark(cell, row, around)
    return Shown(cell.title, TONES[cell.state], mark, _text(cell, around), asks, drawn)


def _spoken_of(cell):
    return [one for one in cell.asked if one.state is cell.state]


def _mark(cell, row, around):
    if cell.state is not State.MET:
        return str(cell.state)
    if any(row.ends_soon(one) for one in cell.asked):
        return "soon"
    asked = cell.worst
    criterion = asked.asking.requirement.criterion
    begun = criterion.is_only_begun(around.record, around.rules, around.on)
    return "begun" if begun else "met"


def _text(cell, around):
    if cell.open > 1:
        return f"{cell.open} of {len(cell.asked)} open"
    if cell.subject == CARRIED and cell.state is State.MET:
        return ""
    if len(cell.asked) > 1 and cell.state is State.MET:
        words = [_word(one, cell.worst.state, around) for one in cell.asked]
        return words[0] if len(set(words)) == 1 else "both" if len(words) == len("ab") else "all"
    return _word(cell.worst, cell.worst.state, around)


def _word(asked, state, around):
    return short_word(asked.asking.requirement.criterion, around, state)
