"""Tables of coded records: CSV and its like, workbooks and Parquet, read by a saved mapping."""

from collections.abc import Iterator
from pathlib import Path

from coderpath.findings import Finding, Grade
from coderpath.records.asked import Asked
from coderpath.records.batch import Batch
from coderpath.records.formats.table.mapping import RecordMapping
from coderpath.records.formats.table.reader import read_table

_BEGINNINGS = (b"PK", b"PAR1", b"\xd0\xcf\x11\xe0", b"\xff\xfe", b"\xfe\xff")


def is_table(path: Path, beginning: bytes) -> bool:
    """Take a workbook, a Parquet file, and any text that no format before took."""
    del path
    return beginning.startswith(_BEGINNINGS) or (bool(beginning) and b"\0" not in beginning)


def read_any_table(path: Path, asked: Asked) -> Iterator[Batch]:
    """Read a table by its mapping, or say that it needs one. Raises BadFile."""
    if isinstance(asked.mapping, RecordMapping):
        yield from read_table(path, asked.mapping, asked)
    else:
        found = "No mapping says what the columns of this table are"
        allowed = "A table is read with a mapping of records"
        mend = "Choose its columns once, and save them as a mapping"
        name = asked.file or path.name
        yield Batch([], [Finding(name, 1, "file", Grade.ERROR, found, allowed, mend)])
