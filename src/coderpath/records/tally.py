"""What came of reading a file, counted as its batches come."""

from collections import Counter
from dataclasses import dataclass, field

from coderpath.findings import Finding, Grade
from coderpath.records.batch import Batch

MOST_SHOWN = 200
"""Findings of a file that are kept to be shown; all are counted."""


@dataclass
class Tally:
    """Rows, what was taken of them, and why others were not."""

    rows: int = 0
    taken: int = 0
    by_line: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Records by patient type and the line that decided it."""
    reasons: Counter[tuple[Grade, str]] = field(default_factory=Counter)
    """Findings by grade and by what was found."""
    passed_over: Counter[str] = field(default_factory=Counter)
    shown: list[Finding] = field(default_factory=list)

    whole: bool = False
    """Whether the file is refused as a whole, so that nothing of it may be taken."""

    @property
    def refused(self) -> int:
        """How many rows no record was made of."""
        return self.rows - self.taken

    def refuse(self, finding: Finding) -> None:
        """Count that nothing of the file is taken, whatever was before, and why."""
        self.taken, self.whole = 0, True
        self.by_line.clear()
        self.reasons[finding.grade, finding.found] += 1
        self.shown = [finding, *self.shown[: MOST_SHOWN - 1]]

    def add(self, batch: Batch) -> None:
        """Count one more batch."""
        self.rows += batch.rows
        self.taken += len(batch.records)
        self.by_line.update((record.type, record.line) for record in batch.records)
        self.reasons.update((one.grade, one.found) for one in batch.findings)
        self.passed_over.update(batch.passed_over)
        self.shown += batch.findings[: MOST_SHOWN - len(self.shown)]
