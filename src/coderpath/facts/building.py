"""Building the facts of a department from its rows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coderpath.facts.gathered import Gathered
from coderpath.facts.record import CoderRecord, Facts, attributes
from coderpath.facts.rows import Checked

_OTHERWISE = frozenset({"coders", "checked"})
"""Kinds about coders that a record does not hold as they are."""


def build(gathered: Gathered) -> Facts:
    """Give each coder a record with the coder's own rows, in the order of the files."""
    coders = {record.coder: record for record in records(gathered)}
    facilities = {row.facility: row for row in gathered.facilities}
    return Facts(coders, facilities, gathered.in_force)


def records(gathered: Gathered) -> Iterator[CoderRecord]:
    """Give the record of one coder after the other; nothing of it is kept here."""
    facilities = {row.facility: row for row in gathered.facilities}
    own = {
        kind: _by_coder(rows)
        for kind, rows in gathered.about_coders().items()
        if rows and kind not in _OTHERWISE
    }
    checked = _by_coder(gathered.checked)
    for coder, spells in gathered.spells.items():
        yield CoderRecord(
            coder,
            tuple(spells),
            checked=_earliest(checked.get(coder, ())) if gathered.is_checked else None,
            facilities=facilities,
            standards=gathered.in_force,
            **attributes({kind: tuple(rows[coder]) for kind, rows in own.items() if coder in rows}),
        )


def _by_coder(rows: Sequence[Any]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(row[0], []).append(row)
    return groups


def _earliest(rows: Sequence[Checked]) -> Mapping[str, int]:
    """Give for each kind the first day from which it is complete."""
    since: dict[str, int] = {}
    for row in rows:
        since[row.kind] = min(row.since, since.get(row.kind, row.since))
    return since
