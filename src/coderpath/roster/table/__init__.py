"""The table that a map is applied to, read from whatever file people have."""

from coderpath.roster.table.once import parsed_once
from coderpath.roster.table.reader import ReadRow
from coderpath.roster.table.rows import Rows, read_rows

__all__ = ["ReadRow", "Rows", "parsed_once", "read_rows"]
