"""Rows that are not people: named together, left out together, and doubted where they may be."""

from pathlib import Path

import pytest

from tests.unit.tables.books import account, cells, text_of

HEADER = "Badge,Name,Hire Date,Records\n"
PEOPLE = "1001,Ana Silva,2022-03-14,412\n1002,Ben Okafor,2021-06-01,377\n"


@pytest.mark.parametrize(
    "line",
    [
        "Total,,,789",
        "TOTAL:,,,789",
        "Grand total,,,789",
        "Subtotal North,,,789",
        "North total,,,789",
        "Average,,,394.5",
        "Mean,,,394.5",
        ",,,789",
        ",Total,,789",
        "North: 2 coders,,,",
        ",,Confidential - do not share,",
        '"Printed 28 Nov 2026, page 1 of 2",,,',
        "* without leave,,,",
        "Badge,Name,Hire Date,Records",
        "badge,name,hire date,records",
    ],
)
def test_a_row_that_is_no_persons_is_left_out_and_said(tmp_path: Path, line: str) -> None:
    path = text_of(tmp_path / "t.csv", f"{HEADER}{PEOPLE}{line}\n1003,Cara Diaz,2019-01-07,5\n")
    assert [row[0] for row in cells(path)[1:]] == ["1001", "1002", "1003"]
    (said,) = account(path)
    assert (said.sort, said.what, said.count, said.places) == (
        "left out",
        "Rows that are not people",
        1,
        ("row 4",),
    )


@pytest.mark.parametrize(
    "line",
    [
        '1003,"Mean, Ann",2019-01-07,5',
        "1003,Total,2019-01-07,5",
        "1003,Note Summers,2019-01-07,",
        "1003,,,",
    ],
)
def test_a_person_is_never_left_out_for_a_name(tmp_path: Path, line: str) -> None:
    path = text_of(tmp_path / "t.csv", f"{HEADER}{PEOPLE}{line}\n")
    assert [row[0] for row in cells(path)[1:]] == ["1001", "1002", "1003"]
    assert account(path) == []


def test_all_of_them_are_one_answer(tmp_path: Path) -> None:
    text = f"{HEADER}{PEOPLE}Total,,,789\nNorth: 2 coders,,,\n,,,3\n"
    path = text_of(tmp_path / "t.csv", text)
    (said,) = account(path)
    assert said.says == (
        '1 row of sums ("Total"), 1 note ("North: 2 coders") and 1 row without an id ("3") left out'
    )
    assert (said.count, said.places) == (3, ("row 4", "row 5", "row 6"))
    assert len(cells(path, take_all_rows=True)) == 6
    (taken,) = account(path, take_all_rows=True)
    assert (taken.sort, taken.count) == ("taken", 3)


def test_a_row_without_an_id_that_could_be_somebody_is_doubted(tmp_path: Path) -> None:
    path = text_of(tmp_path / "t.csv", f"{HEADER}{PEOPLE},Eva Lund,2026-11-02,\n")
    (said,) = account(path)
    assert (said.sort, said.says, said.other) == (
        "doubt",
        'row 4, "Eva Lund", is left out as a row without an id',
        '"Eva Lund" is somebody\'s row, and is read',
    )
