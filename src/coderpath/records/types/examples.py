"""Examples that run: what is known of a record, and the patient type that a table must give it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from coderpath.criteria.base import Count, Name
from coderpath.findings import Finding
from coderpath.records.types.clues import Clues
from coderpath.records.types.form import TABLE_OF_TYPES
from coderpath.records.types.model import RecordTypes
from coderpath.records.types.patterns import Bill, Codes, Hcpcs, Place, Revenue, Words
from coderpath.tree.shape import shaped
from coderpath.tree.values import Tree, plain

EXAMPLES = "examples.yaml"


class RecordExample(BaseModel):
    """What a file says of a record, and what the table makes of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    type: Name | None
    """The expected patient type; nothing where no line may fit."""
    line: Name | None = None
    """The id of the line that must decide; not looked at where left out."""
    bill: Bill = ""
    revenue: Codes[Revenue] = ()
    hcpcs: Codes[Hcpcs] = ()
    place_of_service: Place = ""
    class_: Words = Field((), alias="class")
    said: str = ""
    days: Count | None = None
    on: date | None = None

    @property
    def clues(self) -> Clues:
        """What is known of the record."""
        given = self.revenue, self.hcpcs, self.place_of_service, self.class_
        return Clues(self.bill, *given, self.said, self.days)


class RecordExamples(BaseModel):
    """All examples of a table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    examples: tuple[RecordExample, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class TypeMiss:
    """Something that an example expects and the table does not give."""

    example: str
    what: str
    expected: str
    found: str


def read_record_examples(file: Path) -> tuple[RecordExamples | None, tuple[Finding, ...]]:
    """Read an examples file; None with findings when it is not one."""
    tree = Tree(file.read_text(encoding="utf-8-sig"), file.name, TABLE_OF_TYPES)
    if tree.root is None:
        return None, tuple(tree.findings)
    read = shaped(tree, RecordExamples, plain(tree.root), (), "an example", ())
    return read, () if read else tuple(tree.findings)


def run_record_examples(examples: RecordExamples, types: RecordTypes) -> list[TypeMiss]:
    """Decide every example; give what differs from what it expects."""
    return [miss for one in examples.examples if (miss := _run(one, types)) is not None]


def _run(example: RecordExample, types: RecordTypes) -> TypeMiss | None:
    line = types.decide(example.clues, example.on.toordinal() if example.on else None)
    given, by = (line.type, line.id) if line else (None, None)
    if given != example.type:
        return TypeMiss(example.name, "type", example.type or "none", given or "none")
    if example.line and by != example.line:
        return TypeMiss(example.name, "line", example.line, by or "none")
    return None
