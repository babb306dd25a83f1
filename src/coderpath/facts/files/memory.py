"""Tables that are in memory already, offered as if they were CSV files."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from coderpath.facts.files.names import memory_kind
from coderpath.facts.files.place import Place
from coderpath.facts.files.table import BLOCK, Block, Table

Row = Mapping[str, str]


def memory_place(
    tables: Mapping[str, Sequence[Row]],
    origins: Mapping[str, Sequence[int]] | None = None,
    read_from: str = "",
    files: Mapping[str, Sequence[str]] | None = None,
) -> Place:
    """Offer tables by kind: each is named KIND.csv and its rows count from line 2.

    Rows made of another table bring the lines they came from, and the name of that table;
    `files` names it for each row where several sheets were read.
    """
    place = Place("tables")
    for name, rows in tables.items():
        kind, finding = memory_kind(name, set(tables))
        if finding:
            place.findings.append(finding)
        if kind:
            file = f"{read_from}, read as {kind}" if read_from else f"{kind}.csv"
            lines = origins[kind] if origins else range(2, len(rows) + 2)
            own = [f"{one}, read as {kind}" for one in files[kind]] if files else None
            place.offer(kind, file, partial(_table, file, rows, lines, own))
    return place


def _table(file: str, rows: Sequence[Row], lines: Sequence[int], files: list[str] | None) -> Table:
    header = list(dict.fromkeys(chain.from_iterable(rows)))
    return Table(file, header, 1, _blocks(rows, header, lines, files))


def _blocks(
    rows: Sequence[Row], header: Sequence[str], lines: Sequence[int], files: list[str] | None
) -> Iterator[Block]:
    for start in range(0, len(rows), BLOCK):
        some = rows[start : start + BLOCK]
        cells = [[row.get(column) or "" for column in header] for row in some]
        own = files[start : start + BLOCK] if files else None
        yield Block(list(lines[start : start + BLOCK]), cells, own)
