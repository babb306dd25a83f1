"""The cells of a worksheet as text: as a CSV file would hold them, or as people see them."""

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import NamedTuple

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import from_excel, from_ISO8601

from coderpath.facts.files.table import CELL_PROBLEM
from coderpath.facts.files.xlsx_formats import NumberFormat, Sees
from coderpath.facts.files.xlsx_part import RawCell

_EXACT_DIGITS = 10**15
_MOST_KEPT = 50_000
_DAY_SECONDS = 86_400
_PLAIN = NumberFormat()
_DATED = frozenset({Sees.DAY, Sees.MONTH})
_CLOCKS = frozenset({Sees.CLOCK, Sees.LONG_CLOCK})


class _Key(NamedTuple):
    style: int
    text: str


class CellTexts:
    """Writes cells as text. A number with a format of its own is worked out once.

    `as_seen` writes a percentage with its sign, and a month without a day.
    """

    def __init__(
        self,
        texts: Sequence[str],
        formats: Sequence[NumberFormat],
        epoch: datetime,
        *,
        as_seen: bool = False,
    ) -> None:
        self._texts = texts
        self._formats = formats
        self._epoch = epoch
        self._as_seen = as_seen
        self._kept: dict[_Key, str] = {}
        self.beyond_a_day: list[int] = []
        """Places in the row of cells that show a clock without the days that they hold."""

    def text(self, cell: RawCell, line: int) -> str:
        """Write a cell; an error becomes a cell problem that names the place.

        A formula without a stored result would pass for a blank cell, so it is one too.
        Raises ValueError or LookupError where the cell is damaged.
        """
        if cell.lacks_result:
            return f"{CELL_PROBLEM}cell {_place(cell, line)} holds {_NO_RESULT}"
        raw = cell.text
        if not raw:
            return ""
        if cell.type == "s":
            return self._texts[int(raw)]
        if cell.type == "n":
            return self._number(cell, raw, line)
        if cell.type == "b":
            return "yes" if int(raw) else "no"
        if cell.type == "e":
            return _error(raw, cell, line)
        if cell.type == "d":
            return _moment(from_ISO8601(raw))  # type: ignore[no-untyped-call] # openpyxl's
        return raw

    def _number(self, cell: RawCell, raw: str, line: int) -> str:
        how = self._formats[cell.style] if cell.style < len(self._formats) else _PLAIN
        if how.sees is Sees.NUMBER:
            return _number_text(_cast(raw))
        if how.sees is Sees.CLOCK and float(raw) >= 1:
            self.beyond_a_day.append(cell.column - 1)
        key = _Key(cell.style, raw)
        if key not in self._kept:
            shown = self._shown(how, _cast(raw))
            if shown is None:
                return _error("#VALUE!", cell, line)
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = shown
        return self._kept[key]

    def _shown(self, how: NumberFormat, value: float) -> str | None:
        if how.sees in _DATED:
            return self._day(how, value)
        if how.sees in _CLOCKS:
            return _clock(value, seconds=how.seconds)
        if how.sees is Sees.PERCENT:
            return _percent(value) if self._as_seen else _number_text(value)
        return _digits(how.digits, value)

    def _day(self, how: NumberFormat, value: float) -> str | None:
        """Write a day; None where the number lies outside the calendar."""
        try:
            moment = from_excel(value, self._epoch)
        except (OverflowError, ValueError):
            return None
        if self._as_seen and how.sees is Sees.MONTH and isinstance(moment, datetime):
            return moment.strftime("%Y-%m") if moment.day == 1 else _moment(moment)
        return _moment(moment)


_NO_RESULT = "a formula whose result is not stored"


def _place(cell: RawCell, line: int) -> str:
    return f"{get_column_letter(cell.column)}{line}"


def _error(error: str, cell: RawCell, line: int) -> str:
    return f"{CELL_PROBLEM}error {error} is in cell {_place(cell, line)}"


def _cast(raw: str) -> float:
    return int(raw) if raw.lstrip("-").isdigit() else float(raw)


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _number_text(value: float) -> str:
    """Write a number with the fifteen digits that a spreadsheet keeps, never as 1e-05."""
    if isinstance(value, int):
        return str(value)
    if value.is_integer() and abs(value) < _EXACT_DIGITS:
        return str(int(value))
    return f"{Decimal(f'{value:.15g}'):f}"


def _percent(value: float) -> str:
    hundredfold = Decimal(f"{value:.15g}") * 100
    return f"{hundredfold.normalize():f}%"


def _clock(value: float, *, seconds: bool) -> str:
    """Write a share of days as hours, minutes and, where there are any, seconds."""
    whole = round(abs(value) * _DAY_SECONDS)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    text = f"{'-' if value < 0 else ''}{hours}:{minutes:02}"
    return f"{text}:{left:02}" if seconds or left else text


def _digits(digits: str, value: float) -> str:
    """Write a whole number with the zeros of its format, and with the signs between them."""
    if not float(value).is_integer() or value < 0:
        return _number_text(value)
    width = digits.count("0")
    figures = str(int(value)).zfill(width)
    more, figures = figures[: len(figures) - width], figures[len(figures) - width :]
    places = iter(figures)
    shown = "".join(next(places) if sign == "0" else sign for sign in digits)
    first = next(at for at, sign in enumerate(digits) if sign == "0")
    return shown[:first] + more + shown[first:]
