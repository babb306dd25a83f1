"""Cells that show a clock and hold days beside it: 2:30 on the screen may hold 26 hours more."""

from collections.abc import Collection, Iterator, Sequence

from coderpath.facts.files.frame import SheetRow
from coderpath.facts.saying import quoted
from coderpath.roster.said import MOST_PLACES, Said, Sort
from coderpath.sentence.words import counted

_DAY_HOURS = 24


class Clocks:
    """What was seen of them, by the places of columns."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}
        self._first: dict[int, str] = {}
        self._rows: dict[int, list[str]] = {}

    def see(self, row: SheetRow, order: Sequence[int | None], texts: Sequence[str]) -> None:
        """Look at a row with such cells, of which `order` says where they come to stand."""
        for place, at in enumerate(order):
            if at in row.beyond_a_day:
                self._counts[place] = self._counts.get(place, 0) + 1
                self._first.setdefault(place, texts[place])
                rows = self._rows.setdefault(place, [])
                if len(rows) < MOST_PLACES:
                    rows.append(f"row {row.line}")

    def said(self, names: Sequence[str], used: Collection[int] | None) -> Iterator[Said]:
        """Doubt such cells in the columns that are used."""
        for place, count in sorted(self._counts.items()):
            if used is None or place in used:
                text = self._first[place]
                hours, _, rest = text.partition(":")
                shows = f"{int(hours) % _DAY_HOURS}:{rest}"
                days = counted(int(hours) // _DAY_HOURS, "day")
                says = f"{quoted(text)} is read as hours, {days} of them among these"
                other = f"{quoted(shows)}, as the sheet shows it: the {days} are not hours"
                where = tuple(self._rows[place])
                yield Said(Sort.DOUBT, names[place], says, other, count, where)
