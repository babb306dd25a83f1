"""Cells as they are shown: a mark, its word, and a figure or a short word."""

from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from coderpath.explain.asks import asks_of
from coderpath.explain.names import surroundings
from coderpath.verdict import State
from coderpath_web.rooms.readiness.pages.board.short_words import short_word
from coderpath_web.rooms.readiness.pages.board.sparks import Spark, spark
from coderpath_web.rooms.readiness.pages.board.subjects import CARRIED

DOES_NOT_APPLY = "does not apply"
ELSEWHERE = "#why#"
"""Stands for the address of the reasons in a cell that is drawn once for all."""
SOON = "soon"
TONES = {State.MET: "v", State.NOT_MET: "o", State.NOT_RECORDED: "u"}


class Shown(NamedTuple):
    """A cell, ready for the table."""

    title: str
    tone: str
    mark: str
    text: str
    asks: str
    spark: Spark | None = None
    requirement: str = ""
    """The requirement that it speaks of."""

    def drawn(self, why):
        """Draw the cell of the table, which many people share: once, for any address.

        `why` is where the reasons of a person stand; empty for whoever may not read them.
        """
        drawn = _drawn(self._replace(requirement=""), bool(why and self.requirement))
        address = f"{why}{quote(self.requirement)}/"
        return mark_safe(drawn.replace(ELSEWHERE, address))  # noqa: S308 -- our own template, and an address that is quoted


@lru_cache(maxsize=5000)
def _drawn(cell, leads_on):
    context = {"cell": cell, "leads_on": leads_on, "place": ELSEWHERE}
    return render_to_string("rooms/readiness/pages/board/cell.html", context)


def shown_cell(cell, row, record, path):
    """Put a cell into a mark and a word."""
    if not cell.asked:
        asks = "; ".join(asks_of(one.asking.requirement, path) for one in cell.without)
        return Shown(cell.title, "na", "not_asked", DOES_NOT_APPLY if cell.without else "", asks)
    asked = cell.worst
    criterion = asked.asking.requirement.criterion
    around = surroundings(record, path, row.day.toordinal())
    drawn = spark(record, path, row.day) if criterion.reads_months else None
    asks = "; ".join(asks_of(one.asking.requirement, path) for one in _spoken_of(cell))
    mark = _mark(cell, row, around)
    text = f"{_text(cell, around)}{_last_day(cell, row)}" if mark == SOON else _text(cell, around)
    shown = Shown(cell.title, TONES[cell.state], mark, text, asks, drawn)
    return shown._replace(requirement=asked.asking.requirement.id)


def _spoken_of(cell):
    return [one for one in cell.asked if one.state is cell.state]


def _mark(cell, row, around):
    if cell.state is not State.MET:
        return str(cell.state)
    if any(row.ends_soon(one) for one in cell.asked):
        return SOON
    asked = cell.worst
    criterion = asked.asking.requirement.criterion
    begun = criterion.is_only_begun(around.record, around.rules, around.on)
    return "begun" if begun else "met"


def _last_day(cell, row):
    """Say until when it is met, the earliest of what ends soon."""
    first_without = min(one.stretch.until for one in cell.asked if row.ends_soon(one))
    last = first_without - timedelta(days=1)
    return f" to {last.day} {last:%b}"


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
