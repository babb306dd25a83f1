"""A small table, its mapping, and reading them."""

import csv
from pathlib import Path

from coderpath.records.asked import Asked
from coderpath.records.formats.table.document import read_mapping_text
from coderpath.records.formats.table.reader import read_table
from coderpath.records.types import read_types

KEY = b"a key of one installation"
TYPES = read_types().types
MAPPING = """\
record_mapping: 1
title: Worklist
dates: month-day-year
columns:
  number: Account
  facility: Facility
  said: Type
  coder: Coder
  coded: Coded
  discharged: Discharged
  minutes: Minutes
  dollars: Charges
"""
HEADINGS = ["Account", "Facility", "Type", "Coder", "Coded", "Discharged", "Minutes", "Charges"]
ROW = ["7001", "NGH", "Inpatient", "c1", "03/05/2026", "03/01/2026", "12.5", "1,234.50"]


def mapping_of(text=MAPPING):
    reading = read_mapping_text(text, "worklist.yaml")
    assert reading.mapping is not None, reading.findings
    return reading.mapping


def row(**cells):
    """Give the row of a record, with some cells otherwise."""
    return [cells.get(heading, cell) for heading, cell in zip(HEADINGS, ROW, strict=True)]


def write(path: Path, rows, separator=","):
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path


def read(path, mapping=None, **asked):
    """Give the records and the findings of a file."""
    batches = list(read_table(path, mapping or mapping_of(), Asked(TYPES, KEY, **asked)))
    records = [record for batch in batches for record in batch.records]
    return records, [finding for batch in batches for finding in batch.findings]


def read_rows(tmp_path, *rows, mapping=None, headings=HEADINGS, **asked):
    """Write rows below the headings and read them."""
    return read(write(tmp_path / "worklist.csv", [headings, *rows]), mapping, **asked)


def told(findings):
    """Give place and words of findings, shortly."""
    return [(one.line, one.column, one.found) for one in findings]
