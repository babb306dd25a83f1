"""What must not matter: the order of rows and of columns, and whether a file is CSV or XLSX."""

from dataclasses import fields
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import Reading, read_facts, read_tables
from coderpath.facts.record import CoderRecord, Facts
from tests.unit.facts.made import Rows, rows

SOUND = Path(__file__).parent / "sound"
SOUND_TABLES = {
    path.stem: rows(path.read_text(encoding="utf-8")) for path in sorted(SOUND.iterdir())
}
WRONG_TABLES = {
    **SOUND_TABLES,
    "leaves": [
        {"coder": "c01", "since": "2024-02-12", "until": "2024-02-12"},
        {"coder": "x99", "since": "2024-02-12", "until": ""},
        {"coder": "c02", "since": "12 February", "until": ""},
    ],
    "hours": [
        {"coder": coder, "month": month, "productive_minutes": "-1" if month > "2025" else "5"}
        for coder in ("c01", "c02")
        for month in ("2024-11", "2024-12", "2025-01")
    ],
}

Orders = st.randoms(use_true_random=False)


def without_sources(facts: Facts) -> dict[str, dict[str, object]]:
    """Give what the facts say, whatever rows they were read from and in whatever order."""
    return {coder: _record(record) for coder, record in facts.coders.items()}


def _record(record: CoderRecord) -> dict[str, object]:
    parts = {part.name: getattr(record, part.name) for part in fields(record)}
    shared = {
        "coder": record.coder,
        "checked": record.checked,
        "facilities": {name: row[:-1] for name, row in record.facilities.items()},
        "standards": sorted(row[:-1] for row in record.standards),
    }
    lists = {
        name: sorted(repr(row[:-1]) for row in part)
        for name, part in parts.items()
        if name not in shared
    }
    return {**shared, **lists}


def said(reading: Reading) -> list[tuple[object, ...]]:
    """Give the findings without their lines, in one order."""
    return sorted(
        (f.file, str(f.column), f.grade, f.found, f.allowed, f.mend) for f in reading.findings
    )


def shuffled(tables: dict[str, Rows], orders: Random) -> dict[str, Rows]:
    return {
        kind: orders.sample([_shuffled_columns(row, orders) for row in table], len(table))
        for kind, table in orders.sample(list(tables.items()), len(tables))
    }


def _shuffled_columns(row: dict[str, str], orders: Random) -> dict[str, str]:
    return dict(orders.sample(list(row.items()), len(row)))


@settings(max_examples=30)
@given(Orders)
def test_the_order_of_tables_rows_and_columns_changes_no_fact(orders: Random) -> None:
    straight, mixed = read_tables(SOUND_TABLES), read_tables(shuffled(SOUND_TABLES, orders))
    assert straight.facts is not None
    assert mixed.facts is not None
    assert without_sources(mixed.facts) == without_sources(straight.facts)
    assert said(mixed) == said(straight)


@settings(max_examples=30)
@given(Orders)
def test_the_order_of_tables_rows_and_columns_changes_no_finding(orders: Random) -> None:
    straight, mixed = read_tables(WRONG_TABLES), read_tables(shuffled(WRONG_TABLES, orders))
    assert straight.facts is mixed.facts is None
    assert len(straight.findings) == 5
    assert said(mixed) == said(straight)
    assert [finding.file for finding in mixed.findings] == [
        finding.file for finding in straight.findings
    ]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """The sound department as one workbook, with the cells that a spreadsheet would make."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for kind, table in SOUND_TABLES.items():
        sheet = book.create_sheet(kind)
        sheet.append(list(table[0]))
        for row in table:
            sheet.append([_cell(text) for text in row.values()])
    book.save(tmp_path / "facts.xlsx")
    return tmp_path / "facts.xlsx"


def _cell(text: str) -> object:
    """Give a text as the cell that a spreadsheet makes of it: numbers become numbers."""
    try:
        return float(text)
    except ValueError:
        return text or None


def test_a_workbook_gives_the_same_facts_as_the_folder(workbook: Path) -> None:
    folder, book = read_facts(SOUND), read_facts(workbook)
    assert book.findings == ()
    assert folder.facts is not None
    assert book.facts is not None
    assert without_sources(book.facts) == without_sources(folder.facts)


def test_memory_gives_the_same_facts_as_the_folder_with_the_same_sources() -> None:
    folder, memory = read_facts(SOUND).facts, read_tables(SOUND_TABLES).facts
    assert folder is not None
    assert memory is not None
    for coder, record in folder.coders.items():
        other = memory.coders[coder]
        for kind in KINDS:
            if kind not in {"coders", "facilities", "standards"}:
                assert getattr(other, kind) == getattr(record, kind)
    assert without_sources(memory) == without_sources(folder)
