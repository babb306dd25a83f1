"""Empty fact files to fill in, with a page that says what each column takes."""

from collections.abc import Iterator
from pathlib import Path

from coderpath.facts.columns import RECORDING, Column
from coderpath.facts.kind import FactKind
from coderpath.facts.kinds import KINDS
from coderpath.facts.writing import refuse_to_overwrite, write_tables

_OPENING = """\
# Fact files

Fill in `coders.csv` first: it is the only file that is needed. Take away the files that stay empty.
An empty `checked.csv` says that nothing has been checked, so most criteria read "not recorded".

- A date is written year-month-day (2025-03-14), a month year-month (2025-03).
- `until`, `left` and `ended` are the first day after.
- Save as CSV UTF-8 or as XLSX. One workbook with a sheet for each file does as well.
- Correct a fact by retracting its row and adding another, so that past days can be judged as they
  were known then.
"""


def write_template(folder: Path) -> list[Path]:
    """Write a CSV file with only a header for each kind, and README.md.

    Raises FileExistsError, before anything is written, when one of the files is there already.
    """
    readme = folder / "README.md"
    refuse_to_overwrite([readme])
    paths = write_tables(dict.fromkeys(KINDS, ()), folder)
    readme.write_text(columns_page(), encoding="utf-8")
    return [*paths, readme]


def columns_page() -> str:
    """Say in Markdown what each column of each file takes, with an example."""
    parts = [_OPENING, *(_part(kind) for kind in KINDS.values())]
    parts.append(_table("In any file", "Columns that every file may carry.", RECORDING))
    return "\n".join(parts)


def _part(kind: FactKind) -> str:
    return _table(kind.name, f"{kind.says[0].upper()}{kind.says[1:]}.", kind.columns)


def _table(title: str, says: str, columns: tuple[Column, ...]) -> str:
    return "\n".join(
        [
            f"## {title}\n",
            f"{says}\n",
            "| column | what it takes | example | blank means |",
            "|---|---|---|---|",
            *_lines(columns),
            "",
        ]
    )


def _lines(columns: tuple[Column, ...]) -> Iterator[str]:
    for column in columns:
        blank = "not allowed" if column.required else column.blank_means
        yield f"| {column.name} | {column.allowed} | `{column.example}` | {blank} |"
