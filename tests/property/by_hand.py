"""Short ways of writing a path and facts by hand."""

from datetime import date
from typing import Any

COLUMNS = {
    "coders": "coder facility hired left",
    "facilities": "facility region setting",
    "positions": "coder level since until facility fte",
    "leaves": "coder since until",
    "credentials": "coder credential since until",
    "education": "coder level subject on",
    "courses": "coder of on",
    "knowledge": "coder of by on until",
    "skills": "coder of held on until attested_by",
    "ratings": "coder of value on until",
    "events": "coder of on",
    "experience": "coder in since until",
    "training": "coder type begun proficient ended",
    "productivity": "coder month records facility type",
    "hours": "coder month productive_minutes",
    "standards": "facility type records minutes since until",
    "reviews": "coder on codes codes_correct type sample",
    "points": "coder category on points",
    "checked": "coder kind since",
}
USUAL = {"facility": "north", "type": "inpatient", "sample": "random", "attested_by": "mentor"}
Doc = dict[str, Any]
Facts = dict[str, list[dict[str, str]]]


def facts(**tables: str) -> Facts:
    """Read tables: a line a row, the columns in order, `-` empty, what is left out as usual."""
    tables.setdefault("coders", "north 2010-01-01")
    tables.setdefault("facilities", "north west hospital\n south west clinic")
    return {file: table(file, text) for file, text in tables.items()}


def table(file: str, text: str) -> list[dict[str, str]]:
    """Read one table; rows about a coder are about Ann."""
    columns = COLUMNS[file].split()
    rows = []
    for line in text.strip().splitlines():
        values = ["ann"] * (columns[0] == "coder") + line.split()
        given = ["" if value == "-" else value for value in values]
        usual = [USUAL.get(name, "") for name in columns]
        rows.append(dict(zip(columns, given + usual[len(given) :], strict=True)))
    return rows


def path(*levels: Doc, **more: object) -> Doc:
    """Make a path; without levels it has the one level `rung`."""
    start = {"coderpath": 1, "path": "new", "title": "New", "effective": date(2019, 1, 1)}
    return {**start, "levels": list(levels) or [level("rung")], **more}


def level(name: str, **parts: object) -> Doc:
    """Make a level."""
    return {"level": name, "title": name.title(), **parts}


def entry(number: str, **kind: object) -> Doc:
    """Make an entry with an id."""
    return {"id": number, "source": "the contract", **kind}
