"""The effect of a proposed standard as a table for a file, for whoever sees names."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from coderpath.sentence import Table
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.frame.proposed import may_see_proposal
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.standards.pages.effect.effect import effect_of_proposal


def effect_csv(request, proposal):
    """Answer with one row for each coder whose file the viewer may open."""
    found = get_object_or_404(Proposal, pk=proposal)
    may_see_proposal(request.viewer, found).or_refuse()
    effect = effect_of_proposal(request.viewer, found)
    if effect is None or not effect.lines:
        raise Http404
    return people_answer(request, "effect-of-standard", effect_table(effect))


def effect_table(effect):
    """Give one row for each coder named, with the columns of the page."""
    in_part = [f"With it from {effect.begins}"] if effect.is_in_part else []
    heads = ("Coder", "Facility", "Today", *in_part, "With it for all 12 months", "What changes")
    return Table(heads, (_row(effect, line) for line in effect.lines))


def _row(effect, line):
    in_part = [line.proposed] if effect.is_in_part else []
    return [line.name, line.place, line.now, *in_part, line.throughout, "; ".join(line.turns)]
