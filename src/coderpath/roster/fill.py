"""The rows of facts that one block makes of one row of the table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from coderpath.facts.kinds import WITHOUT_CODER
from coderpath.facts.saying import quoted
from coderpath.facts.values.dates import read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.findings import Finding
from coderpath.roster.account import Account
from coderpath.roster.columns import Columns
from coderpath.roster.made_texts import MOST_KEPT, MadeTexts
from coderpath.roster.map import Against, Block, Cell, MonthColumns, Split
from coderpath.roster.matching import Matching
from coderpath.roster.row import TableRow
from coderpath.roster.said import Sort
from coderpath.roster.splitting import split_names
from coderpath.roster.table import ReadRow
from coderpath.roster.times import multiplied
from coderpath.roster.wanted import as_wanted
from coderpath.roster.wording import label_of
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import listed


@dataclass
class Filler:
    """Fills the rows of a block, and keeps an account of it."""

    block: Block
    columns: Columns
    account: Account
    people: Matching
    findings: list[Finding]
    first: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    """By column of the table and column of facts the first value that was read, and as what."""
    _of_months: dict[str, str] = field(default_factory=dict)
    """What was made of the texts of month columns."""

    def __post_init__(self) -> None:
        months, columns = self.block.months, self.columns
        self._when = [(test, columns.place(test.column)) for test in self.block.when]
        self._filled = [at for test, at in self._when if test.only_asks_for_a_value]
        self._tested = [one for one in self._when if not one[0].only_asks_for_a_value]
        # What hangs on one text alone is looked up: most cells of a table, and no row is made.
        self._cells = [
            (name, cells, cells[0].by_one_text if len(cells) == 1 else None)
            for name, first in self.block.cells.items()
            for cells in [[MadeTexts(name, cell, columns) for cell in first.every]]
        ]
        self._months = self.columns.months(months.styles, months.place) if months else []

    def rows(self, read: ReadRow) -> Iterable[dict[str, str]]:
        """Give the rows of facts that a row of the table makes: none, one, or several."""
        made: dict[str, str] = {}
        if not self._may_pass(read.cells):
            self._leave_out(self._row(read, made))
        elif self._fill_all(read, made):
            if self.block.split:
                return self._named(self.block.split, self._row(read, made), made)
            return self._monthly(self.block.months, read, made) if self.block.months else (made,)
        return ()

    def _row(self, read: ReadRow, made: dict[str, str]) -> TableRow:
        return TableRow(
            self.columns,
            read.cells,
            read.line,
            read.file,
            made,
            self.account,
            self.people,
            self.findings,
        )

    def _may_pass(self, cells: Sequence[str]) -> bool:
        for at in self._filled:
            if not cells[at]:
                return False
        return not self._tested or all(test.passes(cells[at]) for test, at in self._tested)

    def _fill_all(self, read: ReadRow, made: dict[str, str]) -> bool:
        """Fill every column; False leaves the row out."""
        row = None
        for name, cells, by_one in self._cells:
            if by_one:
                at, known = by_one
                text = known(read.cells[at])
                if text is not None and (cells[0].is_noted or not text):
                    made[name] = text
                    continue
            row = row or self._row(read, made)
            if not self._fill(name, cells, row, made):
                return False
        return True

    def _leave_out(self, row: TableRow) -> None:
        """Say why nothing is made of a row."""
        missed = [test for test, at in self._when if not test.passes(row.cells[at])]
        # A blank cell says nothing, so nothing is lost; any other test leaves something out.
        told = [test for test in missed if not test.only_asks_for_a_value]
        names = listed([test.column.name for test in missed], "or")
        says = f"nothing is taken where {names} is blank"
        if told:
            text = quoted(row.at(told[0].column)) if row.at(told[0].column) else "blank"
            says = f"rows in which {told[0].column.name} is {text} are left out"
        sort = Sort.LEFT_OUT if told else Sort.TAKEN
        if told and self.block.kind in WITHOUT_CODER:
            # The row itself is about somebody, and other blocks take it: nothing is lost.
            sort, says = Sort.TAKEN, f"none is added where {told[0].column.name} is {text}"
        self.account.add(sort, label_of(self.block.kind), says, row.line)

    def _fill(
        self, name: str, cells: Sequence[MadeTexts], row: TableRow, made: dict[str, str]
    ) -> bool:
        """Fill a column with the first of its cells that is not blank; False leaves the row out."""
        made[name] = ""
        is_nobody = False
        for some in cells:
            if text := some.text(row):
                made[name] = text
                if not some.is_noted:
                    self._note(name, some, row, text)
                cell = some.cell
                if cell.against and text <= cell.against.by and row.passes(cell.against.when):
                    self._doubt(cell, cell.against, row)
                if some.assumed:
                    what = label_of(self.block.kind, name)
                    self.account.add(Sort.ASSUMED, what, some.assumed, row.line)
                return not cell.before or self._is_before(name, cell, row)
            is_nobody = is_nobody or some.names_nobody(row)
        return not is_nobody

    def _note(self, name: str, some: MadeTexts, row: TableRow, text: str) -> None:
        columns = some.cell.origin.columns
        for column in columns:
            if raw := row.at(column):
                self.first.setdefault((column.name, name), (raw, text))
        some.is_noted = all((column.name, name) in self.first for column in columns)

    def _doubt(self, cell: Cell, against: Against, row: TableRow) -> None:
        """Doubt a day against which another column speaks."""
        other = against.when[0].column
        day = listed([column.name for column in cell.origin.columns])
        text = quoted(row.at(other))
        says = f"{text} stands beside a day of {day} that is past; the day counts"
        not_so = f"{text} is right, and the days of {day} are to be left out"
        self.account.add(Sort.DOUBT, other.name, says, row.line, not_so)

    def _is_before(self, name: str, cell: Cell, row: TableRow) -> bool:
        """Tell whether a day that is assumed lies before the end that the table has."""
        end = read_day(row.made.get(cell.before, ""))
        day = read_day(row.made[name])
        if isinstance(end, Unreadable) or isinstance(day, Unreadable):
            return True
        if day >= end:
            says = f"rows that ended before {day_words(day)} are left out, since no day is known"
            self.account.add(Sort.LEFT_OUT, label_of(self.block.kind), says, row.line)
        return day < end

    def _monthly(
        self, months: MonthColumns, read: ReadRow, made: dict[str, str]
    ) -> Iterator[dict[str, str]]:
        """Give a row for each month whose column is not blank."""
        for place, month in self._months:
            if text := read.cells[place]:
                value = self._of_months.get(text)
                if value is None:
                    value = self._of_month(months, place, text)
                yield {**made, "month": month, months.into: value}
            else:
                what = label_of(self.block.kind)
                self.account.add(Sort.TAKEN, what, "blank months are passed over", read.line)

    def _of_month(self, months: MonthColumns, place: int, text: str) -> str:
        """Read the cell of a month column; the first one stands for all of them."""
        read = text if months.times is None else multiplied(text, months.times)
        read = as_wanted(months.into, read)
        if not self._of_months:
            self.first[self.columns.header[place], months.into] = (text, read)
        if len(self._of_months) < MOST_KEPT:
            self._of_months[text] = read
        return read

    def _named(self, split: Split, row: TableRow, made: dict[str, str]) -> Iterator[dict[str, str]]:
        """Give a row for each name in a cell, and say what in it is none."""
        text = row.at(split.column)
        found = split_names(text, split.names)
        column = split.column.name
        for rest in found.rest:
            says = f"{quoted(rest)} is not one of the known names"
            self.account.add(Sort.LEFT_OUT, column, says, row.line)
        for part in found.not_held:
            says = f"{quoted(part)} does not say that it is held"
            self.account.add(Sort.LEFT_OUT, column, says, row.line)
        if len(found.names) > 1:
            says = f"{quoted(text)} is read as {listed(found.names)}, each with the same days"
            self.account.add(Sort.TAKEN, column, says, row.line)
        if found.names:
            self.first.setdefault((column, split.into), (text, listed(found.names)))
        for name in found.names:
            yield {**made, split.into: name}
