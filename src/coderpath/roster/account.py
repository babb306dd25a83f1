"""Gathering what was taken for what, so that the same is said once with its count and places."""

from collections.abc import Iterator

from coderpath.roster.said import MOST_PLACES, Said, Sort


class Account:
    """An account that is being written."""

    def __init__(self) -> None:
        self._counts: dict[tuple[Sort, str, str, str], int] = {}
        self._places: dict[tuple[Sort, str, str, str], list[str]] = {}
        self._sheet = ""

    def speaks_of(self, file: str) -> None:
        """Name the sheet of the rows that are spoken of next; blank where there is but one."""
        self._sheet = file.rpartition(", ")[2]

    def add(self, sort: Sort, what: str, says: str, line: int, other: str = "") -> None:
        """Say something of one row; said of several rows it stands there once."""
        key = (sort, what, says, other)
        self._counts[key] = self._counts.get(key, 0) + 1
        places = self._places.setdefault(key, [])
        if len(places) < MOST_PLACES:
            places.append(f"{self._sheet}, row {line}" if self._sheet else f"row {line}")

    def said(self) -> Iterator[Said]:
        """Give the statements in the order in which they were first made."""
        for (sort, what, says, other), count in self._counts.items():
            places = tuple(self._places[sort, what, says, other])
            yield Said(sort, what, says, other, count, places)
