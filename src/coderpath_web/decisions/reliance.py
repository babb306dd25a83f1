"""Which moves rest on a fact: judged again, by what was on file when they were decided."""

from collections.abc import Mapping

from coderpath_web.decisions.models import Transition
from coderpath_web.decisions.queries import transitions
from coderpath_web.decisions.resting import RestsOn
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.standings.foresee import uses_of
from coderpath_web.standings.judge import open_file


def moves_resting_on(fact: Fact) -> list[Transition]:
    """Give the moves of a coder whose rules rested on a fact, the latest decision first.

    A fact that was retracted since is one that they rest on all the same.
    """
    moves = [] if fact.coder is None else list(transitions().filter(coder=fact.coder))
    rests = [(one, RestsOn.from_json(one.rests_on)) for one in moves if one.rests_on]
    near = [(one, resting) for one, resting in rests if _was_on_file(fact, resting)]
    entries = Entry.objects.in_bulk({resting.entry for _, resting in near})
    documents = PathDocument.objects.in_bulk({resting.document for _, resting in near})
    return [one for one, resting in near if _rests(fact, resting, entries, documents)]


def _was_on_file(fact: Fact, resting: RestsOn) -> bool:
    """Tell at the cost of nothing whether a fact was on file when a move was decided."""
    is_gone = fact.retracted_in_id is not None and fact.retracted_in_id <= resting.entry
    return fact.recorded_in_id <= resting.entry and not is_gone


def _rests(
    fact: Fact,
    resting: RestsOn,
    entries: Mapping[int, Entry],
    documents: Mapping[int, PathDocument],
) -> bool:
    entry, document = entries.get(resting.entry), documents.get(resting.document)
    if fact.coder is None or entry is None or document is None:
        return False
    judgement = open_file(fact.coder, document, resting.day, known=entry.at).judgement
    asked = {one.id for one in resting.rules}
    uses = uses_of(fact.pk, judgement) if judgement else ()
    return any(use.requirement.id in asked for use in uses)
