"""Making all rows of a block as wide as the header."""

from typing import NamedTuple

from coderpath.facts.files.table import Block
from coderpath.findings import Finding, Grade


class Square(NamedTuple):
    """A block whose rows are all as wide as the header, and what was wrong with the others."""

    block: Block
    findings: list[Finding]


def squared(block: Block, width: int, file: str) -> Square:
    """Fill short rows with blanks; values beyond the header are an error."""
    if set(map(len, block.rows)) <= {width}:
        return Square(block, [])
    square = Square(Block([], [], None if block.files is None else []), [])
    files = block.files or [file] * len(block.lines)
    for line, row, own in zip(block.lines, block.rows, files, strict=True):
        if not any(cell.strip() for cell in row):
            continue
        if any(cell.strip() for cell in row[width:]):
            square.findings.append(_too_wide(own, line, len(row), width))
        else:
            square.block.lines.append(line)
            if square.block.files is not None:
                square.block.files.append(own)
            square.block.rows.append([*row[:width], *[""] * (width - len(row))])
    return square


def _too_wide(file: str, line: int, cells: int, width: int) -> Finding:
    return Finding(
        file,
        line,
        width + 1,
        Grade.ERROR,
        f"The row has {cells} cells, the header {width}",
        "A row has at most as many cells as the header",
        "Put a value that holds a comma in double quotes, or name the column in the header",
    )
