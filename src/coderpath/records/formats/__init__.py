"""The formats that coded records are read from, a file or folder each, in the order of asking."""

from coderpath.records.formats.format import Format

FORMATS: tuple[Format, ...] = ()
