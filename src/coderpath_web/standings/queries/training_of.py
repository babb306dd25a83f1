"""How far people have come in each patient type, by the facts on file."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import cells_in, plain_rows


class Reached(NamedTuple):
    """How far somebody has come in a type: proficient or training, and since when."""

    is_proficient: bool
    since: date


def training_on(day: date, coders: Collection[int]) -> dict[int, dict[str, Reached]]:
    """Give for each coder the types in which proficiency was reached, or training goes on."""
    facts = on_file().filter(kind="training", coder__in=coders, since__lte=day).order_by("since")
    found: defaultdict[int, dict[str, Reached]] = defaultdict(dict)
    rows = facts.values_list("coder", "subject", "since", "until", "cells")
    for coder, name, since, until, cells in plain_rows(rows):
        reached = _reached(day, since, until, cells_in(cells))
        if reached and not _is_further(found[coder].get(name), reached):
            found[coder][name] = reached
    return found


def _reached(
    day: date, since: date, until: date | None, cells: Mapping[str, str]
) -> Reached | None:
    proficient = date.fromisoformat(cells["proficient"]) if "proficient" in cells else None
    if proficient and proficient <= day:
        return Reached(is_proficient=True, since=proficient)
    if until is None or day < until:
        return Reached(is_proficient=False, since=since)
    return None


def _is_further(known: Reached | None, new: Reached) -> bool:
    """Tell whether what is known already goes as far, or as far since longer."""
    if known is None or known.is_proficient < new.is_proficient:
        return False
    return known.is_proficient > new.is_proficient or known.since <= new.since
