"""Saying that an upload is complete: from when on a missing row of a kind means no."""

from collections.abc import Collection, Sequence
from typing import Any

from coderpath.facts.kinds import SAYING_NO
from coderpath.facts.rows import Checked
from coderpath.facts.source import Source
from coderpath_web.facts.new_fact import NewFact

SAID = Source("said to be complete", 0)


def complete_by_default(kinds: Collection[str], *, mapped: bool) -> list[str]:
    """Give the kinds that an upload is taken to hold completely, until the importer says else.

    A whole folder, with the coders themselves and without the file `checked`, is taken as complete
    for the kinds that have a file in it. What has no file is not: nobody has said anything of it.
    Nor are a few files on top, nor another table.
    """
    whole = "coders" in kinds and "checked" not in kinds
    return [kind for kind in SAYING_NO if kind in kinds] if whole and not mapped else []


def checked_rows(
    kinds: Collection[str],
    coders: Collection[str],
    employments: Sequence[Any],
    on_file: Sequence[Checked],
) -> list[NewFact]:
    """Make the rows that say so: for each coder of the upload, since the first day employed."""
    hired: dict[str, int] = {}
    for row in employments:
        hired[row.coder] = min(row.hired, hired.get(row.coder, row.hired))
    known: dict[tuple[str, str], int] = {}
    for row in on_file:
        known[row.coder, row.kind] = min(row.since, known.get((row.coder, row.kind), row.since))
    return [
        NewFact("checked", Checked(coder, kind, hired[coder], SAID))
        for coder in sorted(set(coders) & hired.keys())
        for kind in kinds
        if known.get((coder, kind), hired[coder] + 1) > hired[coder]
    ]
