"""Small words of findings: values in quotes, dates and months written for people."""

from collections.abc import Iterable, Sequence
from datetime import date

from coderpath.days import Day, Month, month_text

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""English, whatever language the machine is set to: the calendar module follows the machine."""

LONGEST_QUOTE = 40


def quoted(text: str) -> str:
    """Put a value in quotes, short enough for one line; what cannot be seen is spelt out."""
    short = text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 3] + "..."
    return '"' + "".join(map(_visible, short)) + '"'


def _visible(sign: str) -> str:
    return sign if sign.isprintable() else f"<U+{ord(sign):04X}>"


def day_words(day: Day) -> str:
    """Write a day for people: 1 May 2025."""
    when = date.fromordinal(day)
    return f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"


def months_words(months: Iterable[Month]) -> str:
    """Write months as runs: 2025-01 to 2025-03, 2025-05."""
    runs: list[list[Month]] = []
    for month in sorted(set(months)):
        if runs and month == runs[-1][1] + 1:
            runs[-1][1] = month
        else:
            runs.append([month, month])
    return ", ".join(map(_run_words, runs))


def _run_words(run: Sequence[Month]) -> str:
    first, last = run
    return month_text(first) if first == last else f"{month_text(first)} to {month_text(last)}"


def listed(words: Sequence[str], joint: str = "and") -> str:
    """Join words as a sentence does: a, b and c."""
    if len(words) < 2:  # noqa: PLR2004 -- one word needs no joint
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Write a number with its noun: 1 row, 1,470 rows."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
