"""Telling from the name of a file or a sheet which kind of facts it holds."""

from pathlib import Path

from coderpath.facts.files.workbook import Sheet
from coderpath.facts.kinds import KINDS
from coderpath.findings import Finding, Grade, closest

READ_ENDINGS = frozenset({".csv", ".xlsx"})
_TABLE_ENDINGS = READ_ENDINGS | {".xls", ".xlsm", ".xlsb", ".ods", ".tsv", ".txt", ".parquet"}
_NAMES = "The names are " + ", ".join(KINDS)

Named = tuple[str | None, Finding | None]


def file_kind(path: Path, present: frozenset[str] | set[str]) -> Named:
    """Give the kind that a file holds, or a finding, or neither for a file to pass over."""
    name, ending = path.stem.strip().lower(), path.suffix.lower()
    if path.name.startswith((".", "~$")) or name == "readme":
        return None, None
    if path.is_file() and name in KINDS and ending in READ_ENDINGS:
        return name, None
    if path.is_file() and ending in _TABLE_ENDINGS:
        return None, _unread_table(path.name, name, ending, present)
    what = "folder" if path.is_dir() else "file"
    return None, _warning(path.name, f"This {what} is not a fact file and is not read")


def _unread_table(file: str, name: str, ending: str, present: set[str] | frozenset[str]) -> Finding:
    if name in KINDS:
        allowed = "Fact files are CSV or XLSX"
        return _error(file, f"A file ending in {ending} is not read", allowed, _save_as(name))
    if meant := _meant(name, present):
        mend = f"Name it {meant}{ending if ending in READ_ENDINGS else '.csv'} if that is meant"
        return _error(file, "No kind of facts has this name", _NAMES, mend)
    if ending == ".xlsx":
        mend = "To read its sheets, give the workbook itself instead of the folder"
        return _warning(file, "This file is not a fact file and is not read", mend)
    return _warning(file, "This file is not a fact file and is not read")


def sheet_kind(sheet: Sheet, present: set[str]) -> Named:
    """Give the kind that a sheet holds, a finding about the sheet, or both."""
    name = sheet.title.strip().lower()
    if name in KINDS:
        return name, _hidden(sheet) if sheet.hidden else None
    if sheet.hidden or name == "readme" or not sheet.table().header:
        return None, None
    if meant := _meant(name, present):
        mend = f"Name it {meant} if that is meant"
        return None, _error(sheet.file, "No kind of facts has this name", _NAMES, mend)
    return None, _warning(sheet.file, "This sheet is not a kind of facts and is not read")


def memory_kind(name: str, present: set[str]) -> Named:
    """Give the kind that a table in memory holds, or a finding."""
    if name in KINDS:
        return name, None
    if meant := _meant(name.lower(), present):
        mend = f"Name it {meant} if that is meant"
        return None, _error(f"{name}.csv", "No kind of facts has this name", _NAMES, mend)
    return None, _warning(f"{name}.csv", "This table is not a kind of facts and is not read")


def _meant(name: str, present: set[str] | frozenset[str]) -> str | None:
    """Guess the kind of a misspelt name; one that is there under its right name is not meant."""
    return closest(name.replace(" ", "_"), [kind for kind in KINDS if kind not in present])


def _hidden(sheet: Sheet) -> Finding:
    found = "This sheet is hidden, and is read all the same"
    allowed = "Sheets named like a kind of facts are read"
    return _warning(sheet.file, found, "Unhide the sheet and check it, or remove it", allowed)


def _save_as(name: str) -> str:
    return f"Save it as {name}.csv or {name}.xlsx"


def _error(file: str, found: str, allowed: str, mend: str) -> Finding:
    return Finding(file, 1, 1, Grade.ERROR, found, allowed, mend)


def _warning(
    file: str,
    found: str,
    mend: str = "Nothing to do if it belongs here; otherwise rename it or remove it",
    allowed: str = _NAMES,
) -> Finding:
    return Finding(file, 1, 1, Grade.WARNING, found, allowed, mend)
