"""Finding the fact files of a folder, or the sheets of a workbook, by their names."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from coderpath.facts.files.csv_file import read_csv
from coderpath.facts.files.names import READ_ENDINGS, file_kind, sheet_kind
from coderpath.facts.files.table import BadFile, Table
from coderpath.facts.files.workbook import OpenWorkbook, Sheet, open_workbook
from coderpath.findings import Finding, Grade

Open = Callable[[], Table]


@dataclass
class Place:
    """What a folder or a workbook offers: a way to open the table of each kind."""

    name: str
    what: str = "file"
    tables: dict[str, Open] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    """The name of the file or sheet of each kind."""
    is_open: bool = True

    def offer(self, kind: str, name: str, table: Open) -> None:
        """Take a table for a kind; a second one is an error."""
        if kind in self.tables:
            self.findings.append(
                Finding(
                    name,
                    1,
                    1,
                    Grade.ERROR,
                    f"There is more than one {self.what} for {kind}",
                    f"Each kind of facts has one {self.what}",
                    f"Put the rows into one {self.what} and remove the other",
                )
            )
        else:
            self.tables[kind] = table
            self.files[kind] = name


@contextmanager
def open_place(path: Path) -> Iterator[Place]:
    """Look into a folder or a workbook; workbooks are closed at the end."""
    with ExitStack() as workbooks:
        place = Place(path.name)
        try:
            if path.is_dir():
                _look_into_folder(path, place, workbooks)
            elif path.is_file() and path.suffix.lower() == ".xlsx":
                _look_into_workbook(path, place, workbooks)
            else:
                raise _no_place(path)
        except BadFile as bad:
            place.findings.append(bad.finding)
            place.is_open = False
        yield place


def _look_into_folder(folder: Path, place: Place, workbooks: ExitStack) -> None:
    paths = sorted(folder.iterdir())
    present = {path.stem.lower() for path in paths if path.suffix.lower() in READ_ENDINGS}
    for path in paths:
        kind, finding = file_kind(path, present)
        if finding:
            place.findings.append(finding)
        elif kind and path.suffix.lower() == ".csv":
            place.offer(kind, path.name, partial(read_csv, path, path.name))
        elif kind:
            place.offer(kind, path.name, partial(_only_sheet, path, kind, workbooks))


def _look_into_workbook(path: Path, place: Place, workbooks: ExitStack) -> None:
    place.what = "sheet"
    book = _opened(path, workbooks)
    present = {sheet.title.strip().lower() for sheet in book.sheets}
    for sheet in book.sheets:
        kind, finding = sheet_kind(sheet, present)
        if finding:
            place.findings.append(finding)
        if kind:
            place.offer(kind, sheet.file, sheet.table)


def _opened(path: Path, workbooks: ExitStack) -> OpenWorkbook:
    book = open_workbook(path, path.name)
    workbooks.callback(book.close)
    return book


def _only_sheet(path: Path, kind: str, workbooks: ExitStack) -> Table:
    """Open the sheet of a kind's own workbook: the one that bears its name, else the only one."""
    book = _opened(path, workbooks)
    named = [sheet for sheet in book.sheets if sheet.title.strip().lower() == kind]
    if named:
        return named[0].table()
    filled = list(_with_content(book.sheets))
    if len(filled) > 1:
        raise BadFile(
            path.name,
            f"The workbook has {len(filled)} sheets with content, none of them named {kind}",
            f"A workbook of one kind has one sheet, or one that is named {kind}",
            f"Name the right sheet {kind}",
        )
    return filled[0] if filled else Table(path.name, (), 1, iter(()))


def _with_content(sheets: Iterable[Sheet]) -> Iterator[Table]:
    for sheet in sheets:
        table = sheet.table()
        if table.header:
            yield table


def _no_place(path: Path) -> BadFile:
    found = "This is not a folder or a workbook" if path.exists() else "There is nothing here"
    return BadFile(
        path.name,
        found,
        "Facts are a folder of CSV and XLSX files, or one XLSX workbook with a sheet for each kind",
        "Give the folder that holds coders.csv, or the workbook",
    )
