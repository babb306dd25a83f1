"""Columns that are left out although their headings speak: their values are not what they say."""

from collections.abc import Iterator, Mapping
from typing import Any

from coderpath.roster.said import Said, Sort
from coderpath_web.rooms.imports.mapping.guess import spoken_of
from coderpath_web.rooms.imports.mapping.guessing.looks import days, looks_of, months
from coderpath_web.rooms.imports.mapping.guessing.rule import Rule
from coderpath_web.rooms.imports.mapping.meanings import MEANINGS

_SAYS = {one.name: one.says for one in MEANINGS}


def unread(
    table: Mapping[str, Any], said: Mapping[str, Any], types: Mapping[str, str]
) -> Iterator[Said]:
    """Doubt a column that is left out because most of its values are no dates, or no numbers."""
    columns, chosen = table["columns"], [one["means"] for one in said["columns"]]
    for place, rule in spoken_of(columns, types):
        is_earned = not rule.with_any or not set(rule.with_any).isdisjoint(chosen)
        if not chosen[place] and is_earned:
            yield _doubt(columns[place], rule)


def _doubt(column: Mapping[str, Any], rule: Rule) -> Said:
    heading, wanted = column["names"][0], _wanted(rule)
    says = f"left out: most of its values are no {wanted}, such as “{_odd(column, rule)}”"
    other = f"“{_SAYS[rule.means]}”: correct these values, or say what the column means"
    return Said(Sort.DOUBT, heading, says, other, int(column["filled"]))


def _wanted(rule: Rule) -> str:
    if rule.looks is days:
        return "dates"
    return "months" if rule.looks is months else "numbers that fit"


def _odd(column: Mapping[str, Any], rule: Rule) -> str:
    """Give a value that is not what the heading speaks of."""
    for value in column["samples"]:
        alone = {"names": column["names"], "samples": [value], "values": [value]}
        if not rule.looks(looks_of(alone)):
            return str(value)
    return str(column["samples"][0])
