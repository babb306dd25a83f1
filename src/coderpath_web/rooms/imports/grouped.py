"""Findings that say the same of several rows, put together: nine rows are one line, not nine."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from coderpath.findings import Finding

MOST_SHOWN = 3


@dataclass(frozen=True)
class Group:
    """What several rows have in common that is wrong or doubtful in them."""

    findings: tuple[Finding, ...]

    @property
    def key(self) -> str:
        """Give what tells the group from others of a look."""
        text = "\0".join(map(str, _alike(self.findings[0])))
        return sha256(text.encode()).hexdigest()[:16]

    def as_json(self) -> dict[str, object]:
        """Give it as the page shows it, with the place of every row once."""
        first = self.findings[0]
        found = list(dict.fromkeys(one.found for one in self.findings))
        return {
            **first.as_json(),
            "key": self.key,
            "found": found[:MOST_SHOWN],
            "more": len(found) - len(found[:MOST_SHOWN]),
            "places": list(dict.fromkeys((one.file, one.line) for one in self.findings)),
        }


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """Put findings together that differ in their row and in the value that was found alone."""
    groups: dict[object, list[Finding]] = {}
    for one in findings:
        groups.setdefault(_alike(one), []).append(one)
    return [Group(tuple(some)) for some in groups.values()]


def _alike(one: Finding) -> tuple[object, ...]:
    return one.grade, one.file, one.column, one.allowed, one.mend
