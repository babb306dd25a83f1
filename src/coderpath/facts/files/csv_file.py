"""Reading a CSV file as a table."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from coderpath.facts.files.csv_text import decoded, text_data
from coderpath.facts.files.table import BLOCK, MOST_COLUMNS, BadFile, Block, Table
from coderpath.facts.formulas import has_guards, unguarded
from coderpath.sentence.words import counted

_OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "upright bars"}


def read_csv(path: Path, file: str) -> Table:
    """Open a CSV file; `file` is its name in findings. Raises BadFile."""
    return csv_table(decoded(file, text_data(path, file)), file)


def csv_table(text: str, file: str) -> Table:
    """Make a table of CSV text. Raises BadFile when the header cannot be read."""
    rows = _rows(text, file)
    line, header = next(rows, (1, []))
    _check_separator(header, file, line)
    if len(header) > MOST_COLUMNS:
        raise BadFile(
            file,
            f"The header has {counted(len(header), 'column')}",
            f"A table has at most {MOST_COLUMNS} columns",
            "Take out the columns that are not facts",
        )
    return Table(file, header, line, _blocks(rows))


def _rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row that is not blank with the line on which it starts."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    guards = has_guards(text)
    start = 1
    try:
        for row in reader:
            if row and (row[0].strip() or any(map(str.strip, row))):
                yield start, list(map(unguarded, row)) if guards else row
            start = reader.line_num + 1
    except csv.Error as error:
        raise broken_quotes(file, start, str(error)) from error


def _blocks(rows: Iterator[tuple[int, list[str]]]) -> Iterator[Block]:
    block = Block([], [])
    for line, row in rows:
        block.lines.append(line)
        block.rows.append(row)
        if len(block.rows) == BLOCK:
            yield block
            block = Block([], [])
    if block.rows:
        yield block


def broken_quotes(file: str, line: int, error: str) -> BadFile:
    """Say which quote of a row is wrong; `error` is what the reader of CSV says of it."""
    if "expected after" in error:
        found = "A quoted value goes on after its closing quote"
    else:
        found = "A double quote opens a value in this row and is never closed"
    return BadFile(
        file,
        found,
        'A value in double quotes ends with one; a quote inside is doubled: "Jo ""Sam"" Lee"',
        "Close the quote, or take it out",
        line=line,
    )


def _check_separator(header: list[str], file: str, line: int) -> None:
    if len(header) != 1:
        return
    for sign, name in _OTHER_SEPARATORS.items():
        if sign in header[0]:
            raise BadFile(
                file,
                f"The columns are separated by {name}",
                "The columns of a CSV file are separated by commas",
                'In the spreadsheet choose "Save as" and the type "CSV UTF-8 (comma delimited)";'
                " if it still writes semicolons, save as XLSX",
                line=line,
            )
