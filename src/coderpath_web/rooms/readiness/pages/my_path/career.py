"""A career as it went: levels held with their days, and what happened on the way."""

from typing import NamedTuple

from coderpath.explain.names import level_title, type_title
from coderpath.same_name import form
from coderpath.sentence.words import capital, plain

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


def older_names(opened):
    """Give the older names under which a level held now was held, each with the first day after.

    There is none where it is held under that name still.
    """
    path, found = opened.path, []
    for verdict in opened.judgement.held:
        rows = path.rules.positions_in(opened.record, (verdict.level.level,))
        found += [
            (
                level_title(path, row.level),
                row.until if row.until <= opened.on else None,
                verdict.level.title,
            )
            for row in sorted(rows, key=lambda row: row.since)
            if verdict.held_since <= row.since <= opened.on and form(row.level) in path.of_today
        ]
    return found


def milestones(opened):
    """Give a few things reached by the day asked: first credentials, types begun; a day, one."""
    record, on = opened.record, opened.on
    firsts = {}
    for row in sorted(record.credentials, key=lambda row: row.since):
        firsts.setdefault(form(row.credential), (plain(row.credential), row.since))
    for row in sorted(record.training, key=lambda row: row.begun):
        begun = f"{capital(type_title(opened.path, row.type))} begun"
        firsts.setdefault(f"{form(row.type)} begun", (begun, row.begun))
    by_day = {}
    for what, day in firsts.values():
        by_day.setdefault(day, []).append(what)
    found = [Milestone(_told(whats), day) for day, whats in sorted(by_day.items()) if day <= on]
    return _spread(found)


def _told(whats):
    """Write what was reached on one day; of many things, how many."""
    return whats[0] if len(whats) == 1 else f"{whats[0]} and {len(whats) - 1} more"


def _spread(found):
    """Keep a few, evenly, the first and the last among them."""
    if len(found) <= MOST_MILESTONES:
        return found
    step = (len(found) - 1) / (MOST_MILESTONES - 1)
    return [found[round(at * step)] for at in range(MOST_MILESTONES)]
