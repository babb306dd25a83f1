"""Ids of coders whose pages would lie under the addresses of other pages."""

from collections.abc import Iterable

from coderpath.facts.checks.said import error
from coderpath.findings import Finding
from coderpath_web.facts.new_fact import NewFact

RESERVED = frozenset({"new", "coverage", "board.csv", "handed-over"})
"""The words that stand in addresses where otherwise the id of a coder stands."""


def reserved_ids(new: Iterable[NewFact]) -> list[Finding]:
    """Find coders who are to be put on file under a word that addresses need."""
    return [
        error(
            one.row,
            "coder",
            f'"{one.row.coder}" is the address of another page',
            f"Any id but {', '.join(sorted(RESERVED))}",
            "Write the id in another way, in every file the same",
        )
        for one in new
        if one.kind == "coders" and one.row.coder in RESERVED
    ]
