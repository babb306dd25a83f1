"""Dates and months written in some style, such as %m/%d/%Y, whatever language the machine has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coderpath.facts.values.meant import month_number
from coderpath.roster.day_columns import holds_day
from coderpath.sentence.calendar import MONTH_NAMES

_NAMES = "|".join(sorted({*MONTH_NAMES, *(name[:3] for name in MONTH_NAMES), "Sept"}, reverse=True))
_SIGNS = {
    "%Y": "(?P<year>[0-9]{4})",
    "%y": "(?P<short_year>[0-9]{2})",
    "%m": "(?P<month>[0-9]{1,2})",
    "%b": f"(?P<name>{_NAMES})",
    "%B": f"(?P<name>{_NAMES})",
    "%d": "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?",
    "%%": "%",
}
SIGNS = "%Y, %y, %m, %b, %B and %d"
SERIAL = "serial"
"""The style of days that a spreadsheet keeps as a number: 44634 is 14 March 2022."""
SERIALS = range(20_000, 80_000)
"""Numbers that stand for the days from 1954 to 2119."""
_SERIAL_ZERO = date(1899, 12, 30)
_EXAMPLE = date(2022, 3, 14)
_WRITTEN = {"%Y": "2022", "%y": "22", "%m": "03", "%b": "Mar", "%B": "March", "%d": "14", "%%": "%"}
_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_WEEKDAY = re.compile(rf"^(?:{_WEEKDAYS}|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[.,]*[ ]+", re.IGNORECASE)
_TIME = re.compile(
    r"[T ] *[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
    r"(?: *[AP]\.?M\.?)?(?: *(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?$",
    re.IGNORECASE,
)
_PARTS = re.compile("%.?|[ \t]+|[^% \t]+")
_ANY_CASE = re.IGNORECASE
_NO_DAY = r"(?!-(?!01(?![0-9]))[0-9]{1,2}(?![0-9]))"
"""Behind a month: no day but the first, which stands for the month."""
_MONTH_LIKE = (
    (re.compile(rf"(?<![a-z])({_NAMES})([-_/.' ]*)([0-9]{{4}})(?![0-9])", _ANY_CASE), r"%b\2%Y"),
    (re.compile(rf"(?<![a-z])({_NAMES})([-_/.' ]+)([0-9]{{2}})(?![0-9])", _ANY_CASE), r"%b\2%y"),
    (re.compile(rf"(?<![0-9])([0-9]{{4}})([-_/. ]*)({_NAMES})(?![a-z])", _ANY_CASE), r"%Y\2%b"),
    (
        re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})([-_/. ]?)(0[1-9]|1[0-2])(?![0-9])" + _NO_DAY),
        r"%Y\2%m",
    ),
    (
        re.compile(r"(?<![0-9A-Za-z])(0?[1-9]|1[0-2])([-_/. ])((?:19|20)[0-9]{2})(?![0-9])"),
        r"%m\2%Y",
    ),
)


@dataclass(frozen=True)
class Style:
    """A style of writing dates or months, ready to be compared with texts."""

    text: str
    pattern: re.Pattern[str]

    @property
    def example(self) -> str:
        """14 March 2022, written in this style."""
        if self.text == SERIAL:
            return str((_EXAMPLE - _SERIAL_ZERO).days)
        return re.sub("%.", lambda sign: _WRITTEN[sign[0]], self.text)

    def month(self, text: str) -> tuple[int, int] | None:
        """Read the year and the month; None when the text is not of this style."""
        found = self._parts(text.strip())
        return None if found is None else (found[0], found[1])

    def day(self, text: str) -> date | None:
        """Read the date; None when the text is not of this style or no day of the calendar.

        A weekday before it and a time of day behind it are passed over.
        """
        if self.text == SERIAL:
            return serial_day(text)
        found = self._parts(without_time(text))
        if found is None:
            return None
        try:
            return date(*found)
        except ValueError:
            return None

    def _parts(self, text: str) -> tuple[int, int, int] | None:
        match = self.pattern.fullmatch(text)
        if match is None:
            return None
        parts = match.groupdict()
        number = int(parts["month"]) if "month" in parts else month_number(parts["name"])
        if not 1 <= number <= len(MONTH_NAMES):
            return None
        return _year(parts), number, int(parts.get("day") or 0)


def without_time(text: str) -> str:
    """Leave a weekday before a date and a time of day behind it away."""
    return _WEEKDAY.sub("", _TIME.sub("", text.strip()))


def serial_day(text: str) -> date | None:
    """Give the day for which a spreadsheet keeps a number; a part of a day is passed over."""
    whole, _, rest = text.strip().partition(".")
    if not (whole.isascii() and whole.isdigit() and (not rest or rest.isdigit())):
        return None
    number = int(whole[:9])
    return _SERIAL_ZERO + timedelta(days=number) if number in SERIALS else None


def style_of(text: str, *, with_day: bool) -> Style | None:
    """Make a style of its text; None when it lacks a year, a month or (if asked for) a day."""
    if text == SERIAL:
        return Style(text, re.compile("[0-9]+")) if with_day else None
    parts: list[str] = _PARTS.findall(text)
    has_year = bool({"%Y", "%y"} & set(parts))
    has_month = bool({"%m", "%b", "%B"} & set(parts))
    if not has_year or not has_month or (with_day and "%d" not in parts):
        return None
    try:
        return Style(text, re.compile("".join(_patterns(parts)), re.IGNORECASE))
    except (KeyError, re.error):
        return None


def _patterns(parts: Sequence[str]) -> Iterator[str]:
    """Give the pattern of each part; figures that nothing parts have their full width."""
    figures = {"%m", "%d", "%Y", "%y"}
    for before, part, after in zip(["", *parts], parts, [*parts[1:], ""], strict=False):
        found = _pattern(part)
        joined = part in figures and (before in figures or after in figures)
        yield found.replace("{1,2}", "{2}") if joined else found


def style_like(header: str) -> str | None:
    """Guess the style of a header that seems to name a month; None when it names none, or a day."""
    if holds_day(header):
        return None
    for pattern, style in _MONTH_LIKE:
        if match := pattern.search(header):
            before, after = header[: match.start()], header[match.end() :]
            return before.replace("%", "%%") + match.expand(style) + after.replace("%", "%%")
    return None


def _pattern(part: str) -> str:
    if part.startswith("%"):
        return _SIGNS[part]
    return r"\s+" if part.isspace() else re.escape(part)


def _year(parts: dict[str, str]) -> int:
    if "year" in parts:
        return int(parts["year"])
    short = int(parts["short_year"])
    return short + (2000 if short < 70 else 1900)  # noqa: PLR2004 -- as spreadsheets do, roughly
