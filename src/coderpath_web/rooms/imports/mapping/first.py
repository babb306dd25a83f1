"""The first answers about a table: those kept from last time, else what can be guessed of it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from coderpath.sentence.words import listed
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.named import credentials
from coderpath_web.rooms.imports.mapping.answers import beginning, values_asked
from coderpath_web.rooms.imports.mapping.document import compose
from coderpath_web.rooms.imports.mapping.kept_mappings import new_since, own_mapping
from coderpath_web.rooms.imports.mapping.recognised import filled_in, heads_of
from coderpath_web.rooms.imports.models import Mapping as SavedMapping

MOST_NAMED = 3
"""So many values are named of those that nobody has spoken of."""


class Answered(NamedTuple):
    """Answers as a mapping of the library, and what somebody has to say before it can be one."""

    said: dict[str, Any]
    text: str
    missing: list[str]
    kept_as: str = ""
    """The name of the kept mapping from which the answers are."""


def first_answers(
    viewer: Viewer, table: Mapping[str, Any], facilities: Mapping[str, str]
) -> Answered:
    """Answer for somebody all that was answered before or can be guessed."""
    guessed = beginning(table, facilities)
    kept = own_mapping(viewer, table)
    if kept is None or not kept.choices:
        return answered(table, guessed, facilities)
    found = answered(table, answers_of(kept, table, guessed), facilities)
    new = new_since(kept, table)
    asked = [f"Say what these new columns mean, or leave them out: {listed(new)}."] if new else []
    return found._replace(kept_as=kept.name, missing=[*asked, *found.missing])


def answers_of(
    kept: SavedMapping, table: Mapping[str, Any], guessed: Mapping[str, Any]
) -> dict[str, Any]:
    """Give kept answers for a table like the one they were given for."""
    if any(heads_of(kept.choices)):
        return filled_in(kept.choices, table, guessed["columns"])
    return dict(kept.choices)


def answered(
    table: Mapping[str, Any], said: Mapping[str, Any], facilities: Mapping[str, str]
) -> Answered:
    """Take the guess for each value that nobody has spoken of, and tell what is missing then."""
    asked = values_asked(table, said, facilities)
    columns = [{**one, "values": dict(one["values"])} for one in said["columns"]]
    for one in asked:
        known = columns[one["place"]]["values"]
        known.update({value: guess for value, _, guess in one["values"] if guess})
    full = {**said, "columns": columns}
    text, missing = compose(table, full, facilities, credentials())
    unread = [_unread(one) for one in asked if one["must"] and list(_unguessed(one))]
    return Answered(full, text, [*missing, *unread])


def _unguessed(asked: Mapping[str, Any]) -> Iterator[str]:
    return (value for value, _, guess in asked["values"] if not guess)


def _unread(asked: Mapping[str, Any]) -> str:
    """Ask what values stand for: a few by their names, and how many more there are."""
    values = list(_unguessed(asked))
    named = [f"“{value}”" for value in values[:MOST_NAMED]]
    more = [f"{len(values) - MOST_NAMED:,} more"] if values[MOST_NAMED:] else []
    stand = "stands" if len(values) == 1 else "stand"
    return f"{asked['name']}: say what {listed([*named, *more])} {stand} for."
