"""What was uploaded, opened: fact files, a workbook with a sheet a kind, or another table."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from coderpath.facts.files.memory import memory_place
from coderpath.facts.files.place import open_place
from coderpath.facts.kinds import KINDS
from coderpath.findings import Finding, Grade
from coderpath.roster import fill_tables
from coderpath.roster.read import read_map_text
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
    notes: tuple[str, ...] = ()


class NeedsMapping(Exception):  # noqa: N818 -- a question, no error
    """A table of which nobody has said yet what its columns mean."""

    def __init__(self, table: Path) -> None:
        super().__init__(table.name)
        self.table = table


def open_upload(folder: Path, choices: Mapping[str, object]) -> Opened:
    """Read everything in the folder of uploaded files. Raises NeedsMapping or BadUpload."""
    for archive in sorted(folder.glob("*.[zZ][iI][pP]")):
        unpack(archive)
    tables = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in READ]
    maps = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in _MAPS]
    if not tables:
        message = "There is no table among the files. Bring CSV or XLSX files."
        raise BadUpload(message)
    if document := _document(maps, tables, choices):
        return _mapped(document, tables[0])
    if len(tables) == 1 and (choices.get("as") == "table" or not _is_facts(tables[0])):
        raise NeedsMapping(tables[0])
    alone = len(tables) == 1 and _is_workbook(tables[0])
    return _facts(tables[0] if alone else folder, maps)


def _document(
    maps: list[Path], tables: list[Path], choices: Mapping[str, object]
) -> tuple[str, str] | None:
    """Give the name and the text of the mapping to use; the one uploaded, else the one chosen."""
    if not maps:
        text = choices.get("document")
        return (MAPPING, str(text)) if text else None
    if len(maps) > 1 or len(tables) > 1:
        message = "A mapping speaks of one table. Bring one table and one mapping."
        raise BadUpload(message)
    try:
        return maps[0].name, maps[0].read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{maps[0].name} is not text in UTF-8. Save it as UTF-8."
        raise BadUpload(message) from error


def _mapped(document: tuple[str, str], table: Path) -> Opened:
    name, text = document
    roster, findings = read_map_text(text, name)
    if roster is None:
        return Opened(Rows([], list(findings)), mapped=True)
    filled = fill_tables(roster, table)
    if not filled.tables:
        return Opened(Rows([], list(filled.findings)), mapped=True)
    rows = read_rows(memory_place(filled.tables, filled.lines, filled.file))
    rows.findings[:0] = filled.findings
    return Opened(rows, tuple(filled.tables), mapped=True, notes=filled.notes)


def _is_facts(path: Path) -> bool:
    return path.stem.strip().lower() in KINDS or _is_workbook(path)


def _is_workbook(path: Path) -> bool:
    """Tell whether a workbook has a sheet for some kind; a broken one says later why."""
    if path.suffix.lower() != ".xlsx" or path.stem.strip().lower() in KINDS:
        return False
    with open_place(path) as place:
        return bool(place.tables) or not place.is_open


def _facts(path: Path, maps: list[Path]) -> Opened:
    with open_place(path) as place:
        rows = read_rows(place)
        if not place.tables and not rows.findings:
            rows.findings.append(_no_facts(place.name))
        rows.findings.extend(_unused(one.name) for one in maps)
        return Opened(rows, tuple(place.tables))


def _no_facts(name: str) -> Finding:
    allowed = "A fact file bears the name of its kind, such as hours.csv"
    mend = f"The kinds are {', '.join(KINDS)}"
    return Finding(name, 1, 1, Grade.ERROR, "There is no fact file among the files", allowed, mend)


def _unused(name: str) -> Finding:
    found, mend = "The mapping is not used", "Bring it with the one table that it speaks of"
    return Finding(name, 1, 1, Grade.WARNING, found, "Fact files need no mapping", mend)
