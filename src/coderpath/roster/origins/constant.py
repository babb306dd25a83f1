"""The same text in every row."""

from collections.abc import Mapping
from dataclasses import dataclass

from coderpath.roster.named import Named
from coderpath.roster.origins.form import Form
from coderpath.roster.problems import Problems
from coderpath.roster.row import TableRow
from coderpath.tree.texts import Entry, text_of


@dataclass(frozen=True)
class Constant:
    """The same text in every row."""

    value: str
    columns: tuple[Named, ...] = ()
    assumed: str = ""
    after: str = ""

    def text(self, row: TableRow) -> str:
        """Give the text."""
        del row
        return self.value


def _read(found: Mapping[str, Entry], problems: Problems) -> Constant:
    return Constant(text_of(found["value"].value, "value", problems))


FORM = Form("value", (), _read)
