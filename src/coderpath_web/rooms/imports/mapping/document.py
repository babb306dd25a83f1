"""Writing what was chosen as a mapping of the library."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from coderpath.sentence.words import listed
from coderpath.tree.writing import yaml_text
from coderpath_web.rooms.imports.mapping.composed import NONE, Chosen, Composed, name_of
from coderpath_web.rooms.imports.mapping.kinds import KINDS
from coderpath_web.rooms.imports.mapping.meanings import MEANINGS
from coderpath_web.rooms.imports.mapping.questions import Question
from coderpath_web.rooms.imports.mapping.styles import ASK, both_ways

_DATED = frozenset(one.name for one in MEANINGS if "day" in one.needs.split())
ALONE = frozenset({
    "coder", "name", "first_name", "last_name", "facility", "hired", "years", "left", "status",
    "left_because", "level", "level_since", "level_last", "fte", "fte_percent", "fte_hours",
    "reports_to", "reports_since", "reports_last", "review_on", "review_type", "review_sample",
    "month", "day", "type", "records", "minutes", "hours",
})  # fmt: skip
"""Meanings that one column has at most."""


def compose(
    table: Mapping[str, Any],
    chosen: Chosen,
    facilities: Mapping[str, str],
    credentials: Iterable[str] = (),
) -> tuple[str, list[str]]:
    """Give the mapping's text, and what still has to be said.

    `facilities` are those on file, `credentials` the names that the path knows.
    """
    made = Composed(table, chosen, facilities, credentials)
    missing = [*_missing(made), *(text for kind in KINDS for text in kind.missing(made))]
    if missing:
        return "", list(dict.fromkeys(missing))
    facts = {kind.name: blocks for kind in KINDS if (blocks := list(kind.blocks(made)))}
    if not facts:
        return "", ["Choose what at least one more column means."]
    return _text(made, facts), []


def questions(
    table: Mapping[str, Any], chosen: Chosen, facilities: Mapping[str, str]
) -> list[Question]:
    """Give what is asked of a table beside what its columns mean."""
    made = Composed(table, chosen, facilities)
    return [one for kind in KINDS for one in kind.questions if one.asked(made)]


def _missing(made: Composed) -> Iterator[str]:
    for means, found in made.columns.items():
        if means in ALONE and len(found) > 1:
            names = " and ".join(name_of(column) for column, _ in found)
            yield f"{names} mean the same. Leave one of them out."
    for kind in KINDS:
        for alone in made.unpaired(*kind.together):
            first = listed([name_of(column) for column, _ in made.every(kind.together[0])])
            yield f"Nothing tells to which of {first} {listed(alone)} belongs. Leave it out."
    for column, said in zip(made.table["columns"], made.chosen["columns"], strict=True):
        if said["means"] in _DATED and said.get("style") == ASK:
            name = name_of(column)
            yield f"Say how the dates of {name} are written: {both_ways(column)}."


def _text(made: Composed, facts: Mapping[str, list[dict[str, Any]]]) -> str:
    table = dict(made.table["table"])
    if blanks := made.chosen.get("blanks"):
        table["blanks"] = blanks
    document: dict[str, Any] = {"roster": 1, "table": table}
    if left := list(_months_left(made)):
        document["ignore"] = left
    if rows := made.values("row_sort", NONE):
        document["leave_out"] = {made.column("row_sort"): rows}
    away = made.values("status", "leave")
    if away and not made.has("leave_since"):
        document["unread"] = {made.column("status"): away}
    document["facts"] = {
        kind: blocks[0] if len(blocks) == 1 else blocks for kind, blocks in facts.items()
    }
    return yaml_text(document)


def _months_left(made: Composed) -> Iterator[str]:
    for column, said in zip(made.table["columns"], made.chosen["columns"], strict=True):
        if column["style"] and not said["means"]:
            yield from column["names"]
