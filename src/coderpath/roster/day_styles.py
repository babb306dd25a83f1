"""The styles in which people write dates, and which of them fit a whole column.

Many fit only one style; 03/04/2022 fits two. What fits two is never chosen for anybody.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from coderpath.facts.values.dates import EARLIEST_YEAR, LATEST_YEAR, is_no_date, read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.roster.styles import SERIAL, Style, style_of

PLAIN = ""
"""The style that is always read: year-month-day, as 2026-03-31."""
BETWEEN = "|"
"""Stands between styles that hold together for one column."""
TURNED = "%Y-%d-%m"
"""Days that a spreadsheet took for the wrong ones of two: it turned day and month round."""

KNOWN = (
    "%m/%d/%Y",
    "%d/%m/%Y",
    "%m/%d/%y",
    "%d/%m/%y",
    "%m-%d-%Y",
    "%d-%m-%Y",
    "%m-%d-%y",
    "%d-%m-%y",
    "%m.%d.%Y",
    "%d.%m.%Y",
    "%m.%d.%y",
    "%d.%m.%y",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y%m%d",
    "%m%d%Y",
    "%d%m%Y",
    "%d-%b-%Y",
    "%d-%b-%y",
    "%d %b %Y",
    "%d %b %y",
    "%d/%b/%Y",
    "%d%b%Y",
    "%b %d, %Y",
    "%b %d %Y",
    "%b-%d-%Y",
    SERIAL,
)
"""The styles that are looked for, the American first."""
_NAMED = frozenset(known for known in KNOWN if "%b" in known)
_SHORT = "%y"
_LAST_OF_BOTH = 12
_ENOUGH = 200
"""Texts without a single date after which a column is not looked at any more."""
_LONGEST = 45
_FIGURES_ALONE = {5: (SERIAL,), 8: ("%Y%m%d", "%m%d%Y", "%d%m%Y")}


@lru_cache(maxsize=256)
def style(text: str) -> Style:
    """Give one of the known styles. Raises ValueError for a text that is none."""
    found = style_of(text, with_day=True)
    if found is None:
        message = f"{text} is not a style of dates"
        raise ValueError(message)
    return found


def other_way(text: str) -> str | None:
    """Give the style with day and month turned round; None where a month has a name."""
    if not {"%m", "%d"} <= set(_signs(text)) or text == "%Y%m%d":
        return None
    turned = {"%m": "%d", "%d": "%m"}
    return "".join(turned.get(part, part) for part in _pieces(text))


def has_short_years(text: str) -> bool:
    """Tell whether a style writes years with two figures."""
    return _SHORT in _signs(text)


def is_turned(text: str) -> bool:
    """Tell whether real days are read with day and month turned round."""
    return TURNED in text.split(BETWEEN)


def is_both_ways(day: date) -> bool:
    """Tell whether a day stays one when day and month are turned round, and becomes another."""
    return day.day <= _LAST_OF_BOTH and day.day != day.month


class DaysSeen:
    """Which styles fit a column, found while its texts go by."""

    def __init__(self) -> None:
        self.sorts: dict[tuple[str, ...], int] = {}
        """How many texts that are not plain fit some styles, and no others."""
        self.firsts: dict[tuple[str, ...], str] = {}
        """The first text of each of these."""
        self._differing: dict[tuple[str, ...], tuple[str, int]] = {}
        """Of these the first that is another day in each style, and how many are."""
        self.plain = 0
        self.styled = 0
        self.others = 0
        """How many texts are no dates at all."""
        self._example = ""
        self._turned = ""
        self._is_mixed = False

    def see(self, text: str, times: int = 1) -> None:
        """Look at a text that is not blank, and stands in so many cells."""
        if self._is_hopeless():
            self.others += times
            return
        found = _looked(text)
        if found.is_plain:
            self._see_plain(text, found.day, times)
        elif found.fits:
            self._see_styled(text, found, times)
        else:
            self.others += times

    def _is_hopeless(self) -> bool:
        return self.others > _ENOUGH and not self.count

    def _see_plain(self, text: str, day: date | None, times: int) -> None:
        self.plain += times
        if day and day.day > _LAST_OF_BOTH:
            self._is_mixed = True
        elif day and is_both_ways(day):
            self._turned = self._turned or text

    def _see_styled(self, text: str, found: "_Look", times: int) -> None:
        self.styled += times
        self.sorts[found.fits] = self.sorts.get(found.fits, 0) + times
        self.firsts.setdefault(found.fits, text)
        if not self._example or (found.differs and not self._differing):
            self._example = text
        if found.differs:
            first, count = self._differing.get(found.fits, (text, 0))
            self._differing[found.fits] = (first, count + times)
        self._is_mixed = self._is_mixed or found.differs

    @property
    def count(self) -> int:
        """How many texts are dates."""
        return self.plain + self.styled

    @property
    def styles(self) -> tuple[str, ...]:
        """The styles that fit most; more than one where nobody can know which is meant."""
        if not self.styled:
            return (PLAIN,) if self.plain else ()
        best = self._best()
        if self._is_half_turned(best):
            return tuple(text for known in best for text in (f"{known}{BETWEEN}{TURNED}", known))
        best = best if _differs(best, self._example) else best[:1]
        return tuple(BETWEEN.join((known, *self._named_beside(best))) for known in best)

    def order(self, known: str) -> "Order | None":
        """Tell how far cells prove the order of day and month of a style; None without another."""
        other = other_way(known)
        if other is None:
            return None
        proving = [fits for fits in self.sorts if known in fits and other not in fits]
        against = [fits for fits in self.sorts if other in fits and known not in fits]
        both = [some for fits, some in self._differing.items() if known in fits and other in fits]
        return Order(
            sum(self.sorts[fits] for fits in proving),
            sum(count for _, count in both),
            next((text for text, _ in both), ""),
            next((self.firsts[fits] for fits in proving), ""),
            next((self.firsts[fits] for fits in against), ""),
            other,
        )

    def _best(self) -> tuple[str, ...]:
        """Give the styles that fit most."""
        counts = Counter[str]()
        for fits, count in self.sorts.items():
            counts.update(dict.fromkeys(fits, count))
        most = max(counts.values())
        return tuple(known for known in KNOWN if counts[known] == most)

    def _named_beside(self, best: Sequence[str]) -> Iterator[str]:
        """Give styles with the names of months in which people wrote some cells of the column."""
        for fits in self.sorts:
            if not set(fits) & set(best) and fits[0] in _NAMED:
                yield fits[0]

    @property
    def example(self) -> str:
        """A text that reads otherwise in each of the styles, where several fit."""
        return self._turned if any(map(is_turned, self.styles)) else self._example

    def _is_half_turned(self, best: Sequence[str]) -> bool:
        """Tell whether real days all lie up to the 12th and texts all above it.

        A spreadsheet that takes the month for the first leaves 14/03/2022 as it is, for no month
        has the number 14, and makes 4 March of 03/04/2022, which meant 3 April.
        """
        figures = all(other_way(known) for known in best)
        return bool(self._turned) and figures and not self._is_mixed


class Order(NamedTuple):
    """How sure it is in which order the cells of a column give day and month."""

    proving: int
    """How many cells are dates in this order alone."""
    open: int
    """How many are dates in both orders, and other ones."""
    example: str
    """One of these."""
    proof: str
    """A cell that proves the order; empty without one."""
    against: str
    """One that is a date in the other order alone; empty without one."""
    other: str
    """The style with day and month the other way."""

    @property
    def is_proven(self) -> bool:
        """Tell whether several cells prove the order, and none the other."""
        return self.proving > 1 and not self.against


def readings(styles: Iterable[str], text: str) -> Iterator[tuple[str, date]]:
    """Give how a text reads in each of some styles."""
    for known in styles:
        for one in known.split(BETWEEN):
            if one and (day := style(one).day(text)):
                yield known, day
                break


def _differs(styles: Iterable[str], text: str) -> bool:
    return len({day for _, day in readings(styles, text)}) > 1


class _Look(NamedTuple):
    """What a text looks like."""

    is_plain: bool
    day: date | None
    """The day of a plain text; None where it is not a real date."""
    fits: tuple[str, ...] = ()
    differs: bool = False


@lru_cache(maxsize=65536)
def _looked(text: str) -> _Look:
    if is_no_date(text):
        return _Look(is_plain=True, day=None)
    day = read_day(text)
    if not isinstance(day, Unreadable):
        return _Look(is_plain=True, day=date.fromordinal(day))
    fits = tuple(_fits(text))
    return _Look(is_plain=False, day=None, fits=fits, differs=_differs(fits, text))


def _fits(text: str) -> Iterator[str]:
    """Give the known styles in which a text is a day that facts can keep, or stands for none."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return
    figures = text.partition(".")[0]
    few = _FIGURES_ALONE.get(len(figures), ()) if _is_number(text) else KNOWN
    for known in few:
        day = style(known).day(text)
        if day and _is_kept(day):
            yield known


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def _is_kept(day: date) -> bool:
    return EARLIEST_YEAR <= day.year <= LATEST_YEAR or is_no_date(day.isoformat())


def _signs(text: str) -> tuple[str, ...]:
    return tuple(piece for piece in _pieces(text) if piece.startswith("%"))


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    place = 0
    while place < len(text):
        width = 2 if text[place] == "%" else 1
        pieces.append(text[place : place + width])
        place += width
    return pieces
