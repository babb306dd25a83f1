"""Tables in which a record has several rows, one after the other."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from coderpath.records.formats.table.rows import Rows
from coderpath.records.formats.table.sources.sheet import Chunk

Values = dict[str, list[Any]]
_GATHERED = frozenset({"codes", "revenue", "hcpcs"})


def held_together(chunks: Iterator[Chunk], at: int) -> Iterator[Chunk]:
    """Give parts of a table so that no record is in two; `at` is the column of its number."""
    held: Chunk | None = None
    for chunk in chunks:
        whole = _after(held, chunk) if held else chunk
        numbers = whole.columns[at]
        cut = next((n for n in range(len(numbers) - 1, 0, -1) if numbers[n] != numbers[n - 1]), 0)
        held = _part(whole, slice(cut, None), findings=False)
        yield _part(whole, slice(0, cut), findings=True)
    if held:
        yield held


def _after(first: Chunk, second: Chunk) -> Chunk:
    columns = [one + other for one, other in zip(first.columns, second.columns, strict=True)]
    return Chunk([*first.lines, *second.lines], columns, first.findings + second.findings)


def _part(chunk: Chunk, part: slice, *, findings: bool) -> Chunk:
    columns = [column[part] for column in chunk.columns]
    return Chunk(chunk.lines[part], columns, chunk.findings if findings else [])


def merged(rows: Rows, values: Values) -> tuple[Rows, Values]:
    """Make one row of those of a record: its codes together, of all else the first that is told.

    Where one of its rows is refused the record is.
    """
    numbers = values["number"] if "number" in values else values["surrogate"]
    groups = [
        [at for at, _ in some]
        for _, some in groupby(enumerate(numbers), lambda pair: pair[1] or pair[0])
    ]
    lines = [rows.lines[group[0]] for group in groups]
    bad = {at for at, group in enumerate(groups) if rows.bad.intersection(group)}
    made = {
        name: [_one(name, column, group) for group in groups] for name, column in values.items()
    }
    return Rows(rows.file, lines, rows.findings, bad), made


def _one(name: str, column: Sequence[Any], group: list[int]) -> Any:  # noqa: ANN401 -- any value
    if name in _GATHERED:
        return tuple(dict.fromkeys(chain.from_iterable(column[at] or () for at in group)))
    return next((column[at] for at in group if column[at] not in {None, ""}), column[group[0]])
