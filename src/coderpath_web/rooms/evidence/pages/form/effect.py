"""What a change would do, shown before it is saved; what was shown is what is saved."""

from functools import cached_property
from hashlib import sha256

from coderpath.days import FOREVER, first_of, month_of
from coderpath.facts.kinds import WITHOUT_CODER
from coderpath.sentence.calendar import day_words, month_words
from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.touched import coders_touched
from coderpath_web.frame.form.changes import change_lines, counted_changes
from coderpath_web.frame.moves.shown import ONCE_SAVED, moves_now
from coderpath_web.rooms.evidence.changing import change_by
from coderpath_web.rooms.evidence.pages.form.leaving import SEEN, Leaving, Return
from coderpath_web.standings.foresee import foresee

MANY_ANSWERS = 5
"""From so many answers on, a correction is shown before it is saved."""


class Effect:
    """A change that nobody else has to confirm, as whoever makes it sees it first."""

    def __init__(self, viewer, new=(), retract=(), coder=None):
        self.viewer, self.new, self.retract, self.coder = viewer, tuple(new), tuple(retract), coder
        self.rows = [(one.kind, one.row) for one in new]
        self.rows += [(one.kind, fact_row(one)) for one in retract]
        self.leaving = Leaving.of(coder, self.new, self.retract) if coder else None
        self.comes_back = Return.of(coder, self.new, self.retract) if coder else None

    @property
    def key(self):
        """What tells this change from any other."""
        gone = sorted(one.pk for one in self.retract)
        return sha256(repr((self.rows, gone)).encode()).hexdigest()[:20]

    def is_to_be_shown(self, answers):
        """Tell whether it is to be looked at before it is saved, and was not yet."""
        return answers.get(SEEN) != self.key and self.is_large

    @cached_property
    def is_large(self):
        """Whether it moves more than a single answer or two."""
        if self.is_told_otherwise:
            return True
        if self.is_shared:
            return bool(self._touched)
        return bool(self.retract) and len(self.lines) >= MANY_ANSWERS

    @property
    def is_told_otherwise(self):
        """Whether somebody leaves or comes back: no answer of theirs is compared then."""
        return bool(self.leaving or self.comes_back)

    @property
    def is_shared(self):
        """Whether it is about a facility or a standard, on which many hang."""
        return any(kind in WITHOUT_CODER for kind, _ in self.rows)

    @property
    def touches(self):
        """Say how many coders it touches."""
        return counted(len(self._touched), "coder")

    @cached_property
    def _touched(self):
        return coders_touched(self.rows)

    @cached_property
    def moves(self):
        """Who would move, and how, where many hang on it."""
        if not self.is_shared:
            return None
        gone = [one.pk for one in self.retract]
        return moves_now(self.viewer, change_by(self.new, gone, self._touched), ONCE_SAVED)

    @cached_property
    def lines(self):
        """The answers of one coder that would differ; nothing where the coder leaves or returns."""
        if self.coder is None or self.is_told_otherwise:
            return []
        document, gone = in_force(clock.today()), [one.pk for one in self.retract]
        rows = [(one.kind, one.row) for one in self.new]
        found = foresee(self.coder, document, clock.today(), without=gone, rows=rows)
        return change_lines(found.changes, document)

    @property
    def counted(self):
        """Say how many answers would differ."""
        return counted_changes(self.lines)

    @property
    def since_when(self):
        """Say from when on it counts, and that this lies behind, where it does."""
        return since_when(self.rows)


def since_when(rows):
    """Say from when on a standard counts: which months it measures, and that they are over."""
    since = [row.since for kind, row in rows if kind == "standards" and row.until == FOREVER]
    if not since:
        return ""
    first, today = max(since), clock.today().toordinal()
    month = month_of(first) + (first != first_of(month_of(first)))
    over = month_of(today) - month
    if over <= 0:
        return f"It measures {month_words(month)} and every month after it; none that is over."
    verb = "is" if over == 1 else "are"
    months = f"{counted(over, 'month')} that {verb} over would be measured by it"
    return f"It is backdated to {day_words(first)}: {months}, from {month_words(month)} on."
