"""A table in a Parquet file, of which only the columns that are asked for are decoded."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from coderpath.facts.files.table import BadFile
from coderpath.records.formats.table.sources.sheet import CHUNK, Chunk

MOST_UNPACKED = 8_000_000_000
"""Bytes of the columns of one file, unpacked."""
MOST_IN_GROUP = 500_000_000
"""Bytes of one row group, which is unpacked as a whole."""

_ALLOWED = "A Parquet file holds columns of texts, numbers, days and times"
_MEND = "Write the file once more, or save the table as CSV"


class ParquetTable:
    """The one table of a Parquet file."""

    title = ""

    def __init__(self, path: Path, file: str) -> None:
        """Read what the file says of itself. Raises BadFile."""
        self.file = file
        self._arrow: Any = _arrow(file)
        try:
            self._opened: Any = self._arrow.parquet.ParquetFile(path, memory_map=True)
            self._check_size()
        except (self._arrow.ArrowException, OSError, ValueError):
            raise BadFile(file, "The Parquet file cannot be read", _ALLOWED, _MEND) from None

    def top(self) -> list[tuple[int, list[str]]]:
        """Give the names of the columns, which stand above the first row."""
        return [(1, list(map(str, self._opened.schema_arrow.names)))]

    def below(self, header: int, width: int, places: Sequence[int]) -> Iterator[Chunk]:
        """Give some columns of the rows; the first below the names is row 2."""
        del width
        names = self._opened.schema_arrow.names
        wanted = [names[at] for at in places]
        first = header + 1
        try:
            for batch in self._opened.iter_batches(CHUNK, columns=list(dict.fromkeys(wanted))):
                columns = [self._texts(batch.column(name)) for name in wanted]
                yield Chunk(range(first, first + batch.num_rows), columns, [])
                first += batch.num_rows
        except (self._arrow.ArrowException, OSError, ValueError, KeyError):
            broken = BadFile(self.file, "A column cannot be read as texts", _ALLOWED, _MEND)
        else:
            return
        raise broken

    def close(self) -> None:
        """Close the file."""
        self._opened.close()

    def _texts(self, column: Any) -> list[str]:  # noqa: ANN401 -- pyarrow ships no types
        return [text or "" for text in column.cast(self._arrow.string()).to_pylist()]

    def _check_size(self) -> None:
        told = self._opened.metadata
        groups = [told.row_group(at).total_byte_size for at in range(told.num_row_groups)]
        if sum(groups) > MOST_UNPACKED or max(groups, default=0) > MOST_IN_GROUP:
            raise BadFile(
                self.file,
                "The Parquet file unpacks to too much",
                f"It unpacks to at most {MOST_UNPACKED // 10**9} GB, and a row group to"
                f" {MOST_IN_GROUP // 10**6} MB",
                "Write it with smaller row groups, or as several files",
            )


def _arrow(file: str) -> Any:  # noqa: ANN401 -- as above
    """Load pyarrow, which a plain installation does without. Raises BadFile."""
    try:
        import pyarrow as pa  # noqa: PLC0415 -- an extra, and slow to load
        import pyarrow.parquet  # noqa: PLC0415 -- as above
    except ImportError:
        raise BadFile(
            file,
            "This is a Parquet file, and what reads them is not installed",
            "Parquet is read with the extra named parquet",
            "Install coderpath[parquet], or save the table as CSV",
        ) from None
    return pa
