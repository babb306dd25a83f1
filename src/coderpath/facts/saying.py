"""Small words of findings: values in quotes, months as they are written in files."""

from collections.abc import Iterable
from functools import lru_cache

from coderpath.days import Month, month_text
from coderpath.sentence.words import runs

LONGEST_QUOTE = 40


def quoted(text: str) -> str:
    """Put a value in quotes, short enough for one line; what cannot be seen is spelt out."""
    short = text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 3] + "..."
    return '"' + "".join(map(_visible, short)) + '"'


def _visible(sign: str) -> str:
    return sign if sign.isprintable() else f"<U+{ord(sign):04X}>"


def months_words(months: Iterable[Month]) -> str:
    """Write months as runs: 2025-01 to 2025-03, 2025-05."""
    return _months_words(frozenset(months))


@lru_cache(maxsize=256)
def _months_words(months: frozenset[Month]) -> str:
    """Write them, once for all the coders who lack the same."""
    return ", ".join(map(_run_words, runs(months)))


def _run_words(run: list[Month]) -> str:
    first = month_text(run[0])
    return first if len(run) == 1 else f"{first} to {month_text(run[-1])}"
