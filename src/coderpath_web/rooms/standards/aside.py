"""The effect of a proposed standard on many coders: worked out by a process, and kept for a day."""

from fractions import Fraction
from pathlib import Path
from typing import Any

from django.conf import settings

from coderpath_web import clock, kept_as_json
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.standards.effects import effects_of
from coderpath_web.rooms.standards.on_trial import working_under
from coderpath_web.rooms.standards.proposed import trial_of
from coderpath_web.standings.standard_effects import CoderEffect

EFFECTS = "effects"


def work_out_effect(proposal: Proposal) -> None:
    """Work out the effect of a proposed standard, where there is one, and keep it for today."""
    trial = trial_of(proposal)
    if trial is None:
        return
    effects = [_told(one) for one in effects_of(trial, working_under(trial))]
    told = {"on": clock.today().isoformat(), "effects": effects}
    kept_as_json.keep(_folder(proposal), EFFECTS, told)


def effect_kept(proposal: Proposal) -> list[CoderEffect] | None:
    """Give the effect that was worked out today; None where none was."""
    kept = kept_as_json.kept(_folder(proposal), EFFECTS)
    if not kept or kept["on"] != clock.today().isoformat():
        return None
    return [_read(*one) for one in kept["effects"]]


def _told(one: CoderEffect) -> list[object]:
    shares = (one.now, one.proposed, one.throughout)
    texts = [None if share is None else str(share) for share in shares]
    return [one.coder, *texts, one.newly_ready, one.no_longer_ready]


def _read(coder: int, *told: Any) -> CoderEffect:
    *shares, newly, no_longer = told
    now, proposed, throughout = (None if one is None else Fraction(one) for one in shares)
    return CoderEffect(coder, now, proposed, throughout, tuple(newly), tuple(no_longer))


def _folder(proposal: Proposal) -> Path:
    return Path(settings.HOME) / "standards" / str(proposal.pk)
