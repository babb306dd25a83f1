"""Coders and facilities that a row names must be in the files coders and facilities."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from operator import itemgetter
from typing import Any

from coderpath.facts.checks.said import error
from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import KINDS
from coderpath.facts.saying import quoted
from coderpath.facts.standards import CORPORATE
from coderpath.findings import Finding, closest

MOST_COMPARED = 500
"""Ids beyond which a name that merely looks alike is no longer searched for: it takes too long."""


def unknown_coders(gathered: Gathered) -> Iterator[Finding]:
    """Find rows about coders who are not in the file coders."""
    if gathered.coder_ids is None:
        return
    mend = partial(_mend, gathered.coder_ids, "coders")
    for kind, rows in gathered.by_kind().items():
        for column in ("coder", "to"):
            if kind != "coders" and column in _columns(kind):
                yield from _unknown(rows, kind, column, gathered.coder_ids, mend)


def unknown_facilities(gathered: Gathered) -> Iterator[Finding]:
    """Find rows about facilities that are not in the file facilities, where there is one."""
    if not gathered.facility_ids:
        return
    ids = gathered.facility_ids
    mend = partial(_mend, ids, "facilities") if gathered.tells_facilities else _silent
    for kind, rows in gathered.by_kind().items():
        if kind != "facilities" and "facility" in _columns(kind):
            also = {"", CORPORATE} if kind == "standards" else {""}
            yield from _unknown(rows, kind, "facility", ids | also, mend)


def _columns(kind: str) -> list[str]:
    return [column.name for column in KINDS[kind].columns]


def _unknown(
    rows: Sequence[Any],
    kind: str,
    column: str,
    ids: frozenset[str],
    mend: Callable[[str], str],
) -> Iterator[Finding]:
    named = itemgetter(KINDS[kind].index(column))
    unknown = set(map(named, rows)) - ids
    if not unknown:
        return
    file = "facilities" if column == "facility" else "coders"
    mends = {name: mend(name) for name in unknown}
    for row in rows:
        name = named(row)
        if name in unknown:
            yield error(
                row,
                column,
                f"There is no {file_word(file)} {quoted(name)} in {file}",
                f"Every {file_word(file)} that a row names has a row in {file}",
                mends[name],
            )


def file_word(file: str) -> str:
    """Give the noun for one row of the file coders or facilities."""
    return "coder" if file == "coders" else "facility"


def _mend(ids: frozenset[str], file: str, name: str) -> str:
    if meant := _guesser(ids)(name):
        return f"Write {meant} if that is meant, or add {name} to {file}"
    return f"Correct the id, or add {name} to {file}"


def _silent(_name: str) -> str:
    """Say the same of every id, whether one much like it is on file or not."""
    return "Correct the id"


# Made once a name is unknown, and kept: an upload is checked in parts against the same ids.
@lru_cache(maxsize=2)
def _guesser(ids: frozenset[str]) -> Callable[[str], str | None]:
    """Make a function that finds the id meant: other case, lost zeros, else one much like it."""
    known = sorted(ids)
    by_core = {_core(one): one for one in known}

    def guess(name: str) -> str | None:
        same = by_core.get(_core(name))
        if same or len(known) > MOST_COMPARED:
            return same
        return closest(name, known)

    return guess


def _core(name: str) -> str:
    """Give an id without what programs change: case, spaces, leading zeros."""
    return "".join(name.casefold().split()).lstrip("0")
