"""What is wrong, or looks wrong, with rows of a file: by reason, and never a value of theirs."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, TypeAlias

from coderpath.findings import Finding, Grade

MOST_ROWS = 10_000
"""Rows that are named of one file; beyond them the others are counted."""
MOST_REASONS = 500


Reason: TypeAlias = tuple[str, str, str, str, bool]
"""Column, found, allowed, mend, and whether the rows are taken nevertheless."""


@dataclass
class Refusal:
    """A reason, how many rows it holds of, and the first of them."""

    column: str
    found: str
    allowed: str
    mend: str
    is_taken: bool = False
    """Whether the rows were taken nevertheless."""
    count: int = 0
    rows: list[int] = field(default_factory=list)

    @property
    def more(self) -> int:
        """Count the rows that are not named."""
        return self.count - len(self.rows)


class Refusals:
    """The refused rows of a file, as they are found."""

    def __init__(self) -> None:
        self._by_reason: dict[Reason, Refusal] = {}
        self._named = 0
        self._rows: set[int] = set()

    @property
    def count(self) -> int:
        """Count the rows that were refused, each once."""
        return len(self._rows)

    def add(self, row: int, column: str, found: str, allowed: str, mend: str) -> None:
        """Tell of one row that is refused."""
        self._rows.add(row)
        self._add(row, (column, found, allowed, mend, False))

    def take(self, findings: Iterable[Finding]) -> None:
        """Tell of what a reader found: warnings are about rows that are taken."""
        for one in findings:
            is_taken = one.grade is not Grade.ERROR
            if not is_taken:
                self._rows.add(one.line)
            self._add(one.line, (str(one.column), one.found, one.allowed, one.mend, is_taken))

    def _add(self, row: int, reason: Reason) -> None:
        if reason not in self._by_reason and len(self._by_reason) >= MOST_REASONS:
            reason = (
                "",
                "Rows with other reasons",
                "",
                "Mend what is named, and load again",
                False,
            )
        one = self._by_reason.setdefault(reason, Refusal(*reason))
        one.count += 1
        if self._named < MOST_ROWS:
            one.rows.append(row)
            self._named += 1

    def as_json(self) -> list[dict[str, object]]:
        """Give them as they are kept."""
        return [asdict(one) for one in self._by_reason.values()]


def refusals_in(kept: Iterable[dict[str, Any]]) -> Iterator[Refusal]:
    """Read them as they were kept."""
    for one in kept:
        yield Refusal(**one)
