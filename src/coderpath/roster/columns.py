"""Finding the columns that a map names in the header of a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coderpath.facts.saying import quoted
from coderpath.findings import Finding, Grade, closest
from coderpath.roster.named import Named
from coderpath.roster.styles import Style, style_like
from coderpath.sentence.words import counted, listed
from coderpath.tree.notes import Place

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
        self._found: dict[Named, int] = {}
        self._places: dict[str, int] = {}
        for place, name in enumerate(self.header):
            self._places.setdefault(plain_name(name), place)

    def place(self, named: Named) -> int:
        """Give the place of a column; 0, and a finding, when there is none of that name."""
        if named not in self._found:
            self._found[named] = self._looked_up(named)
        return self._found[named]

    def shown(self, named: Named) -> str:
        """Give a column's name as the table writes it."""
        return self.header[self.place(named)].strip()

    def _looked_up(self, named: Named) -> int:
        found = self._places.get(plain_name(named.name))
        if found is None or not named.name.strip():
            self._miss(named)
            return 0
        if sum(plain_name(name) == plain_name(named.name) for name in self.header) > 1:
            self._add(
                named,
                f"Two columns of the table are named {quoted(named.name)}",
                "A column that is read has a name of its own",
                "Rename one of them in the table",
            )
        self.used.add(found)
        return found

    def _miss(self, named: Named) -> None:
        apart = [name for name in self.header if _is_one_of_several(name, named.name)]
        if apart:
            self._add(
                named,
                f"{counted(len(apart), 'column')} of the table are named {quoted(named.name)}",
                "A column that is read has a name of its own",
                f"Write {listed(apart, 'or')}",
            )
            return
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

    def months(self, header: Sequence[Style], stands: Place) -> list[tuple[int, str]]:
        """Give the columns that stand for a month, each with that month as YYYY-MM."""
        found = [
            (place, month)
            for place, name in enumerate(self.header)
            if (month := _month(name, header))
        ]
        if not found:
            styles = listed([quoted(style.text) for style in header], "or")
            named = Named("", stands)
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


def _month(name: str, styles: Sequence[Style]) -> str | None:
    for style in styles:
        if found := style.month(name):
            return f"{found[0]:04d}-{found[1]:02d}"
    # A spreadsheet turns "Jan 2025" into a date; only a style without words can mean that.
    date_cell = _DATE_CELL.fullmatch(name.strip())
    bare = any(not re.search("[A-Za-z]", re.sub("%.", "", style.text)) for style in styles)
    return f"{date_cell[1]}-{date_cell[2]}" if date_cell and bare else None


def _is_one_of_several(name: str, wanted: str) -> bool:
    """Tell whether a column is told from others of a wanted name by its letters alone."""
    before, sign, _ = name.rpartition(" (column ")
    return bool(sign) and plain_name(before) == plain_name(wanted)


def plain_name(name: str) -> str:
    """Give the form in which names of columns are compared."""
    return " ".join(name.split()).casefold()
