"""Columns that are left out although they may mean what another was taken for."""

from collections.abc import Iterator, Mapping
from typing import Any

from coderpath.roster.said import Said, Sort
from coderpath_web.rooms.imports.mapping.guess import fitting
from coderpath_web.rooms.imports.mapping.guessing.looks import days
from coderpath_web.rooms.imports.mapping.guessing.rule import Rule
from coderpath_web.rooms.imports.mapping.guessing.several import which
from coderpath_web.rooms.imports.mapping.guessing.words import without_letter

Column = Mapping[str, Any]


def rivals(
    table: Mapping[str, Any], said: Mapping[str, Any], types: Mapping[str, str]
) -> Iterator[Said]:
    """Doubt a column beside which another is left out, of its heading or of its sort of days.

    Of several days of hire there is a doubt of its own.
    """
    columns = table["columns"]
    dated = {place: rule for place, rule in fitting(columns, types) if rule.looks is days}
    for place, (other, chosen) in enumerate(zip(columns, said["columns"], strict=True)):
        if chosen["means"] or other["style"] or not other["filled"]:
            continue
        for column, one in zip(columns, said["columns"], strict=True):
            means = one["means"]
            rule = dated.get(place)
            alike = rule and rule.means == means and _is_same(rule, column, other)
            if means not in {"", "hired"} and (alike or _is_twin(column, other)):
                yield _doubt(column, other)


def _is_same(rule: Rule, column: Column, other: Column) -> bool:
    """Tell whether two headings speak of the same one, where there may be several."""
    return not rule.numbered or which(column["names"][0]) == which(other["names"][0])


def _is_twin(column: Column, other: Column) -> bool:
    """Tell whether two columns have one heading."""
    names = [str(one["names"][0]).casefold() for one in (column, other)]
    bare = [without_letter(str(one["names"][0])).casefold() for one in (column, other)]
    return bare[0] == bare[1] and names != bare


def _doubt(column: Column, other: Column) -> Said:
    name, rival = column["names"][0], other["names"][0]
    says = f"it is taken, and {rival} is left out, which may mean the same"
    otherwise = f"{rival}, such as {other['samples'][0]}, is meant, or both are"
    return Said(Sort.DOUBT, name, says, otherwise, int(other["filled"]))
