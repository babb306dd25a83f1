"""Writing the demo organisation to a folder."""

import csv
from datetime import date
from pathlib import Path

from coderpath_demo.book import COLUMNS, Tables
from coderpath_demo.readme import readme


def write(tables: Tables, folder: Path, seed: int, until: date) -> None:
    """Write each table as a CSV file, and a README that says what is in them and from where."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, rows in tables.items():
        with (folder / f"{file}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, COLUMNS[file], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    (folder / "README.md").write_text(readme(tables, seed, until), encoding="utf-8")
