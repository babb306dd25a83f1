"""Reckoning with what a cell shows: plain numbers, and hours and minutes as clocks write them."""

import re
from decimal import Decimal, InvalidOperation

_CLOCK = re.compile(r"([0-9]+):([0-5][0-9])(?::([0-5][0-9]))?")
_FINEST = Decimal("0.000001")


def multiplied(text: str, factor: Decimal | int) -> str:
    """Multiply a number, exactly; a text that is none stays, and reading it will say so.

    132:30 is 132 and a half: hours, of which the minutes and seconds are parts. 50 % is 50.
    """
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (Decimal(part or 0) for part in clock.groups())
        # A second alone may be no whole part of what is asked for.
        product = ((hours * 60 + minutes) * 60 + seconds) * factor / 3600
        return f"{product.quantize(_FINEST).normalize():f}"
    number = number_of(text.removesuffix("%").rstrip())
    return text if number is None else f"{(number * factor).normalize():f}"


def divided(text: str, divisor: Decimal) -> str:
    """Divide a number, to a millionth; a text that is none stays."""
    number = number_of(text)
    if number is None:
        return text
    return f"{(number / divisor).quantize(_FINEST).normalize():f}"


def is_clock(text: str) -> bool:
    """Tell hours and minutes as clocks write them."""
    return _CLOCK.fullmatch(text) is not None


def number_of(text: str) -> Decimal | None:
    """Read a number, of a percentage that before its sign; None when it is none."""
    try:
        number = Decimal(text.removesuffix("%").rstrip() or text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
