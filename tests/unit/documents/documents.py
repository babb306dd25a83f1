"""Short documents around the lines that a test is about."""

from pathlib import Path

from coderpath.documents.path import read_path_text
from coderpath.findings import Finding, Grade

FILE = "path.yaml"
ROOT = Path(__file__).parents[3]
TOP = "{coderpath: 1, path: new, title: New, effective: 2020-01-01"
SOUND = sorted(
    [*ROOT.glob("src/coderpath/paths/*/path.yaml"), *ROOT.glob("tests/paths/*/path.yaml")]
)

BLOCK = """coderpath: 1
path: new
title: New
effective: 2020-01-01
levels:
  - level: rung
    title: Rung
    minimum:
      - source: x
        accuracy:
          method: codes
          last_reviews: 4
          """
"""The head of a document whose last entry a test goes on with, in a block."""


def findings(text: str) -> list[Finding]:
    """Give everything that is found in a document."""
    return list(read_path_text(text, FILE).findings)


def of_levels(levels: str, more: str = "") -> str:
    """Make a document; its levels begin on line 2, in column 1."""
    return f"{TOP}{more}, levels: [\n{levels}]}}\n"


def of_entry(entry: str, part: str = "minimum") -> str:
    """Make a document of one level; the entry begins on line 2, in column 1."""
    head = f"{TOP}, levels: [{{level: rung, title: Rung, {part}: ["
    return f"{head}\n{entry}]}}]}}\n"


def error(line: int, column: int, found: str, allowed: str, mend: str) -> Finding:
    """Make an error."""
    return Finding(FILE, line, column, Grade.ERROR, found, allowed, mend)


def warning(line: int, column: int, found: str, allowed: str, mend: str) -> Finding:
    """Make a warning."""
    return Finding(FILE, line, column, Grade.WARNING, found, allowed, mend)
