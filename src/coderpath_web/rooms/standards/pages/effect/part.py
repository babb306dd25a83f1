"""The effect of a standard on the page of whatever proposal would put it on file."""

from coderpath_web.frame.room import ProposalPart
from coderpath_web.rooms.standards.aside import work_out_effect
from coderpath_web.rooms.standards.pages.effect.effect import effect_of_proposal


def _shown(viewer, proposal):
    effect = effect_of_proposal(viewer, proposal)
    return {"effect": effect} if effect else None


EFFECT = ProposalPart("rooms/standards/pages/effect/part.html", _shown, work_out_effect)
