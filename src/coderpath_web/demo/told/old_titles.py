"""Levels of one hospital that still went by their names of the path before, and who renamed them.

The roster of Lake Street Hospital kept the old titles. In October one line of the revised path was
confirmed there, and one is on hold; the others wait.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from coderpath.days import FOREVER
from coderpath_demo.period import CHANGE_OVER
from coderpath_web import clock
from coderpath_web.demo.cast import Cast, Judging
from coderpath_web.demo.telling import Event
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.journal.queries import newest_entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.moves.actions import Confirming, confirm_moves, hold_back
from coderpath_web.rooms.moves.found import Finding
from coderpath_web.rooms.moves.lists import open_lines

OLD = ("C0118", "C0119", "C0133", "C0135", "C0141")
"""Coders whose level only has a new name in the revised path."""
CONFIRMED, ON_HOLD = "C0135", "C0141"
WHY = "The roster of Lake Street has the new titles now."
HELD = "He is on the list for an opening; rename it together with that."


def with_old_titles(facts: Iterable[NewFact]) -> Iterator[NewFact]:
    """Go through invented facts, with the levels of some as they were before the path changed."""
    changed = CHANGE_OVER.toordinal()
    for one in facts:
        if one.kind != "positions" or one.row.coder not in OLD:
            yield one
        elif one.row.until == changed:
            yield one._replace(row=one.row._replace(until=FOREVER))
        elif one.row.since != changed:
            yield one


def told_old_titles(cast: Cast, judge: Judging) -> Iterator[Event]:
    """Tell who confirmed a new name, and who put one on hold."""
    yield Event(date(2026, 10, 12), partial(_confirm, cast, judge))
    yield Event(date(2026, 10, 13), partial(_hold, cast, judge))


def _confirm(cast: Cast, judge: Judging) -> None:
    document, marks = _lines(CONFIRMED, judge)
    confirming = Confirming(marks, newest_entry(), clock.today(), WHY)
    confirm_moves(by=cast["lorena"], document=document, confirming=confirming)


def _hold(cast: Cast, judge: Judging) -> None:
    document, marks = _lines(ON_HOLD, judge)
    hold_back(by=cast["rosa"], document=document, marks=marks, why=HELD)


def _lines(code: str, judge: Judging) -> tuple[PathDocument, tuple[str, ...]]:
    """Give the path in force, and the marks of the open lines of a coder. Raises ValueError."""
    coder, document = Coder.objects.get(code=code).pk, in_force(clock.today())
    if document is None:
        message = "the demo has a path in force"
        raise ValueError(message)
    judge([coder])
    found = Finding(document, clock.today(), {coder}).all()
    return document, tuple(one.mark for one in open_lines(document, found))
