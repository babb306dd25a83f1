"""A standard before it is set: who has to confirm it, whom it touches, and what it would do."""

from functools import cached_property
from hashlib import sha256

from coderpath.sentence.calendar import day_words
from coderpath_web.access.second import may_by_oneself
from coderpath_web.facts.touched import coders_touched
from coderpath_web.frame.form.since_when import newest_standard, since_when
from coderpath_web.frame.moves.by_facts import change_by
from coderpath_web.frame.moves.shown import ONCE_PROPOSED, ONCE_SAVED, moves_now
from coderpath_web.frame.proposed import coders_said
from coderpath_web.rooms.standards.actions import with_the_end_of_the_last
from coderpath_web.rooms.standards.in_units import in_units
from coderpath_web.rooms.standards.on_trial import on_trial
from coderpath_web.rooms.standards.pages.effect.effect import effect_before
from coderpath_web.standings.standard_effects import StandardsInstead

LOOK, PROPOSE, SEEN = "look", "propose", "seen"
"""The buttons that only show and that propose; what says which standard was looked at."""


class Planned:
    """A standard that somebody is about to set or to propose."""

    def __init__(self, viewer, answered):
        self.viewer, self.setting = viewer, answered.setting
        self.standard = answered.fact.row
        self.new, self.ended = with_the_end_of_the_last(self.standard)
        self.second = may_by_oneself(viewer, [("standards", self.standard)]).reason

    @property
    def rows(self):
        """Its rows with their kinds: the standard, and the one that ends for it."""
        return [(one.kind, one.row) for one in self.new]

    @cached_property
    def key(self):
        """What tells this standard from any other, and from what else would end with it by now."""
        told = (self.rows, sorted(one.pk for one in self.ended), self.setting)
        return sha256(repr(told).encode()).hexdigest()[:20]

    def is_to_be_shown(self, answers):
        """Tell whether it is to be looked at before it is saved, and was not yet."""
        return answers.get(SEEN) != self.key and (LOOK in answers or bool(self.touched))

    @cached_property
    def touched(self):
        """The coders whose verdicts hang on it."""
        return coders_touched(self.rows)

    @property
    def touches(self):
        """Say how many those are."""
        return coders_said(self.viewer, len(self.touched))

    @cached_property
    def effect(self):
        """What it would do to each coder's last twelve months."""
        gone = tuple(one.pk for one in self.ended)
        rows = tuple(row for _, row in self.rows)
        return effect_before(self.viewer, on_trial(self.standard, StandardsInstead(rows, gone)))

    @property
    def since_when(self):
        """Say from when on it counts, and how much of that lies behind."""
        return since_when(self.rows)

    @property
    def units(self):
        """The standard in every unit."""
        return in_units(self.standard)

    @property
    def saves(self):
        """Say what is saved by the press that comes after the look."""
        newest = newest_standard(self.rows)
        return f"Save: standard from {day_words(newest)}" if newest else "Save the standard"

    @cached_property
    def moves(self):
        """Who would move, and how."""
        change = change_by(self.new, [one.pk for one in self.ended], self.touched)
        return moves_now(self.viewer, change, ONCE_PROPOSED if self.second else ONCE_SAVED)
