"""Columns that stand for a day each, such as 1/28/2026: what they hold is added up to months."""

import re
from collections.abc import Iterator, Sequence

from coderpath.sentence.calendar import MONTH_NAMES

_NAMES = "|".join(sorted({*MONTH_NAMES, *(name[:3] for name in MONTH_NAMES)}, reverse=True))
_YEAR = r"(?P<Y>(?:19|20)[0-9]{2})"
_SHORT = r"(?P<y>[0-9]{2})"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_DAY = r"(?P<d>0?[1-9]|[12][0-9]|3[01])"
_NAME = rf"(?P<b>{_NAMES})"
_SIGN = r"(?P<sign>[-/.])"
_SAME = r"(?P=sign)"
_WAYS = tuple(
    re.compile(rf"(?<![0-9A-Za-z]){way}(?![0-9A-Za-z]|[-/.][0-9])", re.IGNORECASE)
    for way in (
        f"{_YEAR}{_SIGN}{_MONTH}{_SAME}{_DAY}",
        *(f"{_MONTH}{_SIGN}{_DAY}{_SAME}{year}" for year in (_YEAR, _SHORT)),
        *(f"{_DAY}{_SIGN}{_MONTH}{_SAME}{year}" for year in (_YEAR, _SHORT)),
        *(f"{_DAY}(?P<sign>[-/. ]){_NAME}{_SAME}{year}" for year in (_YEAR, _SHORT)),
        f"{_NAME} {_DAY},? {_YEAR}",
    )
)
"""How a heading may hold a day; where two fit, the American way comes first."""
_FEWEST = 2
_FIRST = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-01")
"""The first of a month in figures, as a spreadsheet writes a month: it stands for the month."""


def holds_day(heading: str) -> bool:
    """Tell whether a heading holds a day, and not only a month."""
    return not _FIRST.search(heading) and any(way.search(heading) for way in _WAYS)


def day_styles(headings: Sequence[str]) -> dict[str, str]:
    """Give the style of each heading that stands for a day, where there are several of a style.

    Among such days the first of a month is a day as well.
    """
    ways = {heading: list(_styles(heading)) for heading in dict.fromkeys(headings)}
    found: dict[str, str] = {}
    for style in dict.fromkeys(style for some in ways.values() for style in some):
        fitting = [heading for heading, some in ways.items() if style in some]
        others = [heading for heading, some in ways.items() if style not in some and some]
        better = any(_share(other, fitting, ways) for other in _turned(style))
        if len(fitting) < _FEWEST or not any(map(holds_day, fitting)) or (better and others):
            continue
        found |= {heading: style for heading in fitting if heading not in found}
    return found


def turned_style(style: str) -> str:
    """Give a style with day and month turned round; the same where its months have names."""
    return next(_turned(style), style)


def _share(style: str, fitting: Sequence[str], ways: dict[str, list[str]]) -> bool:
    """Tell whether another style reads all of some headings, and more."""
    both = [heading for heading, some in ways.items() if style in some]
    return set(fitting) < set(both)


def _turned(style: str) -> Iterator[str]:
    swapped = {"%m": "%d", "%d": "%m"}
    if "%m" in style and not style.startswith("%Y"):
        yield re.sub("%[md]", lambda match: swapped[match[0]], style)


def _styles(heading: str) -> Iterator[str]:
    for way in _WAYS:
        if match := way.search(heading):
            yield _style(heading, match)


def _style(heading: str, match: re.Match[str]) -> str:
    places = [(match.span(part), part) for part in match.re.groupindex if part != "sign"]
    text, at = "", 0
    for (start, end), part in sorted(places):
        text += f"{heading[at:start].replace('%', '%%')}%{part}"
        at = end
    return text + heading[at:].replace("%", "%%")
