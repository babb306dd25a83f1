"""Writing fact tables as CSV files that no spreadsheet runs as formulas."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from coderpath.facts.formulas import guarded
from coderpath.facts.kind import FactKind
from coderpath.facts.kinds import KINDS

Row = Mapping[str, str]


def write_tables(
    tables: Mapping[str, Sequence[Row]], folder: Path, notes: Sequence[str] = ()
) -> list[Path]:
    """Write one CSV file for each table, in the order of the kinds, and the notes as README.md.

    Reading gives the same texts back. Raises FileExistsError, before anything is written, when a
    file is there already; KeyError for a table that is no kind of facts.
    """
    kinds = [KINDS[name] for name in (*KINDS, *(set(tables) - set(KINDS))) if name in tables]
    paths = [folder / f"{kind.name}.csv" for kind in kinds]
    readme = [folder / "README.md"] if notes else []
    refuse_to_overwrite([*paths, *readme])
    folder.mkdir(parents=True, exist_ok=True)
    for kind, path in zip(kinds, paths, strict=True):
        _write_table(path, kind, tables[kind.name])
    for path in readme:
        lines = ["# How these facts were made", "", *(f"- {note}" for note in notes), ""]
        path.write_text("\n".join(lines), encoding="utf-8")
    return [*paths, *readme]


def refuse_to_overwrite(paths: Iterable[Path]) -> None:
    """Raise FileExistsError that names the files which are there already."""
    there = [path.name for path in paths if path.exists()]
    if there:
        message = f"already there: {', '.join(there)}"
        raise FileExistsError(message)


def _write_table(path: Path, kind: FactKind, rows: Sequence[Row]) -> None:
    columns = _columns(kind, rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([guarded(row.get(name) or "") for name in columns] for row in rows)


def _columns(kind: FactKind, rows: Sequence[Row]) -> list[str]:
    """Give the columns to write: of an empty table all, else those that are needed or used."""
    if not rows:
        return [column.name for column in kind.columns]
    used = {name for row in rows for name, text in row.items() if text}
    known = [column.name for column in kind.accepted if column.required or column.name in used]
    return known + sorted(used - set(known))
