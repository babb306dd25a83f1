"""Finding tables of record types: the shipped ones by name, others by file or folder."""

from pathlib import Path

from coderpath.findings import Finding, Grade
from coderpath.records.types.reader import TypesReading, read_types_text

FOLDER = Path(__file__).with_name("tables")
DOCUMENT = "record-types.yaml"
UB_04 = "ub-04"
"""The table that is used where none is named."""


def shipped_tables() -> list[str]:
    """Give the names of the shipped tables."""
    return sorted(file.parent.name for file in FOLDER.glob(f"*/{DOCUMENT}"))


def find_table(name: str | Path) -> Path | None:
    """Give the file of a table: a file, a folder that holds one, or a shipped name."""
    place = Path(name)
    places = (place, place / DOCUMENT, FOLDER / str(name) / DOCUMENT)
    return next((one for one in places if one.is_file()), None)


def read_types(name: str | Path = UB_04) -> TypesReading:
    """Read a table by the name of a shipped one, or from a file or folder."""
    place = find_table(name)
    if place is None:
        return _unread(str(name), "There is no such table of record types")
    shown = str(place.relative_to(FOLDER)) if place.is_relative_to(FOLDER) else str(place)
    try:
        return read_types_text(place.read_text(encoding="utf-8-sig"), shown)
    except UnicodeDecodeError:
        return _unread(shown, "The file is not text in UTF-8")
    except OSError as error:
        because = (error.strerror or str(error)).lower()
        return _unread(shown, f"The file cannot be read ({because})")


def _unread(name: str, found: str) -> TypesReading:
    allowed = f"Allowed: a YAML file in UTF-8, or one of {', '.join(shipped_tables())}"
    finding = Finding(name, 1, 1, Grade.ERROR, found, allowed, "Check the name")
    return TypesReading(None, (finding,))
