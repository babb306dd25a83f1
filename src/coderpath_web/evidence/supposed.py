"""Facts as they would be after a change, without making it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from coderpath.facts.reading import Reading, department
from coderpath_web.evidence.queries import counting, fact_number, gather


def facts_supposed(
    coder: int, *, without: Collection[int] = (), rows: Sequence[tuple[str, Any]] = ()
) -> Reading:
    """Give one coder's facts without some, and with new rows by kind; findings say what clashes."""
    gathered = gather([coder])
    kept: dict[str, list[Any]] = {
        kind: [row for row in some if fact_number(row.source) not in without]
        for kind, some in gathered.by_kind().items()
    }
    for kind, row in rows:
        kept[kind].append(row)
    facilities = frozenset(row.facility for row in kept["facilities"]) or None
    by_kind: dict[str, Any] = dict(kept)
    return department(counting(replace(gathered, **by_kind, facility_ids=facilities)))
