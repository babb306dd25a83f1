"""Time as people type it, 7:30, 7.5 or 45 min, as whole minutes; and minutes as they read them."""

import re
from decimal import ROUND_HALF_UP, Decimal

from coderpath.roster.times import multiplied, number_of

ALLOWED = "Write hours such as 7:30 or 7.5, or minutes such as 45 min."
_NUMBER = r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+"
_WORDED = re.compile(
    rf"(?:(?P<hours>{_NUMBER})\s*h(?:(?:ou)?rs?)?)?\s*"
    rf"(?:(?P<minutes>{_NUMBER})\s*(?P<unit>m(?:in(?:ute)?s?)?)?)?",
)
_PLAIN = re.compile(rf"{_NUMBER}|[0-9]+:[0-5][0-9](?::[0-5][0-9])?")


def read_minutes(text: str) -> int | None:
    """Read a length of time, to the nearest minute; None where the text is none.

    A number alone is hours. Exports show 7 hours and 20 minutes as 7.33: half a minute and more
    counts as one.
    """
    text = text.strip().lower().removesuffix(".")
    if _PLAIN.fullmatch(text):
        return _whole(number_of(multiplied(text, 60)))
    found = _WORDED.fullmatch(text)
    hours, minutes, unit = found.group("hours", "minutes", "unit") if found else (None, None, None)
    if not (hours or (minutes and unit)):
        return None
    return _whole(Decimal(hours or 0) * 60 + Decimal(minutes or 0))


def _whole(minutes: Decimal | None) -> int | None:
    """Round to the nearest minute."""
    return None if minutes is None else int(minutes.quantize(Decimal(1), ROUND_HALF_UP))


def clock_text(minutes: int) -> str:
    """Write minutes as hours and minutes: 7:30."""
    sign = "-" if minutes < 0 else ""
    return f"{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"
