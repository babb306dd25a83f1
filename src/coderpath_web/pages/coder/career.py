"""A career as it went: levels held with their days, and what happened on the way."""

from typing import NamedTuple

from coderpath.explain.names import type_title
from coderpath.explain.words import capital, plain

MOST_MILESTONES = 5


class Spell(NamedTuple):
    """A level held for some time."""

    level: str
    title: str
    since: int
    until: int
    is_post: bool


class Milestone(NamedTuple):
    """Something reached on a day."""

    what: str
    on: int


def spells(opened):
    """Give the levels held up to the day asked, in the order in which they were taken."""
    rules = opened.path.rules
    found = [
        Spell(level.level, level.title, since, until, level.opening)
        for level in opened.path
        for since, until in rules.held(opened.record, (level.level,))
        if since <= opened.on
    ]
    return sorted(found, key=lambda one: (one.since, one.until))


def milestones(opened):
    """Give a few things reached by the day asked: hire, first credentials, first training."""
    record, on = opened.record, opened.on
    hired = [Milestone("Hired", spell[0]) for spell in record.employed[:1]]
    firsts = {}
    for row in sorted(record.credentials, key=lambda row: row.since):
        firsts.setdefault(plain(row.credential), row.since)
    for row in sorted(record.training, key=lambda row: row.begun):
        title = capital(type_title(opened.path, row.type))
        firsts.setdefault(f"{title} begun", row.begun)
    reached = [Milestone(what, day) for what, day in firsts.items()]
    found = sorted([*hired, *reached], key=lambda one: one.on)
    return _spread([one for one in found if one.on <= on])


def _spread(found):
    """Keep a few, evenly, the first and the last among them."""
    if len(found) <= MOST_MILESTONES:
        return found
    step = (len(found) - 1) / (MOST_MILESTONES - 1)
    return [found[round(at * step)] for at in range(MOST_MILESTONES)]
