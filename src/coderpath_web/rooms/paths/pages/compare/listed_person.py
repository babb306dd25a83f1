"""A line of the list of people compared, ready to be shown."""

from datetime import date
from typing import NamedTuple

from coderpath.explain.names import level_title
from coderpath.path import CareerPath
from coderpath_web.standings.queries.compared import Move, Stands
from coderpath_web.standings.queries.employment import Step


class ShownMove(NamedTuple):
    """A move as a list shows it."""

    mark: str
    word: str


SHOWN_MOVES = {
    Move.HIGHER: ShownMove("t-up", "higher"),
    Move.SAME: ShownMove("t-flat", "the same"),
    Move.LOWER: ShownMove("t-down", "lower"),
    Move.NOT_PLACED: ShownMove("m-un", "to be placed"),
}


class ShownStep(NamedTuple):
    """A level with its title and since when, or a word for none."""

    title: str
    since: date | None
    none: str = ""


class ListedPerson(NamedTuple):
    """A line of the list of people; the address is empty where the file may not be opened."""

    name: str
    url: str
    facility: str
    region: str
    old: ShownStep
    new: ShownStep
    held: ShownStep
    move: ShownMove


def _step(step: Step | None, path: CareerPath, none: str) -> ShownStep:
    return (
        ShownStep(level_title(path, step.level), step.since) if step else ShownStep("", None, none)
    )


def listed_person(
    one: Stands, old: CareerPath, new: CareerPath, leading: CareerPath, url: str
) -> ListedPerson:
    """Put a person into words: levels by the titles of the path that each belongs to."""
    return ListedPerson(
        name=one.spell.name,
        url=url,
        facility=one.place.name,
        region=one.place.region,
        old=_step(one.old, old, "to be placed"),
        new=_step(one.new, new, "to be placed"),
        held=_step(one.held, leading, "to be placed"),
        move=SHOWN_MOVES[one.move],
    )
