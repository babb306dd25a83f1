"""Single values as standard formats write them. Whatever cannot be read is None, never guessed."""

import re
from datetime import date
from functools import lru_cache

from coderpath.days import Day
from coderpath.facts.values.dates import EARLIEST_YEAR, LATEST_YEAR

_AMOUNT = re.compile(r"(\d{0,8})(?:\.(\d*))?")


@lru_cache(maxsize=65536)
def day_of_digits(text: str) -> Day | None:
    """Read CCYYMMDD; a time of day behind it is not read."""
    digits = text[:8]
    if not (len(digits) == 8 and digits.isdecimal() and digits.isascii()):  # noqa: PLR2004 -- CCYYMMDD
        return None
    return _day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


@lru_cache(maxsize=65536)
def day_of_iso(text: str) -> Day | None:
    """Read the day of a FHIR date or dateTime as it was written; a year or month alone is none."""
    parts = text[:10].split("-")
    if len(text) < 10 or len(parts) != 3 or not all(map(str.isdecimal, parts)):  # noqa: PLR2004 -- year-month-day
        return None
    return _day(*map(int, parts))


def _day(year: int, month: int, day: int) -> Day | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def cents_of(text: str) -> int | None:
    """Read an amount in dollars as whole cents; what is below a cent is none.

    Nor is one of nine digits: no claim is that high, and a person's number has as many.
    """
    found = _AMOUNT.fullmatch(text)
    if not found or not (found[1] or found[2]):
        return None
    after = (found[2] or "").rstrip("0")
    if len(after) > 2:  # noqa: PLR2004 -- cents have two digits
        return None
    return int(found[1] or 0) * 100 + int(after.ljust(2, "0") or 0)


def code_text(text: str) -> str:
    """Write a diagnosis or procedure code as claims do: in capitals, without its dot."""
    return text.strip().replace(".", "", 1).upper()


def revenue_text(text: str) -> str:
    """Write a revenue code with four digits."""
    return text.zfill(4) if text.isdecimal() else text


def is_npi(text: str) -> bool:
    """Tell a National Provider Identifier by its check digit: 45 CFR 162.406, after 80840."""
    if not (len(text) == 10 and text.isdecimal() and text.isascii()):  # noqa: PLR2004 -- ten digits
        return False
    doubled = [int(one) * 2 for one in text[-2::-2]]
    others = [int(one) for one in text[-1::-2]]
    return (24 + sum(one - 9 * (one > 9) for one in doubled) + sum(others)) % 10 == 0  # noqa: PLR2004 -- the digits of 80840 come to 24
