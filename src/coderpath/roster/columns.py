"""Finding the columns that a map names in the header of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coderpath.facts.saying import quoted
from coderpath.findings import Finding, Grade, closest
from coderpath.roster.map import Block, FromColumn, MonthColumns, Named, RosterMap, Snapshot
from coderpath.roster.styles import Style, style_like
from coderpath.sentence.words import listed

_DATE_CELL = re.compile(r"([0-9]{4})-([0-9]{2})-01")
_MOST_LISTED = 60


@dataclass
class Columns:
    """The header of a table: which columns are asked for, and which are not there."""

    header: Sequence[str]
    file: str
    findings: list[Finding] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._places: dict[str, int] = {}
        for place, name in enumerate(self.header):
            self._places.setdefault(_plain(name), place)

    def place(self, named: Named) -> int:
        """Give the place of a column; 0, and a finding, when there is none of that name."""
        found = self._places.get(_plain(named.name))
        if found is None or not named.name.strip():
            self._miss(named)
            return 0
        if sum(_plain(name) == _plain(named.name) for name in self.header) > 1:
            self._add(
                named,
                f"Two columns of the table are named {quoted(named.name)}",
                "A column that is taken has a name of its own",
                "Rename one of them in the table",
            )
        self.used.add(found)
        return found

    def _miss(self, named: Named) -> None:
        meant = closest(named.name, [name for name in self.header if name.strip()])
        shown = listed([name.strip() for name in self.header if name.strip()][:_MOST_LISTED])
        self._add(
            named,
            f"The table has no column {quoted(named.name)}",
            f"Its columns are {shown}",
            f"Write {meant} if that is meant" if meant else "Correct the name",
        )

    def _add(self, named: Named, found: str, allowed: str, mend: str) -> None:
        finding = Finding(self.file, *named.place, Grade.ERROR, found, allowed, mend)
        if finding not in self.findings:
            self.findings.append(finding)

    def months(self, months: MonthColumns) -> list[tuple[int, str]]:
        """Give the columns that stand for a month, each with that month as YYYY-MM."""
        found = [
            (place, month)
            for place, name in enumerate(self.header)
            if (month := _month(name, months.styles))
        ]
        if not found:
            styles = listed([quoted(style.text) for style in months.styles], "or")
            named = Named("", months.place)
            mend = "Correct header below months, as the columns are named"
            self._add(named, f"No column of the table is named like {styles}", self._like(), mend)
        self.used.update(place for place, _ in found)
        return found

    def _like(self) -> str:
        like = [name.strip() for name in self.header if style_like(name)]
        if not like:
            return "No column of the table looks like a month"
        return f"Columns that look like months are {listed(like[:_MOST_LISTED])}"

    def unused(self) -> list[str]:
        """Give the names of the columns that no one asked for."""
        names = enumerate(self.header)
        return [name.strip() for place, name in names if place not in self.used and name.strip()]


def resolve(roster: RosterMap, columns: Columns) -> None:
    """Look up every column that a map names, so that all that are missing are found at once."""
    for block in roster.blocks:
        for named in _named(block):
            columns.place(named)
        if block.months:
            columns.months(block.months)
    if any(block.months for block in roster.blocks):
        _find_left_months(roster, columns)


def _named(block: Block) -> Iterator[Named]:
    for test in block.when:
        yield test.column
    for cell in block.cells.values():
        yield from (test.column for test in cell.when)
        if isinstance(cell.origin, FromColumn):
            yield cell.origin.column
        elif isinstance(cell.origin, Snapshot) and cell.origin.less:
            yield cell.origin.less


def _find_left_months(roster: RosterMap, columns: Columns) -> None:
    """Find columns that look like months although no block takes them: a month would be lost."""
    place = next(block.months.place for block in roster.blocks if block.months)
    ignored = {_plain(named.name) for named in roster.ignore}
    for name in columns.unused():
        style = style_like(name)
        if style and _plain(name) not in ignored and _plain(style) not in ignored:
            columns.findings.append(
                Finding(
                    columns.file,
                    *place,
                    Grade.ERROR,
                    f"The column {quoted(name)} looks like a month, and nothing takes it",
                    "Every column that looks like a month is taken or ignored",
                    f'Add "{style}" to header below months, or to ignore',
                )
            )


def _month(name: str, styles: Sequence[Style]) -> str | None:
    for style in styles:
        if found := style.month(name):
            return f"{found[0]:04d}-{found[1]:02d}"
    # A spreadsheet turns "Jan 2025" into a date; only a style without words can mean that.
    date_cell = _DATE_CELL.fullmatch(name.strip())
    bare = any(not re.search("[A-Za-z]", re.sub("%.", "", style.text)) for style in styles)
    return f"{date_cell[1]}-{date_cell[2]}" if date_cell and bare else None


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
