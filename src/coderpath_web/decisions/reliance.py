"""Which moves rest on a fact: their records name the facts behind each rule."""

from coderpath_web.decisions.models import DecisionRecord, Transition
from coderpath_web.decisions.queries import transitions
from coderpath_web.facts.models import Fact


def moves_resting_on(fact: Fact) -> list[Transition]:
    """Give the moves whose rules rested on a fact, or that recorded it, the latest first.

    A fact that was retracted since is one that they rest on all the same.
    """
    if fact.coder is None:
        return []
    records = DecisionRecord.objects.filter(coder=fact.coder)
    resting = [one.pk for one in records if fact.pk in one.kept.numbers]
    return list(transitions().filter(made_in__in=[*resting, fact.recorded_in_id], coder=fact.coder))
