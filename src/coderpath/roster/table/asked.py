"""What a map says of the table itself: where it stands, and which of its rows are read."""

from dataclasses import dataclass

ALL = "all"
"""Every sheet with the columns of the first."""


@dataclass(frozen=True)
class AskedTable:
    """What is said of a table; what is left out is found, and told."""

    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    """Sheets that are read one after the other, or only the word all."""
    header_row: int = 0
    """The first row with names of columns; 0 when it is to be found."""
    header_rows: int = 0
    """Over how many rows the names go; 0 when it is to be found."""
    first_column: int = 0
    """The first column that is read, counted from 1; 0 for the first of the sheet."""
    blanks: frozenset[str] = frozenset()
    """Texts that mean that a cell is blank, such as n/a."""
    take_all_rows: bool = False
    """Whether sums, notes, repeated headings and rows without an id are read like the others."""
    leave_hidden: bool = False
    """Whether rows that people do not see are left out."""
    decimal: str = ""
    """The sign before decimals: a point or a comma; empty when it is to be found."""
    separator: str = ""
    encoding: str = ""
