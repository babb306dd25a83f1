"""Mappings in files: the shipped ones by name, others by where they lie."""

from pathlib import Path

from coderpath.findings import Finding, Grade
from coderpath.records.formats.table.document import MappingReading, read_mapping_text

FOLDER = Path(__file__).with_name("mappings")


def shipped_mappings() -> list[str]:
    """Give the names of the shipped mappings."""
    return sorted(file.stem for file in FOLDER.glob("*.yaml"))


def read_mapping(name: str | Path) -> MappingReading:
    """Read a mapping by the name of a shipped one, or from a file."""
    places = (Path(name), FOLDER / f"{name}.yaml")
    place = next((one for one in places if one.is_file()), None)
    if place is None:
        return _unread(str(name), "There is no such mapping")
    try:
        return read_mapping_text(place.read_text(encoding="utf-8-sig"), place.name)
    except UnicodeDecodeError:
        return _unread(place.name, "The file is not text in UTF-8")
    except OSError as error:
        because = (error.strerror or "no reason given").lower()
        return _unread(place.name, f"The file cannot be read ({because})")


def _unread(name: str, found: str) -> MappingReading:
    allowed = f"Allowed: a YAML file in UTF-8, or one of {', '.join(shipped_mappings())}"
    return MappingReading(
        None, (Finding(name, 1, 1, Grade.ERROR, found, allowed, "Check the name"),)
    )
