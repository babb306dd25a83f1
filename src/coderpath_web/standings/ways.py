"""The ways on from where a coder stands: to a level, and to a single requirement of it."""

from collections.abc import Collection, Mapping
from datetime import date

from coderpath.facts.record import CoderRecord
from coderpath.judge import Judgement, RequirementVerdict, judge
from coderpath.path import CareerPath
from coderpath.ways import Way, leads_nowhere, nearest_level, next_levels, steps, ways, ways_to
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.facts.queries import facts_of
from coderpath_web.people.models import Coder

__all__ = [
    "leads_nowhere",
    "nearest_level",
    "next_levels",
    "steps",
    "unjudged",
    "ways",
    "ways_to_meet",
    "without_way",
]


def ways_to_meet(item: RequirementVerdict) -> tuple[Way, ...]:
    """Give the ways to meet one requirement, whichever part it is in: nearest first."""
    return ways_to((item,))


def without_way(
    coders: Collection[int], document: PathDocument | None, on: date
) -> Mapping[int, frozenset[str]]:
    """Give of each coder the next levels to which no way leads: derived rows do not tell."""
    if not coders or document is None:
        return {}
    facts, path = facts_of(coders).facts, path_of(document)
    records = facts.coders if facts else {}
    codes = Coder.objects.filter(pk__in=coders).values_list("pk", "code")
    return {key: _without_way(records[code], path, on) for key, code in codes if code in records}


def _without_way(record: CoderRecord, path: CareerPath, on: date) -> frozenset[str]:
    judgement = judge(record, path, on.toordinal())
    return frozenset(one.level.level for one in next_levels(judgement) if leads_nowhere(one))


def unjudged(record: CoderRecord, path: CareerPath, on: int) -> Judgement:
    """Give what is needed to put facts in words where there is nothing to judge."""
    return Judgement(record, path, on, ())
