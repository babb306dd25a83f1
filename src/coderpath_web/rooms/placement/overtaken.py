"""Incumbents whom a placement would overtake: who holds a lower level there, and what they lack."""

from typing import NamedTuple

from coderpath.explain.asks import asks_of
from coderpath.path import CareerPath, Level
from coderpath.verdict import State
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.models import PathDocument
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.standings.queries.people_on import Person, people_on
from coderpath_web.standings.queries.rungs import COMES_BY, Rungs
from coderpath_web.standings.queries.stretches import stretches_around


class Incumbent(NamedTuple):
    """Somebody who is there already, the level held, and what the proposed level lacks of them."""

    person: Person
    holds: str
    lacks: tuple[str, ...]


def overtaken(
    viewer: Viewer, candidate: Candidate, document: PathDocument, path: CareerPath, level: Level
) -> list[Incumbent]:
    """Give who at the facility holds a level from which the proposed one is further up, by name.

    Who lacks nothing comes first: they would be passed over though they are ready.
    """
    reached = viewer.coders(Permission.SEE_FILE) if viewer.may(Permission.SEE_FILE) else set()
    people = people_on(viewer.day, reached, candidate.facility_id)
    rungs = Rungs(path)
    keys = [one.coder for one in people]
    found = stretches_around(document, keys, viewer.day, rungs.keys) if keys else {}
    there = []
    for person in people:
        if (known := found.get(person.coder)) is None:
            continue
        held = [one.level for one in rungs.held(known, viewer.day) if not one.level.opening]
        below = [one for one in held if _is_below(path, one, level)]
        if held and len(below) == len(held):
            asked = rungs.asked(level.level, known, viewer.day, *COMES_BY)
            lacks = [one.asking.requirement for one in asked if one.state is not State.MET]
            texts = tuple(asks_of(one, path) for one in lacks)
            there.append(Incumbent(person, below[-1].title, texts))
    return sorted(there, key=lambda one: len(one.lacks))


def _is_below(path: CareerPath, lower: Level, level: Level) -> bool:
    return lower is not level and level.level in path.at_or_above(lower.level)
