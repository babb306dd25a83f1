"""What is known about one coder, as one path reads it."""

from dataclasses import dataclass, field
from datetime import date

from tests.property.brute.days import covers, read_day
from tests.property.brute.document import Document, level_of, listed
from tests.property.brute.names import form, forms

Row = dict[str, str]
Facts = dict[str, list[Row]]


@dataclass(frozen=True)
class World:
    """A coder's facts and the path they are read by.

    `instead` replaces the coder's recorded positions (what-if). `newer` is the document that
    replaced `doc`: a position that `doc` does not know counts as what its level was formerly.
    """

    doc: Document
    facts: Facts
    coder: str
    instead: list[Row] | None = None
    newer: Document | None = None
    _found: dict[str, list[Row]] = field(default_factory=dict, init=False, repr=False)

    def rows(self, file: str) -> list[Row]:
        """List the coder's rows of a file, looked for once: judging day by day asks very often."""
        if file not in self._found:
            rows = self.facts.get(file, [])
            self._found[file] = [row for row in rows if row["coder"] == self.coder]
        return self._found[file]

    def positions(self) -> list[Row]:
        """List the positions that the judgement goes by."""
        if self.instead is None:
            return self.rows("positions")
        return [row for row in self.instead if row["coder"] == self.coder]

    def checked(self, kind: str, day: date) -> bool:
        """Tell whether the coder's rows of a kind are complete on a day."""
        if "checked" not in self.facts:
            return True
        rows = [row for row in self.rows("checked") if row["kind"] == kind]
        return any(read_day(row["since"]) <= day for row in rows)

    def employed(self, day: date) -> bool:
        """Tell whether a day lies in a spell of employment."""
        return self.spell(day) is not None

    def spell(self, day: date) -> Row | None:
        """Give the spell of employment in which a day lies."""
        spells = self.rows("coders")
        return next((row for row in spells if covers(row, day, "hired", "left")), None)

    def levels_of(self, position: Row) -> set[str]:
        """Give the forms of the levels of the path that a position counts as."""
        own = levels_named(self.doc, {position["level"]})
        if own or self.newer is None:
            return own
        now = levels_named(self.newer, {position["level"]})
        former = {
            old for name in now for old in listed(level_of(self.newer, name).get("formerly") or [])
        }
        return levels_named(self.doc, former)

    def held(self, day: date) -> set[str]:
        """Give the forms of the levels of the path that are held on a day."""
        now = [row for row in self.positions() if covers(row, day)]
        return {name for row in now for name in self.levels_of(row)}

    def home(self, day: date) -> str:
        """Name the home facility of the spell that contains a day, else of the first spell."""
        rows = sorted(self.rows("coders"), key=lambda row: row["hired"])
        containing = [row for row in rows if covers(row, day, "hired", "left")]
        return (containing or rows)[0]["facility"]

    def facility_of(self, position: Row) -> str:
        """Name a position's facility; without one it is at home."""
        return position.get("facility") or self.home(read_day(position["since"]))


def levels_named(doc: Document, names: set[str]) -> set[str]:
    """Give the forms of the levels that go, or formerly went, by one of some names."""
    return {
        form(level["level"])
        for level in doc["levels"]
        if forms(names) & forms([level["level"], *listed(level.get("formerly") or [])])
    }
