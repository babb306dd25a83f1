"""The text of a column: as it stands, read as dates, replaced, or multiplied."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ruamel.yaml.nodes import ScalarNode

from coderpath.facts.files.table import CELL_PROBLEM
from coderpath.facts.saying import quoted
from coderpath.facts.values.dates import read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.roster.named import Named
from coderpath.roster.names import turned
from coderpath.roster.origins.form import Form
from coderpath.roster.problems import Problems
from coderpath.roster.row import TableRow
from coderpath.roster.said import Sort
from coderpath.roster.scalars import named, read_factor, read_styles, read_values, read_yes_no
from coderpath.roster.styles import Style
from coderpath.roster.times import divided, multiplied
from coderpath.same_name import form
from coderpath.sentence.words import listed
from coderpath.tree.texts import Entry, place_of, text_of


@dataclass(frozen=True)
class FromColumn:
    """The text of a column, and what is done with it."""

    column: Named
    dates: tuple[Style, ...] = ()
    values: Mapping[str, str] | None = None
    otherwise: str | None = None
    times: Decimal | None = None
    divided_by: Decimal | None = None
    turned: bool = False
    """Whether "Last, First" is turned round."""
    same_as: Mapping[str, str] | None = None
    """What somebody says a text stands for, by its folded form; every other stays as it is."""
    of_names: bool = False
    """Whether it fills a column of names, which are compared in their one form."""
    assumed: str = ""
    after: str = ""

    @property
    def columns(self) -> tuple[Named, ...]:
        """The column that it reads."""
        return (self.column,)

    def text(self, row: TableRow) -> str:
        """Give the text for one row."""
        text = row.at(self.column)
        if (value := self._value_of(text, row)) is not None:
            return value
        if self.otherwise is not None and (self.values is not None or not text):
            return self.otherwise
        if not text or text.startswith(CELL_PROBLEM):
            return text
        if self.values is not None:
            known = listed([quoted(value) for value in self.values])
            mend = "Add it to values in the map, or add else"
            return row.bad(self.column, text, f"The map has values for {known}", mend)
        if self.dates:
            return self._date(text, row)
        if self.turned:
            return self._turned(text, row)
        if self.divided_by is not None:
            return divided(text, self.divided_by)
        return text if self.times is None else multiplied(text, self.times)

    def _value_of(self, text: str, row: TableRow) -> str | None:
        """Give what stands for a text; None where the map has no value for it."""
        if self.same_as and (same := self.same_as.get(text.casefold())):
            return self._same(text, same, row)
        known = self.values or {}
        if text.casefold() in known or not (self.of_names and text):
            return known.get(text.casefold())
        return next((known[one] for one in known if form(one) == form(text)), None)

    def _date(self, text: str, row: TableRow) -> str:
        for style in self.dates:
            if day := style.day(text):
                return day.isoformat()
        if not isinstance(read_day(text), Unreadable):
            return text
        styles = listed([style.example for style in self.dates], "or")
        mend = "Correct the date, or say how else dates are written in this column"
        return row.bad(self.column, text, f"Dates are written as {styles} there", mend)

    def _same(self, text: str, same: str, row: TableRow) -> str:
        if text != same:
            says = f"{quoted(text)} is {same}, as somebody said"
            row.account.add(Sort.TAKEN, self.column.name, says, row.line)
        return same

    def _turned(self, text: str, row: TableRow) -> str:
        name = turned(text)
        if name != text:
            says = "Last, First is turned round"
            row.account.add(Sort.TAKEN, self.column.name, says, row.line)
        return name


def _read(found: Mapping[str, Entry], problems: Problems) -> FromColumn | None:
    node = found["column"].value
    if not isinstance(node, ScalarNode):
        problems.add(place_of(node), "column is not text", "It names one column", "Write a name")
        return None
    dates = read_styles(found["dates"].value, problems, with_day=True) if "dates" in found else ()
    return FromColumn(
        named(node),
        dates,
        read_values(found["values"], problems) if "values" in found else None,
        text_of(found["else"].value, "else", problems) if "else" in found else None,
        read_factor(found["times"], problems) if "times" in found else None,
        read_factor(found["divided_by"], problems) if "divided_by" in found else None,
        "turned" in found and bool(read_yes_no(found["turned"].value, "turned", problems)),
        read_values(found["same_as"], problems) if "same_as" in found else None,
    )


_KEYS = ("dates", "values", "else", "times", "divided_by", "turned", "same_as")
FORM = Form("column", _KEYS, _read)
