"""Opening a file of whatever sort it is: told by how it begins, not by its name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coderpath.facts.files.table import BadFile
from coderpath.facts.files.workbook import open_workbook
from coderpath.records.formats.table.sources.parquet import ParquetTable
from coderpath.records.formats.table.sources.sheet import Sheet
from coderpath.records.formats.table.sources.text import TextTable
from coderpath.records.formats.table.sources.workbook import WorkbookTable

_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_ARCHIVE, _PARQUET = b"PK", b"PAR1"


@contextmanager
def opened(path: Path, file: str, separator: str = "") -> Iterator[list[Sheet]]:
    """Give the tables of a file, which findings call `file`. Raises BadFile."""
    start = _start(path, file)
    if start.startswith((_ARCHIVE, _OLD_WORKBOOK)):
        workbook = open_workbook(path, file)
        try:
            yield [WorkbookTable(sheet) for sheet in workbook.sheets]
        finally:
            workbook.close()
    elif start == _PARQUET:
        table = ParquetTable(path, file)
        try:
            yield [table]
        finally:
            table.close()
    else:
        yield [TextTable(path, file, separator)]


def _start(path: Path, file: str) -> bytes:
    try:
        with path.open("rb") as some:
            return some.read(len(_PARQUET))
    except OSError as error:
        raise BadFile(
            file,
            f"The file cannot be opened: {error.strerror}",
            "A file of records must be readable",
            "Close it in other programs and check who may read it",
        ) from None
