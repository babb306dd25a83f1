"""What a standard would do to each coder's last twelve months, and to who is ready.

Named are those whose files somebody may open. All others are counted, to the nearest five.
"""

from functools import cached_property
from typing import NamedTuple

from django.urls import reverse

from coderpath.sentence.calendar import month_words
from coderpath.sentence.words import counted
from coderpath_web.access.counting import may_name
from coderpath_web.access.permissions import Permission
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.named import path_today
from coderpath_web.months.by_class import coders_of_the_class
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.standards.aside import effect_kept
from coderpath_web.rooms.standards.effects import effects_of
from coderpath_web.rooms.standards.on_trial import working_under
from coderpath_web.rooms.standards.pages.effect.turns import (
    THE_STANDARD,
    all_turns,
    figure_text,
    turns_of,
)
from coderpath_web.rooms.standards.proposed import trial_of
from coderpath_web.standings import many
from coderpath_web.standings.bounds_asked import bounds_asked
from coderpath_web.standings.group_counts import in_words, rounded
from coderpath_web.standings.queries.employment import latest_spells, places
from coderpath_web.standings.standard_effects import CoderEffect, Trial

COMING = "This is being worked out. Reload this page in a minute."
LATER = (
    f"It measures more than {many.MOST_LOOKED_AT:,} coders, so this is not worked out before you "
    "save or propose it. On the page of a proposal it is."
)


class EffectLine(NamedTuple):
    """A coder's last twelve months as they are and by the standard, and what turns by it."""

    name: str
    url: str
    place: str
    now: str
    proposed: str
    throughout: str
    turns: list[str]


class EffectShown:
    """The effect of a standard, as somebody may see it; `effects` is None while it is not there."""

    def __init__(
        self, viewer: Viewer, trial: Trial, effects: list[CoderEffect] | None, later: str = ""
    ) -> None:
        self.viewer, self.trial, self.later = viewer, trial, later
        self.effects = effects or []
        self.download = ""

    @cached_property
    def bounds(self):
        """The shares that the path in force asks; the standard itself where it asks none."""
        return bounds_asked(path_today()) or list(THE_STANDARD)

    @cached_property
    def _turns(self):
        return all_turns(self.bounds)

    @cached_property
    def _reached(self):
        return self.viewer.coders(Permission.SEE_FILE)

    def _is_seen(self, one):
        return self._reached is EVERYONE or one.coder in self._reached

    @cached_property
    def seen(self):
        """Those whose files the viewer may open."""
        return [one for one in self.effects if self._is_seen(one)]

    @cached_property
    def others(self):
        """All others whom it measures."""
        return [one for one in self.effects if not self._is_seen(one)]

    @property
    def is_nobody(self):
        """Whether it measures nobody, as far as the viewer may know that."""
        return not self.effects and not self.later and may_name(self.viewer)

    @cached_property
    def of_the_class(self):
        """Say how many coded records of its class, none of which counts as that yet."""
        coders = coders_of_the_class(self.trial.standard) if self.is_nobody else ()
        return counted(len(coders), "coder") if coders else ""

    @property
    def months(self):
        """Say which months are looked at."""
        return f"{month_words(self.trial.months[0])} to {month_words(self.trial.months[-1])}"

    @property
    def begins(self):
        """The first month that it measures."""
        return month_words(self.trial.begins)

    @property
    def is_to_come(self):
        """Whether it begins after these months."""
        return self.trial.begins > self.trial.months[-1]

    @property
    def is_in_part(self):
        """Whether it begins within these months."""
        return self.trial.proposed is not None

    @property
    def measures(self):
        """Say how many it measures of those whom the viewer sees."""
        return counted(len(self.seen), "coder")

    @cached_property
    def lines(self):
        """One line for each coder whose file the viewer may open, by name."""
        if not self.seen:
            return []
        spells, known = latest_spells(self.viewer.day), places()
        there = ((one, spells[one.coder]) for one in self.seen if one.coder in spells)
        lines = [self._line(one, spell, known.get(spell.facility or 0)) for one, spell in there]
        return sorted(lines, key=lambda line: (line.name.casefold(), line.url))

    def _line(self, one, spell, place):
        return EffectLine(
            name=spell.name,
            url=reverse("my-path", args=[spell.code]),
            place=place.name if place else "Not recorded",
            now=figure_text(one.now, self.bounds),
            proposed=figure_text(one.proposed, self.bounds),
            throughout=figure_text(one.throughout, self.bounds),
            turns=turns_of(one, self.bounds),
        )

    @property
    def sums(self):
        """Say how many of those named turn, and how."""
        found = [(sum(map(turn.are_meant, self.seen)), turn) for turn in self._turns]
        return [f"{n} {'is' if n == 1 else 'are'} {turn.says}" for n, turn in found if n]

    @property
    def counts(self):
        """How the others fare, each count to the nearest five."""
        if not self.others and may_name(self.viewer):
            return []
        label = "Coders whose files you may not open" if self.seen else "Coders it measures"
        turns = [(turn.label, sum(map(turn.are_meant, self.others))) for turn in self._turns]
        told = [(label, len(self.others)), *turns]
        return [(says, in_words(rounded(count))) for says, count in told]


def effect_before(viewer: Viewer, trial: Trial) -> EffectShown:
    """Give the effect of a standard that is about to be set or proposed."""
    coders = working_under(trial)
    if len(coders) > many.MOST_LOOKED_AT:
        return EffectShown(viewer, trial, None, LATER)
    return EffectShown(viewer, trial, effects_of(trial, coders))


def effect_of_proposal(viewer: Viewer, proposal: Proposal) -> EffectShown | None:
    """Give the effect of a standard that waits; one that touches many is looked at aside."""
    trial = trial_of(proposal)
    if trial is None:
        return None
    if many.are_many(len(proposal.touches or ())):
        kept = effect_kept(proposal)
        shown = EffectShown(viewer, trial, kept, COMING if kept is None else "")
    else:
        shown = EffectShown(viewer, trial, effects_of(trial, working_under(trial)))
    if shown.seen:
        shown.download = reverse("standard-effect.csv", args=[proposal.pk])
    return shown
