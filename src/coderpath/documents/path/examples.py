"""Examples that run: named coders, their facts, and what a path must say of them.

They ship with a path, so that whoever reads it sees what it means, and whoever changes it sees
what the change does.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict

from coderpath.days import day_of, month_text
from coderpath.documents.path.form import PATH
from coderpath.facts.reading import read_tables
from coderpath.facts.record import CoderRecord
from coderpath.findings import Finding, errors
from coderpath.judge import judge
from coderpath.path import CareerPath
from coderpath.placement import place
from coderpath.tree.shape import shaped
from coderpath.tree.values import Tree, plain

CODER = "example"
EXAMPLES = "examples.yaml"
"""What a path means by itself; it travels with a copy of the path."""
CHANGE_OVER = "change-over.yaml"
"""What levels and promises of the path that it replaces still mean."""

Day = Annotated[str, BeforeValidator(str)]
Rows: TypeAlias = list[dict[str, str]]
StateName = Literal["met", "not_recorded", "not_met"]


class Expected(BaseModel):
    """What an example expects; what it does not name is not looked at."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    placed: str | None = None
    qualifies: dict[str, StateName] = {}
    ready: dict[str, StateName] = {}
    keeps: dict[str, StateName] = {}
    lacks: dict[str, tuple[str, ...]] = {}


class Example(BaseModel):
    """A coder with facts (files and columns of the fact files, without the coder), and a day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    hired: Day
    on: Day
    expect: Expected
    left: Day = ""
    facility: str = ""
    facts: dict[str, list[dict[str, Any]]] = {}


class Examples(BaseModel):
    """All examples of a path, with facilities and standards that they share."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    facilities: list[dict[str, Any]] = []
    standards: list[dict[str, Any]] = []
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that an example expects and the path does not say."""

    example: str
    what: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.example}: {self.what}: expected {self.expected}, found {self.found}"


def read_examples(file: Path) -> tuple[Examples | None, tuple[Finding, ...]]:
    """Read an examples file; None with findings when it is not one."""
    tree = Tree(file.read_text(encoding="utf-8"), file.name, PATH)
    if tree.root is None:
        return None, tuple(tree.findings)
    read = shaped(tree, Examples, plain(tree.root), (), "an example", ())
    return read, () if read else tuple(tree.findings)


def run_examples(examples: Examples, path: CareerPath) -> list[Miss]:
    """Judge every example; give what differs from what it expects."""
    return [miss for example in examples.examples for miss in _run(example, examples, path)]


def _run(example: Example, examples: Examples, path: CareerPath) -> Iterator[Miss]:
    record, findings = _record(example, examples)
    if record is None:
        for finding in findings:
            yield Miss(example.name, "facts", "readable facts", str(finding))
        return
    expected = example.expect
    if "placed" in expected.model_fields_set:
        placed = place(record, path, day_of(example.hired)).level
        yield from _compared(example, "placed", expected.placed, placed)
    judgement = judge(record, path, day_of(example.on))
    for what in ("qualifies", "ready", "keeps"):
        for level, state in getattr(expected, what).items():
            found = getattr(judgement.level(level), what).state.value
            yield from _compared(example, f"{what} {level}", state, found)
    for level, ids in expected.lacks.items():
        found = judgement.level(level).ready.lacks
        yield from _compared(example, f"lacks {level}", list(ids), list(found))


def _compared(example: Example, what: str, expected: object, found: object) -> Iterator[Miss]:
    if expected != found:
        yield Miss(example.name, what, str(expected), str(found))


def _record(example: Example, examples: Examples) -> tuple[CoderRecord | None, tuple[Finding, ...]]:
    reading = read_tables(tables_of(example, examples))
    if reading.facts is None:
        return None, tuple(errors(reading.findings))
    return reading.facts.coders[CODER], ()


def tables_of(example: Example, examples: Examples) -> dict[str, Rows]:
    """Give the fact tables of one example."""
    first = str(examples.facilities[0]["facility"]) if examples.facilities else "main"
    home = example.facility or first
    coder = {"facility": home, "hired": example.hired, "left": example.left}
    tables: dict[str, Rows] = {"coders": [_row(coder)]}
    if examples.facilities:
        tables["facilities"] = [_row(row, coder="") for row in examples.facilities]
    if examples.standards:
        tables["standards"] = [_row(row, coder="") for row in examples.standards]
    for kind, rows in example.facts.items():
        each = [_row(one) for row in rows for one in _spread(row)]
        tables[kind] = [*tables.get(kind, ()), *each]
    return tables


def _row(row: Mapping[str, Any], coder: str = CODER) -> dict[str, str]:
    texts = {key: "" if value is None else _text(value) for key, value in row.items()}
    return {"coder": coder, **texts} if coder else texts


def _text(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _spread(row: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give one row for each month of a range such as 2006-01..2006-12."""
    first, dots, last = str(row.get("month", "")).partition("..")
    if not dots:
        yield dict(row)
        return
    for month in range(_month(first), _month(last) + 1):
        yield {**row, "month": month_text(month)}


def _month(text: str) -> int:
    year, _, month = text.partition("-")
    return int(year) * 12 + int(month) - 1
