"""Reading a table of coded records, by column and a part at a time.

Nothing of a part is given before all of its cells were looked at: an identifier ends the reading.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from coderpath.findings import Finding, Grade
from coderpath.records.asked import Asked
from coderpath.records.batch import Batch
from coderpath.records.formats.table.cells import Cells
from coderpath.records.formats.table.checks import check_rows
from coderpath.records.formats.table.fields import TYPE_CLUES
from coderpath.records.formats.table.making import Making
from coderpath.records.formats.table.mapping import RecordMapping
from coderpath.records.formats.table.patients import SameDay
from coderpath.records.formats.table.placing import Placed, not_there, placed
from coderpath.records.formats.table.readers import Readers
from coderpath.records.formats.table.rows import Rows
from coderpath.records.formats.table.sources.opening import opened
from coderpath.records.formats.table.sources.sheet import Chunk, Sheet
from coderpath.records.formats.table.together import held_together, merged
from coderpath.records.formats.table.values import ValuesOf
from coderpath.records.identifiers.found import IdentifierFound


def read_table(path: Path, mapping: RecordMapping, asked: Asked) -> Iterator[Batch]:
    """Read a table in batches.

    Raises IdentifierFound where a cell or a heading looks like an identifier: then nothing of the
    file may be kept, whatever was given before. Raises BadFile where it cannot be read at all.
    """
    name = asked.file or path.name
    with opened(path, name, mapping.separator) as sheets:
        named = [one for one in sheets if not mapping.sheets or one.title in mapping.sheets]
        found = [one for sheet in named if (one := placed(sheet, mapping))]
        if not found:
            raise not_there(name, named, mapping)
        reading = _Reading(mapping, asked, name)
        if "patient" in mapping.columns:
            for one in found:
                reading.note_patients(one)
        if left := [_left(sheet) for sheet in sheets if _is_left(sheet, found)]:
            yield Batch([], left)
        for one in found:
            yield from reading.batches(one)


class _Reading:
    """Reads the sheets of one file."""

    def __init__(self, mapping: RecordMapping, asked: Asked, file: str) -> None:
        self._mapping = mapping
        self._readers = Readers(mapping, asked.today)
        self._values = ValuesOf(mapping, self._readers, file)
        self._making = Making(asked.types, asked.key, clue_of(mapping))
        self._patients = SameDay(asked.types, asked.key) if "patient" in mapping.columns else None

    def note_patients(self, table: Placed) -> None:
        """Read a sheet for the services of each patient and day alone."""
        for batch, patients in self._made(table):
            if self._patients:
                self._patients.note(batch.records, patients)

    def batches(self, table: Placed) -> Iterator[Batch]:
        """Read a sheet."""
        for batch, patients in self._made(table):
            told = self._patients.told(batch.records, patients) if self._patients else batch.records
            yield batch._replace(records=told)

    def _made(self, table: Placed) -> Iterator[tuple[Batch, list[Any]]]:
        cells = [self._readers.cells(one.field, one.column.apart) for one in table.reads]
        chunks = table.sheet.below(table.header, table.width, [one.place for one in table.reads])
        if self._mapping.several_rows:
            fields = [one.field.name for one in table.reads]
            chunks = held_together(
                chunks, fields.index("number" if "number" in fields else "surrogate")
            )
        for chunk in chunks:
            yield self._chunk(table, cells, chunk)

    def _chunk(
        self, table: Placed, cells: Sequence[Cells], chunk: Chunk
    ) -> tuple[Batch, list[Any]]:
        rows = Rows(table.sheet.file, chunk.lines, chunk.findings)
        count = len(chunk.lines) + len(chunk.findings)
        read = [one.read(texts) for one, texts in zip(cells, chunk.columns, strict=True)]
        _look(table, cells, chunk)
        for one, seen, values in zip(table.reads, cells, read, strict=True):
            if seen.has_unread:
                rows.refuse_unread(one.heading, values)
        by_field = self._values.by_field(table.reads, read, rows)
        if self._mapping.several_rows:
            rows, by_field = merged(rows, by_field)
        check_rows(rows, by_field, {one.field.key: one.heading for one in table.reads})
        records = self._making.records(rows, by_field)
        patients = rows.kept(by_field["patient"]) if "patient" in by_field else []
        return Batch(records, sorted(rows.findings, key=_in_order), count), patients


def _look(table: Placed, cells: Sequence[Cells], chunk: Chunk) -> None:
    """End the reading at the first identifier among cells. Raises IdentifierFound."""
    found = [
        (*hit, one.heading)
        for one, seen, texts in zip(table.reads, cells, chunk.columns, strict=True)
        if (hit := seen.identifier(texts))
    ]
    if found:
        place, kind, heading = min(found, key=lambda hit: hit[0])
        raise IdentifierFound(table.sheet.file, chunk.lines[place], heading, kind)


def clue_of(mapping: RecordMapping) -> str:
    """Give the heading of the first column that tells the patient type, "" where none does."""
    name = next((name for name in TYPE_CLUES if name in mapping.columns), "")
    return mapping.columns[name][0].column or name if name else ""


def _in_order(finding: Finding) -> tuple[int, str]:
    return finding.line, str(finding.column)


def _is_left(sheet: Sheet, found: Sequence[Placed]) -> bool:
    return bool(sheet.top()) and all(one.sheet is not sheet for one in found)


def _left(sheet: Sheet) -> Finding:
    return Finding(
        sheet.file,
        1,
        1,
        Grade.WARNING,
        "The sheet is not read",
        "A sheet is read where it has every column, and the mapping names it or none",
        "Nothing to do if it belongs to something else",
    )
