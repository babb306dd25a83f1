"""Folders and workbooks: which files and sheets are read, and what is said about the others."""

from pathlib import Path

from openpyxl import Workbook

from coderpath.facts.reading import read_facts
from coderpath.facts.source import Source
from tests.unit.facts.made import CODERS, error, warning

NAMES = (
    "The names are coders, facilities, positions, reports, leaves, credentials, education, courses,"
    " knowledge, skills, ratings, events, experience, training, productivity, hours, standards,"
    " reviews, points, checked"
)
BELONGS = "Nothing to do if it belongs here; otherwise rename it or remove it"
PLACES = "Facts are a folder of CSV and XLSX files, or one XLSX workbook with a sheet for each kind"


def folder(at: Path, **files: str) -> Path:
    for name, text in {"coders.csv": CODERS, **files}.items():
        (at / name).write_text(text, encoding="utf-8")
    return at


def workbook(path: Path, sheets: dict[str, list[list[object]]], hidden: str = "") -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, lines in sheets.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
        sheet.sheet_state = "hidden" if title == hidden else "visible"
    book.save(path)
    return path


def test_files_that_are_passed_over_in_silence(tmp_path: Path) -> None:
    quiet = {".DS_Store": "", "~$coders.xlsx": "", "README.md": "", "readme.txt": ""}
    assert read_facts(folder(tmp_path, **quiet)).findings == ()


def test_names_of_files_in_any_case(tmp_path: Path) -> None:
    reading = read_facts(folder(tmp_path, **{"Events.CSV": "coder,of,on\nc01,late,2024-01-01\n"}))
    assert reading.facts is not None
    assert reading.facts.coders["c01"].events[0].source == Source("Events.CSV", 2)


def test_a_file_that_is_not_a_fact_file(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    reading = read_facts(folder(tmp_path, **{"salaries.csv": "", "map.yaml": ""}))
    found = "is not a fact file and is not read"
    assert reading.findings == (
        warning("archive:1:1", f"This folder {found}", NAMES, BELONGS),
        warning("map.yaml:1:1", f"This file {found}", NAMES, BELONGS),
        warning("salaries.csv:1:1", f"This file {found}", NAMES, BELONGS),
    )
    assert reading.facts is not None


def test_a_workbook_of_another_name_in_a_folder(tmp_path: Path) -> None:
    workbook(tmp_path / "everything.xlsx", {"coders": [["coder"]]})
    assert read_facts(folder(tmp_path)).findings == (
        warning(
            "everything.xlsx:1:1",
            "This file is not a fact file and is not read",
            NAMES,
            "To read its sheets, give the workbook itself instead of the folder",
        ),
    )


def test_a_file_with_a_misspelt_name(tmp_path: Path) -> None:
    reading = read_facts(folder(tmp_path, **{"positons.csv": ""}))
    assert reading.facts is None
    assert reading.findings == (
        error(
            "positons.csv:1:1",
            "No kind of facts has this name",
            NAMES,
            "Name it positions.csv if that is meant",
        ),
    )


def test_a_copy_beside_the_right_file_is_not_taken_for_misspelt(tmp_path: Path) -> None:
    reading = read_facts(folder(tmp_path, **{"coders_old.csv": ""}))
    assert [finding.grade for finding in reading.findings] == ["warning"]


def test_a_fact_file_in_a_format_that_is_not_read(tmp_path: Path) -> None:
    assert read_facts(folder(tmp_path, **{"events.ods": ""})).findings == (
        error(
            "events.ods:1:1",
            "A file ending in .ods is not read",
            "Fact files are CSV or XLSX",
            "Save it as events.csv or events.xlsx",
        ),
    )


def test_one_kind_in_two_files(tmp_path: Path) -> None:
    workbook(tmp_path / "coders.xlsx", {"coders": [["coder", "hired"]]})
    assert read_facts(folder(tmp_path)).findings == (
        error(
            "coders.xlsx:1:1",
            "There is more than one file for coders",
            "Each kind of facts has one file",
            "Put the rows into one file and remove the other",
        ),
    )


def test_a_folder_without_coders(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("coder,of,on\nc01,late,2024-01-01\n")
    reading = read_facts(tmp_path)
    assert reading.facts is None
    assert [finding.found for finding in reading.findings] == ["There is no file coders"]


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    mend = "Give the folder that holds coders.csv, or the workbook"
    missing = error("nowhere:1:1", "There is nothing here", PLACES, mend)
    assert read_facts(tmp_path / "nowhere") == (None, (missing,))
    (tmp_path / "coders.csv").write_text(CODERS)
    other = error("coders.csv:1:1", "This is not a folder or a workbook", PLACES, mend)
    assert read_facts(tmp_path / "coders.csv") == (None, (other,))


def test_a_workbook_with_a_sheet_for_each_kind(tmp_path: Path) -> None:
    place = workbook(
        tmp_path / "facts.xlsx",
        {
            "Coders ": [["coder", "hired"], ["c01", "2020-01-01"]],
            "Events": [["coder", "of", "on"], ["c01", "late", "2024-01-01"]],
            "Sheet3": [],
            "Readme": [["Anything"]],
            "Salaries": [["coder", "pay"]],
        },
    )
    reading = read_facts(place)
    assert reading.findings == (
        warning(
            "facts.xlsx, sheet Salaries:1:1",
            "This sheet is not a kind of facts and is not read",
            NAMES,
            BELONGS,
        ),
    )
    assert reading.facts is not None
    source = reading.facts.coders["c01"].events[0].source
    assert str(source) == "facts.xlsx, sheet Events, row 2"


def test_a_hidden_sheet_is_read_and_said(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "coders": [["coder", "hired"], ["c01", "2020-01-01"]],
        "events": [["coder", "of", "on"], ["c01", "late", "2024-01-01"]],
    }
    reading = read_facts(workbook(tmp_path / "facts.xlsx", sheets, hidden="events"))
    assert reading.findings == (
        warning(
            "facts.xlsx, sheet events:1:1",
            "This sheet is hidden, and is read all the same",
            "Sheets named like a kind of facts are read",
            "Unhide the sheet and check it, or remove it",
        ),
    )


def test_a_sheet_with_a_misspelt_name_and_a_workbook_without_coders(tmp_path: Path) -> None:
    place = workbook(tmp_path / "facts.xlsx", {"Coder": [["coder", "hired"]], "Event": [["x"]]})
    assert [(finding.file, finding.mend) for finding in read_facts(place).findings] == [
        ("facts.xlsx, sheet Coder", "Name it coders if that is meant"),
        ("facts.xlsx, sheet Event", "Name it events if that is meant"),
    ]
    place = workbook(tmp_path / "other.xlsx", {"events": [["coder", "of", "on"]]})
    assert read_facts(place).findings == (
        error(
            "other.xlsx:1:1",
            "There is no sheet coders",
            "Facts need at least the sheet coders",
            "Add a sheet coders with the columns coder and hired",
        ),
    )
