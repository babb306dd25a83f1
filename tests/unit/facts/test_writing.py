"""Writing fact tables: exact on reading back, harmless in a spreadsheet, never over a file."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coderpath.facts.files.csv_file import csv_table
from coderpath.facts.formulas import guarded, unguarded
from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import read_facts
from coderpath.facts.template import columns_page, write_template
from coderpath.facts.writing import write_tables
from tests.unit.facts.made import CODERS, Rows, rows, tables

STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 -- wide forms start formulas too
PAYLOADS = [
    f"{before}{start}{body}"
    for before in ("", "'", "''", "a;", "a|", "a\t", "a\n", "\t", "\r")
    for start in STARTS
    for body in ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("x","y")', "SUM(A1)", "x", "'=1", "")
]


def test_there_are_five_hundred_payloads() -> None:
    assert len(PAYLOADS) >= 500


@pytest.mark.parametrize("start", STARTS)
def test_no_cell_starts_a_formula(start: str) -> None:
    for payload in (payload for payload in PAYLOADS if start in payload):
        for separator in (None, ";", "|", "\t", "\n", "\r"):
            pieces = [guarded(payload)] if separator is None else guarded(payload).split(separator)
            assert [piece for piece in pieces if piece.startswith(STARTS)] == []


def test_guarding_and_reading_back_give_the_same_text() -> None:
    assert [unguarded(guarded(payload)) for payload in PAYLOADS] == PAYLOADS


@given(st.text(alphabet="ab='+-@;|\t\n1.＝"))  # noqa: RUF001 -- a wide form
def test_any_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["-5", "+3", "-0.25", "12", "-1,5"])
def test_numbers_stay_numbers(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["c-017", "O'Neil", "a=b", "2024-01-01", "'tis"])
def test_harmless_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@settings(max_examples=50)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "coder": st.text(alphabet="=+-@'\"0a,; é", min_size=1),
                "since": st.just("2024-01-01"),
                "until": st.sampled_from(["", "2025-01-01"]),
            }
        ),
        min_size=1,
    )
)
def test_written_tables_come_back_cell_by_cell(
    tmp_path_factory: pytest.TempPathFactory, leaves: Rows
) -> None:
    folder = tmp_path_factory.mktemp("facts")
    (path,) = write_tables({"leaves": leaves}, folder)
    table = csv_table(path.read_text(encoding="utf-8"), "leaves.csv")
    back = [
        dict(zip(table.header, row, strict=True)) for block in table.blocks for row in block.rows
    ]
    assert [{"until": "", **row} for row in back] == leaves


def test_tables_are_written_in_the_order_of_the_kinds_with_the_columns_they_need(
    tmp_path: Path,
) -> None:
    made = {**tables(checked="coder,kind,since\n"), "leaves": rows("since,coder\n2024-01-01,c01\n")}
    paths = write_tables(made, tmp_path, ["Assumed: nothing."])
    assert [path.name for path in paths] == ["coders.csv", "leaves.csv", "checked.csv", "README.md"]
    assert (tmp_path / "leaves.csv").read_text() == "coder,since\nc01,2024-01-01\n"
    assert (tmp_path / "checked.csv").read_text() == "coder,kind,since\n"
    assert (tmp_path / "coders.csv").read_text() == CODERS
    readme = (tmp_path / "README.md").read_text()
    assert readme == "# How these facts were made\n\n- Assumed: nothing.\n"
    assert read_facts(tmp_path).findings == ()


def test_recorded_and_retracted_are_written_where_they_are_used(tmp_path: Path) -> None:
    leaves = [{"coder": "c01", "since": "2024-01-01", "retracted": "2025-01-01"}]
    write_tables({"leaves": leaves}, tmp_path)
    expected = "coder,since,retracted\nc01,2024-01-01,2025-01-01\n"
    assert (tmp_path / "leaves.csv").read_text() == expected


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "leaves.csv").write_text("mine")
    with pytest.raises(FileExistsError, match=r"^already there: leaves\.csv$"):
        write_tables(tables(leaves="coder,since\n"), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["leaves.csv"]


def test_a_table_that_is_no_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="salaries"):
        write_tables({"salaries": []}, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_template_has_a_file_of_each_kind_and_is_sound(tmp_path: Path) -> None:
    paths = write_template(tmp_path / "facts")
    assert [path.name for path in paths] == [*(f"{kind}.csv" for kind in KINDS), "README.md"]
    for kind, path in zip(KINDS.values(), paths, strict=False):
        with path.open(newline="") as file:
            assert list(csv.reader(file)) == [[column.name for column in kind.columns]]
    assert read_facts(tmp_path / "facts").findings == ()


def test_the_template_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    with pytest.raises(FileExistsError, match=r"README\.md"):
        write_template(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_the_page_of_columns_says_all_of_each_column() -> None:
    lines = columns_page().splitlines()
    columns = [column for kind in KINDS.values() for column in kind.accepted]
    for column in columns:
        blank = "not allowed" if column.required else column.blank_means
        line = f"| {column.name} | {column.allowed} | `{column.example}` | {blank} |"
        assert line in lines
