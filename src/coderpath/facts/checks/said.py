"""Findings about a row that has been read: its source gives the place."""

from typing import Protocol

from coderpath.facts.source import Source
from coderpath.findings import Finding, Grade


class Sourced(Protocol):
    """A row that knows where it was read."""

    @property
    def source(self) -> Source:
        """Where the row was read."""


def error(row: Sourced, column: str, found: str, allowed: str, mend: str) -> Finding:
    """Say that a row cannot be taken."""
    return Finding(row.source.file, row.source.line, column, Grade.ERROR, found, allowed, mend)


def warning(row: Sourced, column: str, found: str, allowed: str, mend: str) -> Finding:
    """Say that a row is taken but looks wrong."""
    return Finding(row.source.file, row.source.line, column, Grade.WARNING, found, allowed, mend)
