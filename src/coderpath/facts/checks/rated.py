"""Records of a patient type without a standard: their month reads not recorded."""

from collections.abc import Iterator

from coderpath.days import Month
from coderpath.facts.checks.said import warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.rows import Productivity
from coderpath.facts.saying import months_words
from coderpath.facts.standards import CORPORATE
from coderpath.findings import Finding
from coderpath.same_name import form


def _key(row: Productivity) -> tuple[str, str, Month]:
    return row.facility, form(row.type), row.month


def types_without_standard(gathered: Gathered) -> Iterator[Finding]:
    """Find, for each facility and type, the months without a standard on their first day."""
    keys = set(map(_key, gathered.productivity))
    unrated = {key for key in keys if gathered.in_force.of_month(*key) is None}
    if not unrated:
        return
    first: dict[tuple[str, str], tuple[Productivity, set[Month]]] = {}
    for row in gathered.productivity:
        if _key(row) in unrated:
            first.setdefault(_key(row)[:2], (row, set()))[1].add(row.month)
    for (facility, _), (row, months) in first.items():
        where = f" at {facility}" if facility else ""
        yield warning(
            row,
            "type",
            f"{row.type}{where} has no standard in {months_words(months)}",
            "A month counts when a standard for each type is in force on its first day",
            f"Add the standard to standards, for {facility or CORPORATE}"
            + (f" or for {CORPORATE}" if facility else ""),
        )
