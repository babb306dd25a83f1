"""What was chosen of how a table is read, for the reader and as keys of a mapping."""

from collections.abc import Mapping
from typing import Any

from coderpath.roster.table.asked import ALL, AskedTable
from coderpath.roster.table.header import MOST_HEADER_ROWS
from coderpath.roster.table.keys import LEAVE_OUT, READ
from coderpath.roster.table.letters import letters_of
from coderpath.roster.table.reader import TableReader
from coderpath_web.row_number import row_number

ONE = "one"
SHEET_CHOICES = (("", "Read with it"), (ONE, "Not read"))
ROW_CHOICES = (("", "Left out"), (READ, "Read like the others"))
_MOST_ROW = 99_999


def read_so(data: Mapping[str, str]) -> dict[str, Any]:
    """Read from a form how a table is read; anything that was not offered counts as not said."""
    numbers = {
        name: number if number is not None and number <= most else 0
        for name, most in (("header_row", _MOST_ROW), ("header_rows", MOST_HEADER_ROWS))
        for number in (row_number(data.get(name, "")),)
    }
    offered = {"sheets": dict(SHEET_CHOICES), "not_people": dict(ROW_CHOICES)}
    words = {name: data.get(name, "") for name, known in offered.items() if data.get(name) in known}
    return {**numbers, **words, "sheet": data.get("sheet", "")[:200]}


def asked_of(choices: Mapping[str, Any]) -> AskedTable:
    """Give what was chosen; what was not is found by the reader.

    A chosen sheet is read with those that have the same columns, unless it is to be read alone.
    """
    sheet = str(choices.get("sheet") or "") or None
    return AskedTable(
        sheet=sheet,
        sheets=() if choices.get("sheets") == ONE else (ALL,),
        header_row=int(choices.get("header_row") or 0),
        header_rows=int(choices.get("header_rows") or 0),
        first_column=int(choices.get("first_column") or 0),
        take_all_rows=choices.get("not_people") == READ,
        leave_hidden=choices.get("hidden_rows") == LEAVE_OUT,
        decimal=str(choices.get("decimal") or ""),
        separator=str(choices.get("separator") or ""),
        encoding=str(choices.get("encoding") or ""),
    )


def written(reader: TableReader) -> dict[str, Any]:
    """Give the keys below `table` of a mapping that reads the table as it was looked at."""
    asked = reader.asked
    titles = [found.sheet.title for found in reader.chosen.found]
    keys: dict[str, Any] = {"header_row": reader.header_row}
    if reader.header_rows > 1:
        keys["header_rows"] = reader.header_rows
    if asked.first_column > 1:
        keys["first_column"] = letters_of(asked.first_column)
    if len(titles) > 1:
        keys["sheets"] = titles
    elif titles[0]:
        keys["sheet"] = titles[0]
    if asked.take_all_rows:
        keys["not_people"] = READ
    if asked.leave_hidden:
        keys["hidden_rows"] = LEAVE_OUT
    named = {"decimal": asked.decimal, "separator": asked.separator, "encoding": asked.encoding}
    return keys | {key: value for key, value in named.items() if value}
