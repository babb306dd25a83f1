"""Dates and months written in some style, such as %m/%d/%Y, whatever language the machine has."""

import re
from dataclasses import dataclass
from datetime import date

from coderpath.facts.values.meant import month_number
from coderpath.sentence.calendar import MONTH_NAMES

_NAMES = "|".join(sorted({*MONTH_NAMES, *(name[:3] for name in MONTH_NAMES), "Sept"}, reverse=True))
_SIGNS = {
    "%Y": "(?P<year>[0-9]{4})",
    "%y": "(?P<short_year>[0-9]{2})",
    "%m": "(?P<month>[0-9]{1,2})",
    "%b": f"(?P<name>{_NAMES})",
    "%B": f"(?P<name>{_NAMES})",
    "%d": "(?P<day>[0-9]{1,2})",
    "%%": "%",
}
SIGNS = "%Y, %y, %m, %b, %B and %d"
_PARTS = re.compile("%.?|[ \t]+|[^% \t]+")
_ANY_CASE = re.IGNORECASE
_MONTH_LIKE = (
    (re.compile(rf"(?<![a-z])({_NAMES})([-_/.' ]*)([0-9]{{4}})(?![0-9])", _ANY_CASE), r"%b\2%Y"),
    (re.compile(rf"(?<![a-z])({_NAMES})([-_/.' ]+)([0-9]{{2}})(?![0-9])", _ANY_CASE), r"%b\2%y"),
    (re.compile(rf"(?<![0-9])([0-9]{{4}})([-_/. ]*)({_NAMES})(?![a-z])", _ANY_CASE), r"%Y\2%b"),
    (re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})([-_/. ]?)(0[1-9]|1[0-2])(?![0-9])"), r"%Y\2%m"),
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

    def month(self, text: str) -> tuple[int, int] | None:
        """Read the year and the month; None when the text is not of this style."""
        match = self.pattern.fullmatch(text.strip())
        if match is None:
            return None
        parts = match.groupdict()
        number = int(parts["month"]) if "month" in parts else month_number(parts["name"])
        return (_year(parts), number) if 1 <= number <= len(MONTH_NAMES) else None

    def day(self, text: str) -> date | None:
        """Read the date; None when the text is not of this style or no day of the calendar."""
        month = self.month(text)
        match = self.pattern.fullmatch(text.strip())
        if month is None or match is None:
            return None
        try:
            return date(*month, int(match["day"]))
        except ValueError:
            return None


def style_of(text: str, *, with_day: bool) -> Style | None:
    """Make a style of its text; None when it lacks a year, a month or (if asked for) a day."""
    parts: list[str] = _PARTS.findall(text)
    has_year = bool({"%Y", "%y"} & set(parts))
    has_month = bool({"%m", "%b", "%B"} & set(parts))
    if not has_year or not has_month or (with_day and "%d" not in parts):
        return None
    try:
        return Style(text, re.compile("".join(map(_pattern, parts)), re.IGNORECASE))
    except (KeyError, re.error):
        return None


def style_like(header: str) -> str | None:
    """Guess the style of a header that seems to name a month; None when it names none."""
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
