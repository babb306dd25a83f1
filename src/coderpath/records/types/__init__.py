"""The table of record types: a dated, readable document that decides a record's patient type."""

from coderpath.records.types.clues import Clues
from coderpath.records.types.model import RecordTypes, TypeLine
from coderpath.records.types.reader import TypesReading, read_types_text
from coderpath.records.types.shipped import read_types, shipped_tables

__all__ = [
    "Clues",
    "RecordTypes",
    "TypeLine",
    "TypesReading",
    "read_types",
    "read_types_text",
    "shipped_tables",
]
