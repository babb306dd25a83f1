"""New facts as the values of their table, but for the entry that will record them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from coderpath.facts.shape import stored
from coderpath.facts.standards import CORPORATE
from coderpath_web.facts.new_fact import NewFact

VALUES = (
    "kind",
    "coder",
    "facility",
    "to",
    "subject",
    "since",
    "until",
    "cells",
    "source_file",
    "source_row",
    "recorded_at",
    "retracted_at",
)
"""The fields whose values are known before the entry; `recorded_at` only where a file tells it."""


def values_of(
    new: Sequence[NewFact], coders: Mapping[str, int], facilities: Mapping[str, int]
) -> Iterator[tuple[Any, ...]]:
    """Give the values of new facts, with the numbers of coders and facilities by their codes."""
    for one in new:
        some = stored(one.kind, one.row)
        yield (
            one.kind,
            coders.get(some.get("coder", "")),
            facilities.get(some.get("facility", "")),
            coders.get(some.get("to", "")),
            some.get("subject", ""),
            some.get("since"),
            some.get("until"),
            some["cells"],
            one.row.source.file,
            one.row.source.line,
            one.recorded,
            one.retracted,
        )


def coders_named(new: Sequence[NewFact]) -> Collection[str]:
    """Give the codes of all coders that new facts name."""
    return {getattr(one.row, name, "") for one in new for name in ("coder", "to")} - {""}


def facilities_named(new: Sequence[NewFact]) -> Collection[str]:
    """Give the codes of all facilities that new facts name."""
    return {getattr(one.row, "facility", "") for one in new} - {"", CORPORATE}
