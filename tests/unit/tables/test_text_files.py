"""Text files as any program writes them: separators, letters and numbers, said at once."""

from pathlib import Path

import pytest

from tests.unit.tables.books import account, cells, text_of, words

PLAIN = "Badge,Name,FTE\n1001,José Nuñez,0.5\n1002,Zoë Okafor,1\n"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_separator_in_any_letters(tmp_path: Path, separator: str, encoding: str) -> None:
    text = PLAIN.replace(",", separator).replace("\n", "\r\n")
    path = text_of(tmp_path / "t.csv", text, encoding)
    assert cells(path) == [line.split(",") for line in PLAIN.splitlines()]
    named = {said for _, said, _ in words(path)}
    assert ("Columns" in named) == (separator != ",")
    assert ("Letters" in named) == (not encoding.startswith("utf-8"))


def test_what_a_european_spreadsheet_saves_is_said_at_once(tmp_path: Path) -> None:
    text = "Badge;Name;Hire Date;FTE\n1001;José Nuñez;14.03.2022;0,5\n1002;Zoë;01.06.2021;1\n"
    path = text_of(tmp_path / "t.csv", text, "cp1252")
    assert cells(path)[1] == ["1001", "José Nuñez", "14.03.2022", "0.5"]
    assert words(path) == [
        ("taken", "Columns", "separated by semicolons"),
        (
            "assumed",
            "Letters",
            'read as Western European (Windows-1252), for instance "José Nuñez"',
        ),
        ("taken", "FTE", '"0,5" is read as 0.5'),
    ]


def test_a_first_line_that_names_the_separator(tmp_path: Path) -> None:
    path = text_of(tmp_path / "t.csv", "sep=|\nBadge|Note\n1|a,b,c\n2|d,e,f\n")
    assert cells(path) == [["Badge", "Note"], ["1", "a,b,c"], ["2", "d,e,f"]]


@pytest.mark.parametrize(
    ("separator", "minutes", "read", "sort", "other"),
    [
        (",", ["7.980", "8.100"], "7.980", "doubt", '"7.980" is 7,980'),
        (";", ["7.980", "8.100"], "7980", "doubt", '"7.980" is 7.980'),
        (";", ["7.980", "8.100,5"], "7980", "taken", ""),
        (",", ["7.980", "8.1"], "7.980", "", ""),
        ("\t", ["7,980", "8,100"], "7980", "taken", ""),
        (",", ["7.980.000", "8.100.000"], "7980000", "taken", ""),
    ],
)
def test_a_sign_between_thousands_is_never_silently_one_before_decimals(  # noqa: PLR0913, PLR0917 -- a table
    tmp_path: Path, separator: str, minutes: list[str], read: str, sort: str, other: str
) -> None:
    lines = [f"{1000 + n}{separator}Ana{separator}{text}" for n, text in enumerate(minutes)]
    header = separator.join(["Badge", "Name", "Minutes"])
    path = text_of(tmp_path / "t.csv", "\n".join([header, *lines]))
    assert cells(path)[1][2] == read
    assert [(said.sort, said.other) for said in account(path) if said.what == "Minutes"] == (
        [(sort, other)] if sort else []
    )


def test_a_map_says_what_stands_before_decimals(tmp_path: Path) -> None:
    path = text_of(tmp_path / "t.csv", "Badge,Minutes\n1,7.980\n2,8.100\n")
    assert [row[1] for row in cells(path, decimal=",")[1:]] == ["7980", "8100"]
    assert [str(said.sort) for said in account(path, decimal=",")] == ["taken"]


def test_ids_keep_their_points(tmp_path: Path) -> None:
    path = text_of(tmp_path / "t.csv", "Badge;FTE\n1.001;0,5\n1.002;1\n")
    assert [row[0] for row in cells(path)[1:]] == ["1.001", "1.002"]
