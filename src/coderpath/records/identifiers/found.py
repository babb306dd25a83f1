"""An identifier in a file: the whole file is refused, and never what stands there said."""

from coderpath.facts.files.table import BadFile
from coderpath.findings import Finding, Grade
from coderpath.records.identifiers.identifier import Identifier

_ALLOWED = "Coded records hold no direct identifiers, so nothing of the file is taken"


class IdentifierFound(BadFile):
    """A file that holds an identifier; its finding names sheet, row, column and kind alone."""

    def __init__(self, file: str, row: int, column: str, kind: Identifier, mend: str = "") -> None:
        mend = mend or "Take it out of the file, or choose another column"
        super().__init__(file, f"The cell looks like it holds {kind.name}", _ALLOWED, mend)
        self.kind = kind
        self._at(file, row, column, str(self), mend)

    def _at(self, file: str, row: int, column: str, found: str, mend: str) -> None:
        self.finding = Finding(file, row, column, Grade.ERROR, found, _ALLOWED, mend)


class HeadingOfIdentifier(IdentifierFound):
    """A column that was chosen although its heading says that it holds an identifier."""

    def __init__(self, file: str, row: int, column: str, kind: Identifier, mend: str = "") -> None:
        super().__init__(file, row, column, kind, mend)
        mend = mend or "Choose another column, or rename it if it holds something else"
        found = f"The heading says that the column holds {kind.name}"
        self.args = (found,)
        self._at(file, row, column, found, mend)
