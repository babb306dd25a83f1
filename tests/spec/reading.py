"""Reading a spec: its facts as tables, its path as a document."""

from io import StringIO
from typing import Any

from ruamel.yaml import YAML

from coderpath.days import month_text
from coderpath.facts.kinds import KINDS
from tests.spec.spec import Spec

CODER = "ann"
HOME = "north"
PARTS = ("minimum", "preferred", "advance", "keep")
USUAL = {
    "facility": HOME,
    "type": "inpatient",
    "sample": "random",
    "in": "hospital",
    "level": "rung",
}
SHORT = {"course": "of", "knowledge": "of", "skill": "of", "education": "level"}
Row = dict[str, str]
Tables = dict[str, list[Row]]
Document = dict[str, Any]


def tables(spec: Spec) -> Tables:
    """Give a spec's facts by kind, with everything that a row leaves out as usual."""
    given = {kind: rows(kind, text) for kind, text in spec.facts.items()}
    start: Tables = {
        "coders": [{"coder": CODER, "facility": HOME, "hired": spec.hired, "left": ""}],
        "facilities": [{"facility": HOME, "name": "", "region": "", "setting": "hospital"}],
    }
    return {**start, **given}


def rows(kind: str, text: str) -> list[Row]:
    """Read one table with every column of its kind."""
    return [
        {name: one.get(name, USUAL.get(name, "")) for name in columns(kind)}
        | ({"coder": CODER} if "coder" in columns(kind) else {})
        for written in written_rows(text)
        for one in months_of(written)
    ]


def written_rows(text: str) -> list[Row]:
    """Read a table as it is written."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def columns(kind: str) -> list[str]:
    """Name the columns of a kind of facts."""
    return [column.name for column in KINDS[kind].columns]


def months_of(row: Row) -> list[Row]:
    """Write a row about months, 2020-01..2020-12, once for each of them."""
    first, _, last = row.get("month", "").partition("..")
    if not last:
        return [row]
    months = range(month_number(first), month_number(last) + 1)
    return [{**row, "month": month_text(month)} for month in months]


def month_number(text: str) -> int:
    """Count a month since the year 0."""
    year, _, month = text.partition("-")
    return int(year) * 12 + int(month) - 1


def document(spec: Spec) -> Document:
    """Give a spec's path as the plain data that YAML loading gives."""
    text = spec.levels or f"- level: rung\n  minimum:\n    - {indented(spec.asks)}"
    if not spec.asks and not spec.levels:
        text = "- level: rung"
    return path_of(text, loaded(spec.more) or {})


def replaced(spec: Spec) -> Document | None:
    """Give the path that a spec's path replaces, or None."""
    return path_of(spec.replaces, {"path": "old"}) if spec.replaces else None


def indented(asks: str) -> str:
    """Indent a requirement to stand in a list."""
    return asks.replace("\n", "\n      ")


def path_of(levels: str, more: Document) -> Document:
    """Make a whole document: titles, ids and sources that a spec leaves out are added."""
    start = {"coderpath": 1, "path": "new", "title": "New"}
    doc = {**start, **more, "levels": loaded(levels)}
    doc.setdefault("effective", loaded("2019-01-01"))
    for level in doc["levels"]:
        level.setdefault("title", level["level"].title())
        for part in PARTS:
            for number, entry in enumerate(level.get(part, [])):
                entry.setdefault("id", f"{level['level']}-{part}-{number}")
                entry.setdefault("source", "the contract")
    for rule in doc.get("entry", []):
        rule.setdefault("source", "the contract")
    return doc


def spelled_out(value: Any) -> Any:
    """Write out what a single word stands for: course: coding is course: {of: coding}."""
    if isinstance(value, list):
        return [spelled_out(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: {SHORT[key]: one} if key in SHORT and isinstance(one, str) else spelled_out(one)
        for key, one in value.items()
    }


def loaded(text: str) -> Any:
    """Load YAML into plain data."""
    return YAML(typ="safe", pure=True).load(text)


def dumped(doc: Document) -> str:
    """Write plain data as YAML."""
    stream = StringIO()
    YAML(typ="safe", pure=True).dump(doc, stream)
    return stream.getvalue()
