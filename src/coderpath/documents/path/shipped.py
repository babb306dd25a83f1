"""Finding path documents: the shipped ones by name, others by file, and what they replace."""

from pathlib import Path

from coderpath.documents.path.reader import PathReading, read_path_text
from coderpath.documents.path.replaced import circle, misfits, unread
from coderpath.findings import Finding, Grade
from coderpath.path import CareerPath

FOLDER = Path(__file__).resolve().parents[2] / "paths"
DOCUMENT = "path.yaml"


def shipped_names() -> list[str]:
    """Give the names of the shipped paths."""
    return sorted(folder.parent.name for folder in FOLDER.glob(f"*/{DOCUMENT}"))


def read_path(name: str | Path) -> PathReading:
    """Read a path by the name of a shipped one, or from a file or folder; with what it replaces."""
    place = find(name)
    if place is None:
        return PathReading(None, (_missing(str(name)),))
    reading = _read_file(place)
    path = reading.path
    if path is None or path.replaces is None:
        return reading
    return _with_replaced(reading, path, place)


def _with_replaced(reading: PathReading, path: CareerPath, place: Path) -> PathReading:
    told = place.read_text(encoding="utf-8-sig"), _shown(place), path
    names = _circle_of(path, place)
    if names:
        return PathReading(None, (*reading.findings, *circle(*told[:2], names)))
    replaced = _replaced(path.replaces or "", place)
    if replaced is None or replaced.path is None:
        wrong = unread(*told)
        return PathReading(None if wrong else path, (*reading.findings, *wrong))
    doubts = misfits(*told, replaced.path)
    whole = path.model_copy(update={"replaced": replaced.path})
    return PathReading(whole, (*reading.findings, *doubts))


def _circle_of(path: CareerPath, place: Path) -> list[str]:
    """Give the names of the paths that replace each other in a circle, or none."""
    names, one = [path.path], path
    while one.replaces is not None:
        if one.replaces in names:
            return [*names, one.replaces]
        names.append(one.replaces)
        reading = _replaced(one.replaces, place)
        if reading is None or reading.path is None:
            break
        one = reading.path
    return []


def find(name: str | Path) -> Path | None:
    """Give the file of a path: a file, a folder with a path.yaml, or a shipped name."""
    place = Path(name)
    for candidate in (place, place / DOCUMENT, FOLDER / str(name) / DOCUMENT):
        if candidate.is_file():
            return candidate
    return None


def _replaced(name: str, beside: Path) -> PathReading | None:
    near = (
        beside.with_name(f"{name}.yaml"),
        beside.parent.parent / name / DOCUMENT,
        FOLDER / name / DOCUMENT,
    )
    return next((_read_file(place) for place in near if place.is_file()), None)


def _read_file(place: Path) -> PathReading:
    shown = _shown(place)
    try:
        return read_path_text(place.read_text(encoding="utf-8-sig"), shown)
    except UnicodeDecodeError:
        found = "The file is not text in UTF-8"
    except OSError as error:
        found = f"The file cannot be read ({(error.strerror or str(error)).lower()})"
    finding = Finding(
        shown, 1, 1, Grade.ERROR, found, "A path is a text file in UTF-8", "Save it as UTF-8"
    )
    return PathReading(None, (finding,))


def _shown(place: Path) -> str:
    return str(place.relative_to(FOLDER)) if place.is_relative_to(FOLDER) else str(place)


def _missing(name: str) -> Finding:
    listed = ", ".join(shipped_names())
    return Finding(
        name,
        1,
        1,
        Grade.ERROR,
        f"This folder has no {DOCUMENT}" if Path(name).is_dir() else "There is no such path",
        f"Allowed: a file, or one of {listed}",
        "Check the name",
    )
