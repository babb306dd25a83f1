"""Where something stands in a text, and findings noted there."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ruamel.yaml.error import MarkedYAMLError

from coderpath.findings import Finding, Grade


class Place(NamedTuple):
    """A line and a column, both from 1."""

    line: int
    column: int


TOP = Place(1, 1)


def place_of_mark(mark: Any) -> Place:  # noqa: ANN401 -- ruamel.yaml's stubs leave out its marks
    """Give the place of a mark; the top where there is none."""
    return Place(mark.line + 1, mark.column + 1) if mark else TOP


def place_of_error(error: MarkedYAMLError) -> Place:
    """Give the place at which YAML gave up."""
    return place_of_mark(error.problem_mark or error.context_mark)


@dataclass
class Notes:
    """Collects what is found in a file."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def add(
        self, place: Place, found: str, allowed: str, mend: str, grade: Grade = Grade.ERROR
    ) -> None:
        """Note a finding at a place."""
        self.findings.append(Finding(self.file, *place, grade, found, allowed, mend))
