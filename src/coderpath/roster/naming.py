"""Findings of facts that were made of a table, told by the table's own columns and rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coderpath.findings import Finding
from coderpath.roster.map import RosterMap
from coderpath.sentence.words import listed

_READ_AS = ", read as "


@dataclass(frozen=True)
class Naming:
    """Which columns of a table became which columns of facts."""

    file: str
    names: Mapping[tuple[str, str], Sequence[str]]
    """By kind and column of facts, as the table writes them."""

    def told(
        self, findings: Iterable[Finding], before: Iterable[Finding] = ()
    ) -> Iterator[Finding]:
        """Tell findings by the table's own columns; of a cell with one `before`, nothing more."""
        known = {(one.file, one.line, one.column) for one in before}
        files: dict[str, tuple[str, str]] = {}
        for one in findings:
            if one.file not in files:
                files[one.file] = self._read_as(one.file)
            own = self._own(one, *files[one.file])
            if own is one or (own.file, own.line, own.column) not in known:
                yield own

    def _read_as(self, name: str) -> tuple[str, str]:
        """Give the table's own file and the kind that it is read as; blanks for another file."""
        file, is_read, kind = name.rpartition(_READ_AS)
        return (file, kind) if is_read and file.startswith(self.file) else ("", "")

    def _own(self, one: Finding, file: str, kind: str) -> Finding:
        if not kind:
            return one
        names = self.names.get((kind, str(one.column)))
        return one.at(file, listed(names, "or") if names else one.column)


def naming_of(roster: RosterMap, file: str) -> Naming:
    """Give the names of a table's columns by what a map makes of them."""
    names: dict[tuple[str, str], dict[str, None]] = {}
    for block in roster.blocks:
        for column, first in block.cells.items():
            for named in (named for cell in first.every for named in cell.origin.columns):
                names.setdefault((block.kind, column), {})[named.name] = None
        if block.split:
            names.setdefault((block.kind, block.split.into), {})[block.split.column.name] = None
    return Naming(file, {key: list(some) for key, some in names.items()})
