"""What a change would do, shown before it is saved; what was shown is what is saved."""

from functools import cached_property
from hashlib import sha256

from coderpath.facts.kinds import WITHOUT_CODER
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import lowered
from coderpath_web import clock
from coderpath_web.access.confidential import withheld_about
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.touched import coders_touched
from coderpath_web.frame.form.changes import change_lines, counted_changes
from coderpath_web.frame.form.since_when import newest_standard, since_when
from coderpath_web.frame.moves.by_facts import change_by
from coderpath_web.frame.moves.shown import ONCE_SAVED, moves_now
from coderpath_web.frame.proposed import coders_said
from coderpath_web.rooms.evidence.pages.form.leaving import SEEN, Leaving, Return
from coderpath_web.standings.foresee import foresee

LOOK = "look"
"""The name of a button that only shows."""
MANY_ANSWERS = 5
"""From so many answers on, a correction is shown before it is saved."""


class Effect:
    """A change that nobody else has to confirm, as whoever makes it sees it first."""

    def __init__(self, request, new=(), retract=(), coder=None):
        self.viewer, self.coder = request.viewer, coder
        self.new, self.retract = tuple(new), tuple(retract)
        self.is_asked_for = LOOK in request.POST
        self.rows = [(one.kind, one.row) for one in new]
        self.rows += [(one.kind, fact_row(one)) for one in retract]
        self.leaving = Leaving.of(coder, self.new, self.retract) if coder else None
        self.comes_back = Return.of(coder, self.new, self.retract) if coder else None

    @property
    def key(self):
        """What tells this change from any other, and from what else would end with it by now."""
        gone = sorted(one.pk for one in self.retract)
        ends = [one.pk for one in self.leaving.ending] if self.leaving else []
        return sha256(repr((self.rows, gone, ends)).encode()).hexdigest()[:20]

    def is_to_be_shown(self, answers):
        """Tell whether it is to be looked at before it is saved, and was not yet."""
        return answers.get(SEEN) != self.key and self.is_large

    def is_shown_in(self, form):
        """Tell whether a page with its form shows it: nothing has to be mended before."""
        return self.is_large and not (form.stands or form.wrong or form.mending)

    @cached_property
    def is_large(self):
        """Whether it moves more than a single answer or two, or was asked to be shown."""
        if self.is_asked_for or self.is_told_otherwise:
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
        return coders_said(self.viewer, len(self._touched))

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
        withheld = withheld_about(self.viewer, self.coder)
        return change_lines(found.changes, document, withheld)

    @property
    def counted(self):
        """Say how many answers would differ."""
        return counted_changes(self.lines)

    @property
    def since_when(self):
        """Say from when on it counts, and that this lies behind, where it does."""
        return since_when(self.rows)

    @property
    def saves(self):
        """Say what is saved by the press that comes after the look; nothing where none moves."""
        if self.leaving:
            return f"last day {day_words(self.leaving.row.left - 1)}"
        if self.comes_back:
            return f"return on {day_words(self.comes_back.row.hired)}"
        if not self.is_shared:
            return lowered(self.counted) if self.lines else ""
        first = newest_standard(self.rows)
        return f"standard from {day_words(first)}" if first else f"change for {self.touches}"


def look_first(form, effect, *, see="", save=""):
    """Give what a page shows of an effect, and its button: to `see` it, or to `save` what is small.

    A button to see saves nothing, whatever comes of it. Once that is read it says what it saves.
    """
    is_shown = bool(effect and effect.is_shown_in(form))
    button = ": ".join(filter(None, ("Save", effect.saves))) if is_shown else see or save
    looks = LOOK if see and not is_shown else ""
    return {"effect": effect, "shows_effect": is_shown, "button": button, "looks": looks}
