"""What a cell looks like to somebody who sees a table for the first time."""

import re
from functools import lru_cache

_NUMBER = re.compile(r"[-+(]?[$€£]? ?[0-9][0-9.,' ]*\)? ?%?|[0-9]{1,6}:[0-9]{2}(:[0-9]{2})?")
_DAY = re.compile(
    r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([T ].*)?"
    r"|[0-9]{1,2}[-/. ]?[A-Za-z]{3,9}\.?[-/, ]{0,2}[0-9]{2,4}"
    r"|[A-Za-z]{3,9}\.? [0-9]{1,2},? [0-9]{4}"
)
_YEAR = re.compile(r"(?:FY|CY)? ?(?:19|20)[0-9]{2}", re.IGNORECASE)
_MONTH = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}(?:-01)?")
_LONGEST_NAME = 80


@lru_cache(maxsize=16384)
def is_figure(text: str) -> bool:
    """Tell a number, a percentage or a clock."""
    return _NUMBER.fullmatch(text.strip()) is not None


@lru_cache(maxsize=16384)
def is_day(text: str) -> bool:
    """Tell a day, however it is written."""
    return _DAY.fullmatch(text.strip()) is not None


def is_label(text: str) -> bool:
    """Tell what can name a column beside others: words, a year or a month."""
    bare = text.strip()
    if _YEAR.fullmatch(bare) or _MONTH.fullmatch(bare):
        return True
    return 0 < len(bare) <= _LONGEST_NAME and not is_figure(bare) and not is_day(bare)


def is_period(text: str) -> bool:
    """Tell a year or a month, which names a group of columns by itself."""
    bare = text.strip()
    return bool(_YEAR.fullmatch(bare) or _MONTH.fullmatch(bare))


@lru_cache(maxsize=16384)
def shape_of(text: str) -> str:
    """Give the shape of a text: E017 and E4 have one, Total has another."""
    figures = re.sub("[0-9]+", "9", text.strip())
    return re.sub("[^\\W\\d_]+", "a", figures)
