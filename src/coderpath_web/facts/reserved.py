"""Ids that nobody new can get: pages could not lie under them, or those of others do."""

from collections.abc import Iterable

from coderpath.facts.checks.said import error
from coderpath.facts.values.texts import read_id
from coderpath.facts.values.unreadable import Unreadable
from coderpath.findings import Finding
from coderpath_web.facts.new_fact import NewFact

RESERVED = frozenset({"new", "coverage", "board.csv", "handed-over"})
"""The words that stand in addresses where otherwise the id of a coder stands."""

ELSEWHERE = '"{code}" is the address of another page'
OTHERWISE = "Write the id in another way, in every file the same"
SIGNS = "Letters, figures, hyphens and most other signs can stand in an id"


def read_new_id(text: str) -> str | Unreadable:
    """Read the id that somebody new gets: by the rule of files, and no word of addresses."""
    if text in RESERVED:
        return Unreadable(ELSEWHERE.format(code=text), OTHERWISE, _any_but())
    read = read_id(text)
    if isinstance(read, Unreadable):
        return read._replace(allowed=read.allowed or SIGNS)
    return read


def reserved_ids(new: Iterable[NewFact]) -> list[Finding]:
    """Find coders who are to be put on file under a word that addresses need."""
    return [
        error(
            one.row,
            "coder",
            ELSEWHERE.format(code=one.row.coder),
            _any_but(),
            OTHERWISE,
        )
        for one in new
        if one.kind == "coders" and one.row.coder in RESERVED
    ]


def _any_but() -> str:
    return f"Any id but {', '.join(sorted(RESERVED))}"
