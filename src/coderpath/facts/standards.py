"""The productivity standards of all facilities, asked by facility, patient type and day."""

from collections.abc import Iterable, Iterator

from coderpath.days import Month, first_of
from coderpath.facts.rows import Standard
from coderpath.same_name import form

CORPORATE = "*"
"""The facility name of a standard that serves wherever a facility has none of its own."""


class Standards:
    """Answers which standard is in force; the answers are remembered."""

    def __init__(self, rows: Iterable[Standard] = ()) -> None:
        self._rows: dict[tuple[str, str], list[Standard]] = {}
        self._found: dict[tuple[str, str, Month], Standard | None] = {}
        for row in rows:
            self._rows.setdefault((row.facility, form(row.type)), []).append(row)

    def of_month(self, facility: str, patient_type: str, month: Month) -> Standard | None:
        """Give the standard in force on the first of a month: the facility's, else corporate."""
        key = (facility, patient_type, month)
        if key not in self._found:
            day = first_of(month)
            own = self._in_force(facility, patient_type, day)
            self._found[key] = own or self._in_force(CORPORATE, patient_type, day)
        return self._found[key]

    def _in_force(self, facility: str, patient_type: str, day: int) -> Standard | None:
        rows = self._rows.get((facility, form(patient_type)), ())
        return next((row for row in rows if row.since <= day < row.until), None)

    def __iter__(self) -> Iterator[Standard]:
        return (row for rows in self._rows.values() for row in rows)
