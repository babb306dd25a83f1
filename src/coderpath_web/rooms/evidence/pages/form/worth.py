"""What is worth saving though it changes nothing today: on which later day answers hang on it."""

from datetime import date
from typing import NamedTuple

from coderpath.days import FOREVER
from coderpath.facts.kinds import KINDS
from coderpath.same_name import form
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.queries import on_file
from coderpath_web.frame.form.changes import change_lines
from coderpath_web.standings.foresee import foresee

MOST_DAYS = 3
"""Days that are looked at, the first ones."""


class Worth(NamedTuple):
    """A day to come, and the answers that hang on what was saved from then on."""

    day: date
    lines: list


def worth_of(plan, today):
    """Give the first day ahead on which answers hang on new rows; None where there is none.

    A row that begins later counts from its first day; a renewal, from the day on which what is on
    file about the same thing ends.
    """
    rows = [(one.kind, one.row) for one in plan.new]
    for day in _days(plan, today)[:MOST_DAYS]:
        document = in_force(day)
        found = foresee(plan.coder, document, day, without=plan.without, rows=rows)
        if lines := change_lines(found.changes, document):
            return Worth(day, lines)
    return None


def _days(plan, today):
    """Give the days ahead on which a new row begins, or one on file about the same thing ends."""
    days = set()
    for one in plan.new:
        kind = KINDS[one.kind]
        if not kind.until:
            continue
        days.add(one.row[kind.index(kind.since)])
        subject = form(one.row[kind.index(kind.subject)]) if kind.subject else ""
        there = on_file().filter(kind=one.kind, coder=plan.coder, until__gt=today)
        ends = there.values_list("subject", "until")
        days |= {end.toordinal() for name, end in ends if end and form(name) == subject}
    return [date.fromordinal(one) for one in sorted(days) if today.toordinal() < one < FOREVER]
