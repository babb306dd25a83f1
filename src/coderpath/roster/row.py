"""One row of the table on its way to becoming a row of facts: what the forms of a cell may ask."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from coderpath.facts.saying import quoted
from coderpath.facts.values.unreadable import Unreadable
from coderpath.findings import Finding, Grade
from coderpath.roster.account import Account
from coderpath.roster.columns import Columns
from coderpath.roster.matching import Matching
from coderpath.roster.named import Condition, Named


class TableRow(NamedTuple):
    """A row of the table, and what is kept of it."""

    columns: Columns
    cells: Sequence[str]
    line: int
    file: str
    made: Mapping[str, str]
    """The columns of facts that are filled already."""
    account: Account
    people: Matching
    findings: list[Finding]

    def at(self, column: Named) -> str:
        """Give the text of a column."""
        return self.cells[self.columns.place(column)]

    def passes(self, tests: Sequence[Condition]) -> bool:
        """Tell whether it passes all the tests."""
        return all(test.passes(self.at(test.column)) for test in tests)

    def bad(self, column: Named, text: str, allowed: str, mend: str) -> str:
        """Find a value that cannot be used; give a blank instead."""
        return self.refused(column, Unreadable(f"{quoted(text)} cannot be used", mend, allowed))

    def refused(self, column: Named, why: Unreadable) -> str:
        """Find a value that cannot be kept; give a blank instead."""
        shown = self.columns.shown(column)
        self.findings.append(
            Finding(self.file, self.line, shown, Grade.ERROR, why.found, why.allowed, why.mend)
        )
        return ""
