"""Some rows of a table on their way to records: values by column, and what is wrong by row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from coderpath.findings import Finding, Grade
from coderpath.records.formats.table.fields.unread import Unread


@dataclass
class Rows:
    """Rows by their place, and the findings about them; a row with an error is no record."""

    file: str
    lines: Sequence[int]
    findings: list[Finding]
    bad: set[int] = field(default_factory=set)
    """Places of rows that are refused."""

    def refuse(self, place: int, column: str, why: Unread) -> None:
        """Refuse a row for what stands in one of its columns."""
        self.bad.add(place)
        self._note(place, column, why, Grade.ERROR)

    def doubt(self, place: int, column: str, why: Unread) -> None:
        """Take a row, and say what is odd about it."""
        self._note(place, column, why, Grade.WARNING)

    def refuse_unread(self, column: str, values: list[object]) -> None:
        """Refuse the rows of which a column could not be read."""
        for place, value in enumerate(values):
            if isinstance(value, Unread):
                self.refuse(place, column, value)

    def good(self) -> Iterator[int]:
        """Give the places of rows that are not refused."""
        return (place for place in range(len(self.lines)) if place not in self.bad)

    def kept(self, values: Iterable[object]) -> list[object]:
        """Give of some values those of rows that are not refused."""
        return [value for place, value in enumerate(values) if place not in self.bad]

    def _note(self, place: int, column: str, why: Unread, grade: Grade) -> None:
        self.findings.append(Finding(self.file, self.lines[place], column, grade, *why[:3]))
