"""Facts as they would be after a change, without making it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from coderpath.facts.reading import Reading, department
from coderpath_web.facts.queries import counting, fact_number, gather


class Supposed(NamedTuple):
    """One coder's facts as they are, and as they would be; findings say what clashes."""

    now: Reading
    then: Reading


def facts_supposed(
    coder: int, *, without: Collection[int] = (), rows: Sequence[tuple[str, Any]] = ()
) -> Supposed:
    """Read one coder's facts once, as they are and without some, with new rows by kind."""
    gathered = gather([coder])
    kept: dict[str, list[Any]] = {
        kind: [row for row in some if fact_number(row.source) not in without]
        for kind, some in gathered.by_kind().items()
    }
    for kind, row in rows:
        kept[kind].append(row)
    facilities = frozenset(row.facility for row in kept["facilities"]) or None
    changed = replace(gathered, rows=kept, facility_ids=facilities)
    return Supposed(department(counting(gathered)), department(counting(changed)))
