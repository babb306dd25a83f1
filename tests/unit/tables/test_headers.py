"""Where the names of columns stand: below titles, over several rows, in merged cells, nowhere."""

from pathlib import Path

import pytest

from tests.unit.tables.books import Lines, book_of, cells, read, text_of, words

PEOPLE = [[1001, "Ana Silva", 412, 133, 398, 129], [1002, "Ben Okafor", 377, 121, 401, 131]]
TWO_MONTHS = [
    "Coder ID",
    "Name",
    "Jan 2026 / Records",
    "Jan 2026 / Hours",
    "Feb 2026 / Records",
    "Feb 2026 / Hours",
]


@pytest.mark.parametrize(
    ("lines", "merged", "header"),
    [
        (
            [
                ["Coding, first quarter"],
                [],
                ["Coder ID", "Name", "Jan 2026", None, "Feb 2026"],
                [None, None, "Records", "Hours", "Records", "Hours"],
            ],
            "A1:F1 A3:A4 B3:B4 C3:D3 E3:F3",
            TWO_MONTHS,
        ),
        (
            [
                [None, None, "Jan 2026", None, "Feb 2026"],
                ["Coder ID", "Name", "Records", "Hours", "Records", "Hours"],
            ],
            "C1:D1 E1:F1",
            TWO_MONTHS,
        ),
        (
            [
                ["Coder ID", "Name", "Jan 2026", None, "Feb 2026"],
                [None, None, "Records", "Hours", "Records", "Hours"],
            ],
            "",
            TWO_MONTHS,
        ),
        (
            [
                [None, None, 2026, None, None, None],
                ["Coder ID", "Name", "Jan", "Feb", "Mar", "Apr"],
            ],
            "C1:F1",
            ["Coder ID", "Name", "2026 / Jan", "2026 / Feb", "2026 / Mar", "2026 / Apr"],
        ),
        (
            [
                [None, None, "Coded", None, None, None],
                [None, None, "Jan 2026", None, "Feb 2026", None],
                ["Coder ID", "Name", "Records", "Hours", "Records", "Hours"],
            ],
            "C1:F1 C2:D2 E2:F2",
            [*TWO_MONTHS[:2], *(f"Coded / {name}" for name in TWO_MONTHS[2:])],
        ),
        ([["Coder ID", "Name", "A", "B", "C", "D"]], "", ["Coder ID", "Name", "A", "B", "C", "D"]),
        (
            [["Staff"], ["as of 2026-01-01"], [], ["Coder ID", "Name", "A", None, "C", "D"]],
            "A1:F1",
            ["Coder ID", "Name", "A", "column D", "C", "D"],
        ),
    ],
)
def test_names_over_several_rows_are_read_over_all_their_columns(
    tmp_path: Path, lines: Lines, merged: str, header: list[str]
) -> None:
    path = book_of(tmp_path / "t.xlsx", {"Staff": [*lines, *PEOPLE]}, {"Staff": merged})
    read_so = cells(path)
    assert read_so[0] == header
    assert [row[0] for row in read_so[1:]] == ["1001", "1002"]


def test_a_first_row_of_words_is_no_second_header_row(tmp_path: Path) -> None:
    path = text_of(tmp_path / "t.csv", "Name,,Site\nAna Silva,x,North\nBen Okafor,y,South\n")
    assert cells(path)[:2] == [["Name", "column B", "Site"], ["Ana Silva", "x", "North"]]
    assert words(path) == [
        ("taken", "Columns without a name", "nothing names them, so they are called column B")
    ]


def test_a_column_with_neither_name_nor_value_is_none(tmp_path: Path) -> None:
    path = text_of(tmp_path / "t.csv", "Badge,,Site,\n1001,,North,\n1002,,South,\n")
    assert cells(path)[0] == ["Badge", "", "Site", ""]
    assert words(path) == []


def test_a_map_says_where_the_header_is(tmp_path: Path) -> None:
    lines = [["Total", "of", "all"], ["Badge", "Hired", "Site"], [1001, "2020-01-01", "North"]]
    path = book_of(tmp_path / "t.xlsx", {"Staff": lines})
    assert cells(path, header_row=2)[0] == ["Badge", "Hired", "Site"]
    assert cells(path, header_row=1, header_rows=2)[0] == [
        "Total / Badge",
        "of / Hired",
        "all / Site",
    ]
    assert read(path, header_row=1, header_rows=2).lines == [3]


def test_a_merged_cell_counts_for_all_of_its_rows(tmp_path: Path) -> None:
    lines = [
        ["Facility", "Badge", "Hired"],
        ["North", 1001, "2020-01-01"],
        [None, 1002, "2020-01-01"],
        [None, 1003, "2020-01-01"],
        ["South", 1004, "2020-01-01"],
        [None, 1005, "2020-01-01"],
    ]
    path = book_of(tmp_path / "t.xlsx", {"Staff": lines}, {"Staff": "A2:A4 A5:A6"})
    assert [row[0] for row in cells(path)[1:]] == ["North"] * 3 + ["South"] * 2
    assert words(path) == [
        ("taken", "Facility", "merged cells count for all of their rows, 3 rows more")
    ]
