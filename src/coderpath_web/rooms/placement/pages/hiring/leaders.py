"""Whom a new coder may report to, each with the role that tells who leads from who does not."""

from coderpath_web.documents.queries import in_force, path_of
from coderpath_web.standings.queries.employment import levels_held
from coderpath_web.standings.queries.leading import leading_at


def leaders(facility, day):
    """Give id and name of each who leads somebody at a facility, with the level or post held."""
    document = in_force(day)
    path = path_of(document) if document else None
    names = {level.level: level.title for level in path or ()}
    held = levels_held(document, [*names], day) if path else {}
    titles = {coder: names[step.level] for coder, step in held.items()}
    return [
        (one.code, ", ".join(filter(None, (one.name or one.code, titles.get(one.coder)))))
        for one in leading_at(facility, day)
    ]
