"""What was uploaded, opened: fact files, a workbook with a sheet a kind, or another table."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from coderpath.days import Day
from coderpath.facts.files.place import open_place
from coderpath.facts.files.table import BadFile, Table
from coderpath.facts.intake.header import fits_header
from coderpath.facts.kinds import KINDS
from coderpath.findings import Finding, Grade
from coderpath.roster import fill_tables
from coderpath.roster.assumed_days import assumed_days
from coderpath.roster.naming import Naming
from coderpath.roster.people import Asked
from coderpath.roster.read import read_map_text
from coderpath.roster.said import Reading, Said
from coderpath_web.rooms.imports.reading import Rows, read_rows
from coderpath_web.rooms.imports.uploads import READ, BadUpload, unpack

MAPPING = "mapping.yaml"
_MAPS = frozenset({".yaml", ".yml"})


class Opened(NamedTuple):
    """The rows of an upload, and how it was read."""

    rows: Rows
    kinds: Collection[str] = ()
    """The kinds for which there is a file, a sheet or a block of the mapping."""
    mapped: bool = False
    said: tuple[Said, ...] = ()
    """What was taken for what in the table, and what was left out of it."""
    readings: tuple[Reading, ...] = ()
    asked: tuple[Asked, ...] = ()
    """Names in the table of which it is not sure whom they mean."""
    naming: Naming = Naming("", {})
    """How findings are told by the table's own columns."""


Names = Callable[[], Mapping[str, str]]
"""Gives the names of coders on file by their ids."""


class NeedsMapping(Exception):  # noqa: N818 -- a question, no error
    """A table of which nobody has said yet what its columns mean."""

    def __init__(self, table: Path) -> None:
        super().__init__(table.name)
        self.table = table


class NeedsTable(Exception):  # noqa: N818 -- a question, no error
    """Several tables of one's own, which are looked at one after the other."""

    def __init__(self, tables: Sequence[Path]) -> None:
        super().__init__(*(path.name for path in tables))
        self.names = [path.name for path in tables]


def open_upload(folder: Path, choices: Mapping[str, Any], on_file: Names) -> Opened:
    """Read everything in the folder of uploaded files.

    Raises NeedsMapping, NeedsTable or BadUpload.

    `on_file` gives whom a table may name.
    """
    for archive in sorted(folder.glob("*.[zZ][iI][pP]")):
        unpack(archive)
    tables = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in READ]
    maps = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in _MAPS]
    if not tables:
        message = "There is no table among the files. Upload CSV or XLSX files."
        raise BadUpload(message)
    if document := _document(maps, tables, choices):
        return _mapped(document, tables[0], left_rows(choices), on_file)
    if len(tables) == 1 and (choices.get("as") == "table" or not _is_facts(tables[0])):
        raise NeedsMapping(tables[0])
    if len(tables) > 1 and not any(map(_is_facts, tables)):
        raise NeedsTable(tables)
    alone = len(tables) == 1 and _is_workbook(tables[0])
    return _facts(tables[0] if alone else folder, maps)


def _document(
    maps: list[Path], tables: list[Path], choices: Mapping[str, Any]
) -> tuple[str, str] | None:
    """Give the name and the text of the mapping to use; the one uploaded, else the one chosen."""
    if not maps:
        text = choices.get("document")
        return (MAPPING, str(text)) if text else None
    if len(maps) > 1 or len(tables) > 1:
        message = "A mapping is for one table. Upload one table and one mapping."
        raise BadUpload(message)
    try:
        return maps[0].name, maps[0].read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{maps[0].name} is not text in UTF-8. Save it as UTF-8."
        raise BadUpload(message) from error


def left_rows(choices: Mapping[str, Any]) -> frozenset[tuple[str, int]]:
    """Give the rows that the importer leaves out: file and line of each."""
    left = choices.get("leave") or ()
    return frozenset((file.partition(", read as ")[0], line) for file, line in left)


def _mapped(
    document: tuple[str, str], table: Path, left: Collection[tuple[str, int]], on_file: Names
) -> Opened:
    name, text = document
    roster, findings = read_map_text(text, name)
    if roster is None:
        return Opened(Rows([], list(findings)), mapped=True)
    filled = fill_tables(roster, table, on_file(), left)
    if not filled.tables:
        return Opened(Rows([], list(filled.findings)), mapped=True)
    kinds, place = tuple(filled.tables), filled.place()
    filled.tables.clear()  # What was read of them is enough.
    rows = read_rows(place)
    _mark_assumed(rows, assumed_days(roster))
    rows.findings[:] = [*filled.findings, *filled.naming.told(rows.findings, filled.findings)]
    return Opened(
        rows,
        kinds,
        mapped=True,
        said=filled.said,
        readings=filled.readings,
        asked=filled.asked,
        naming=filled.naming,
    )


def _mark_assumed(rows: Rows, days: Mapping[str, frozenset[Day]]) -> None:
    """Mark the rows whose first day nobody said."""
    for at, one in enumerate(rows.new if days else ()):
        if one.kind in days and getattr(one.row, KINDS[one.kind].since) in days[one.kind]:
            rows.new[at] = one._replace(is_assumed=True)


def _is_facts(path: Path) -> bool:
    """Tell fact files by their names and their columns: another table may bear such a name.

    A broken file says later why.
    """
    if path.stem.strip().lower() not in KINDS and path.suffix.lower() != ".xlsx":
        return False
    with open_place(path if _is_workbook(path) else path.parent) as place:
        return not place.is_open or any(_fits(kind, table) for kind, table in place.tables.items())


def _fits(kind: str, table: Callable[[], Table]) -> bool:
    """Tell whether a table is one of its kind; an empty or a broken one is told as a fact file."""
    try:
        opened = table()
        return not opened.header or fits_header(opened, KINDS[kind])
    except BadFile:
        return True


def _is_workbook(path: Path) -> bool:
    """Tell a workbook whose sheets may each be a kind from one that is named as a kind itself."""
    return path.suffix.lower() == ".xlsx" and path.stem.strip().lower() not in KINDS


def _facts(path: Path, maps: list[Path]) -> Opened:
    with open_place(path) as place:
        kinds = tuple(place.tables)
        rows = read_rows(place)
        if not kinds and not rows.findings:
            rows.findings.append(_no_facts(place.name))
        rows.findings.extend(_unused(one.name) for one in maps)
        return Opened(rows, kinds)


def _no_facts(name: str) -> Finding:
    allowed = "A fact file is named for its kind, such as hours.csv"
    mend = f"The kinds are {', '.join(KINDS)}"
    return Finding(name, 1, 1, Grade.ERROR, "There is no fact file among the files", allowed, mend)


def _unused(name: str) -> Finding:
    found, mend = "The mapping is not used", "Upload it with the one table it describes"
    return Finding(name, 1, 1, Grade.WARNING, found, "Fact files need no mapping", mend)
