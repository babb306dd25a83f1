"""Odd but sound CSV files."""

from pathlib import Path

import pytest

from coderpath.facts.files.table import MOST_COLUMNS
from coderpath.facts.reading import Reading, read_facts
from tests.unit.facts.made import CODERS, error

EVENTS = "coder,of,on\nc01,late,2024-01-01\n"


def read_events(tmp_path: Path, data: bytes | str) -> Reading:
    (tmp_path / "coders.csv").write_text(CODERS, encoding="utf-8")
    encoded = data.encode() if isinstance(data, str) else data
    (tmp_path / "events.csv").write_bytes(encoded)
    return read_facts(tmp_path)


def events(tmp_path: Path, data: bytes | str) -> list[tuple[str, int]]:
    reading = read_events(tmp_path, data)
    assert reading.findings == ()
    assert reading.facts is not None
    return [(row.of, row.source.line) for row in reading.facts.coders["c01"].events]


@pytest.mark.parametrize(
    "data",
    [
        EVENTS,
        "\ufeff" + EVENTS,
        EVENTS.replace("\n", "\r\n"),
        EVENTS.rstrip("\n"),
        EVENTS + "\n\n , \n , , \n,,\n",
        "coder,of,on,,\nc01,late,2024-01-01,,\n",
        "coder,of,on,recorded\nc01,late,2024-01-01\n",
        '"coder","of","on"\n"c01","late","2024-01-01"\n',
    ],
    ids=["plain", "bom", "crlf", "no end", "blank lines", "spare commas", "short", "quoted"],
)
def test_the_same_event_written_in_many_ways(tmp_path: Path, data: str) -> None:
    assert events(tmp_path, data) == [("late", 2)]


def test_lines_are_those_that_an_editor_shows(tmp_path: Path) -> None:
    data = (
        "\ncoder,of,on\n\nc01,one,2024-01-01\r\n"
        'c01,"two",2024-01-02\nc01,three,"2024-01-03\n"\nc01,four,2024-01-04\n'
    )
    assert events(tmp_path, data) == [("one", 4), ("two", 5), ("three", 6), ("four", 8)]


@pytest.mark.parametrize("data", ["", "\n\n", "\ufeff", "coder,of,on\n"])
def test_an_empty_file_and_a_header_alone_are_fine(tmp_path: Path, data: str) -> None:
    assert events(tmp_path, data) == []


def test_a_long_file_is_read_in_blocks_without_a_seam(tmp_path: Path) -> None:
    data = "coder,of,on\n" + "".join(f"c01,e{n},2024-01-01\n" for n in range(10_000))
    assert events(tmp_path, data) == [(f"e{n}", n + 2) for n in range(10_000)]


def test_a_column_without_a_name_between_others(tmp_path: Path) -> None:
    reading = read_events(tmp_path, "coder,,of,on\nc01,x,late,2024-01-01\n")
    assert reading.facts is not None
    assert [(finding.column, finding.found) for finding in reading.findings] == [
        (2, "Column 2 has no name")
    ]


def test_too_many_columns(tmp_path: Path) -> None:
    header = ",".join(["coder", "of", "on", *(f"x{n}" for n in range(MOST_COLUMNS))])
    assert read_events(tmp_path, header + "\n").findings == (
        error(
            "events.csv:1:1",
            "The header has 203 columns",
            "A table has at most 200 columns",
            "Take out the columns that are not facts",
        ),
    )


def test_a_cell_that_swallows_the_file(tmp_path: Path) -> None:
    data = EVENTS + 'c01,"' + "x,y\n" * 50_000
    assert read_events(tmp_path, data).findings == (
        error(
            "events.csv:3:1",
            "A double quote opens a value in this row and is never closed",
            'A value in double quotes ends with one; a quote inside is doubled: "Jo ""Sam"" Lee"',
            "Close the quote, or take it out",
        ),
    )


def test_a_file_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert read_events(tmp_path, EVENTS).findings == (
        error(
            "coders.csv:1:1",
            "The file cannot be opened: Permission denied",
            "A fact file must be readable",
            "Close it in other programs and check who may read it",
        ),
        error(
            "events.csv:1:1",
            "The file cannot be opened: Permission denied",
            "A fact file must be readable",
            "Close it in other programs and check who may read it",
        ),
    )
