"""Small words: names as they stand in documents and files, turned into plain English."""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import groupby

from coderpath.days import Duration

ABBREVIATIONS = frozenset({"aapc", "ahima", "cdi", "cpt", "drg", "er", "him", "icd", "pps"})
"""Words of the field that names write in small letters and people in capitals."""

SAID_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose own names begin with a vowel: an RHIT, but a CCS."""

IN_HOURS = 120
"""From so many minutes on, work is said in hours."""
WHOLE_HOURS = 100
"""From so many hours on, a part of one says nothing."""

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def plain(name: str) -> str:
    """Write a name as words: pps_inpatient becomes PPS inpatient."""
    return re.sub("[a-z]+", _in_capitals, name.replace("_", " "))


def _in_capitals(match: re.Match[str]) -> str:
    word = match[0]
    return word.upper() if word in ABBREVIATIONS else word


def plain_list(names: Sequence[str], joint: str = "or") -> str:
    """Write names as a list of words; a name that is listed twice is written once."""
    return joined([plain(name) for name in dict.fromkeys(names)], joint)


def joined(words: Sequence[str], joint: str) -> str:
    """Join words as a sentence does; those with commas of their own by semicolons."""
    if len(words) > 1 and any("," in word for word in words):
        return f"{'; '.join(words[:-1])} {joint} {words[-1]}"
    return listed(words, joint)


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Begin a text with a small letter, unless it begins with an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def article(noun: str) -> str:
    """Give the article of a noun: a or an."""
    first = noun.split(maxsplit=1)[0]
    vowels = SAID_WITH_A_VOWEL if first.isupper() and len(first) > 1 else frozenset("aeiouAEIOU")
    return "an" if noun[0] in vowels else "a"


def in_words(number: int) -> str:
    """Write a small whole number as a word."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def number_text(number: int | Fraction, thousands: str = ",") -> str:
    """Write an exact number with at most two decimals, rounded down towards zero."""
    whole, rest = divmod(int(abs(Fraction(number)) * 100), 100)
    sign = "-" if number < 0 else ""
    before = f"{sign}{whole:{thousands}}"
    return f"{before}.{rest:02d}".rstrip("0") if rest else before


def work_text(minutes: int, what: str) -> str:
    """Write an amount of work: 97 earned minutes; from two hours on in hours, a part rounded up."""
    if minutes < IN_HOURS:
        return counted(minutes, f"{what} minute")
    tenths = -(-minutes // 6)
    hours = Fraction(tenths, 10) if tenths < WHOLE_HOURS * 10 else Fraction(-(-minutes // 60))
    return f"{number_text(hours)} {what} hours"


def share_text(share: float | Fraction) -> str:
    """Write a share of full time in percent: 60%."""
    return f"{float(share) * 100:g}%"


def in_the_last(period: Duration) -> str:
    """Write a window that ends today: in the last 12 months."""
    return f"in the last {period}" if period.length > 1 else f"in the last {str(period)[2:]}"


def runs(numbers: Iterable[int]) -> list[list[int]]:
    """Part whole numbers into runs without a gap, lowest first."""
    numbered = enumerate(sorted(set(numbers)))
    parted = groupby(numbered, key=lambda pair: pair[1] - pair[0])
    return [[number for _, number in run] for _, run in parted]


def listed(words: Sequence[str], joint: str = "and") -> str:
    """Join words as a sentence does: a, b and c."""
    if len(words) < 2:  # noqa: PLR2004 -- one word needs no joint
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Write a number with its noun: 1 row, 1,470 rows."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
