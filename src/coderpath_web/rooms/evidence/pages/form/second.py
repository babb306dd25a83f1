"""The step in between where a change takes a second person: said first, then proposed."""

from functools import cached_property

from coderpath_web.access.second import may_by_oneself
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.touched import coders_touched
from coderpath_web.frame.form.since_when import since_when
from coderpath_web.frame.moves.by_facts import change_by
from coderpath_web.frame.moves.shown import moves_now
from coderpath_web.frame.proposed import coders_said

PROPOSE = "propose"
"""The name of the button by which somebody proposes after reading why."""


class Second:
    """Why a change takes a second person, and whom it touches; false where it takes none."""

    def __init__(self, viewer, new, retract=(), *, ends=None):
        """Look at a change; `ends` gives it with what it ends beside, where that is more."""
        self.viewer, self.change = viewer, ends or (new, retract)
        self.rows = [(one.kind, one.row) for one in new]
        self.rows += [(one.kind, fact_row(one)) for one in retract]
        self.reason = may_by_oneself(viewer, self.rows).reason

    def __bool__(self):
        return bool(self.reason)

    @property
    def touches(self):
        """Say how many coders it touches."""
        return coders_said(self.viewer, len(self._touched))

    @property
    def since_when(self):
        """Say from when on it counts, and how much of that lies behind."""
        return since_when([(one.kind, one.row) for one in self.change[0]])

    @cached_property
    def _touched(self):
        return coders_touched(self.rows)

    @cached_property
    def moves(self):
        """Who would move, and how."""
        new, retract = self.change
        gone = [one.pk for one in retract]
        return moves_now(self.viewer, change_by(new, gone, self._touched))
