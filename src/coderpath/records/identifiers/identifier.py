"""One of the eighteen kinds of identifiers that a file of coded records may not hold."""

import re
from collections.abc import Callable
from dataclasses import dataclass

Proof = Callable[[str], bool]
"""Whether what a pattern found is one indeed: by its check digit, by numbers never issued."""

_NO_LETTER_BEFORE = "(?<![0-9A-Za-z])"
_NO_LETTER_AFTER = "(?![0-9A-Za-z])"


def anywhere(pattern: str) -> re.Pattern[str]:
    """Make a pattern that is looked for anywhere in a cell, as a word of its own."""
    return re.compile(f"{_NO_LETTER_BEFORE}(?:{pattern}){_NO_LETTER_AFTER}", re.IGNORECASE)


def whole(pattern: str) -> re.Pattern[str]:
    """Make a pattern that fits a whole cell."""
    return re.compile(rf"(?:{pattern})\Z")


def labelled(labels: str, weak: str = "") -> re.Pattern[str]:
    """Make a pattern of a number that says itself what it is: MRN 0012345, acct: 99-12.

    Between the two stands a sign or a space; without one only figures follow. A `weak` label is a
    word that stands before other numbers, too, as in office visit 99213: behind it a sign says that
    a number comes, or six figures do.
    """
    sign = r"(?:\s*(?:numbers?|num|nbr|no|id|is)\b\.?)?[-\s:#=._]+"
    said = rf"(?:{labels})(?:{sign}{_NUMBER}|[0-9]{{4,}})"
    if not weak:
        return anywhere(said)
    clear = r"\s*(?:(?:numbers?|num|nbr|no|id)\b\.?|[#:=])[-\s:#=._]*"
    return anywhere(rf"{said}|(?:{weak})(?:{clear}{_NUMBER}|[-\s._]*{_LONG_NUMBER})")


_NUMBER = r"(?=[0-9A-Z-]*[0-9]{3})[0-9A-Z][0-9A-Z-]{2,}"
_LONG_NUMBER = r"(?=[A-Z-]{0,4}[0-9]{6})[0-9A-Z][0-9A-Z-]{5,}"


def _proven(found: str) -> bool:
    """Take what a pattern found for one."""
    del found
    return True


@dataclass(frozen=True)
class Identifier:
    """A kind: how it is told in a text, by its heading, and what must not be taken for it.

    `letter` is its place in 45 CFR 164.514(b)(2)(i). `seen` is looked for anywhere in a cell;
    `alone` fits bare figures and letters that may be one by chance, and is asked only where
    nothing of the kind belongs, or where a cell is unlike the others of its column.
    """

    letter: str
    name: str
    """With its article, as a sentence goes on: a Social Security number."""
    headings: tuple[str, ...]
    """Words of a heading, in small letters, that say that the column holds it."""
    examples: tuple[str, ...]
    """Invented cells that are taken for it."""
    spares: tuple[str, ...]
    """Cells that look a little like it, and are not."""
    seen: re.Pattern[str] | None = None
    proof: Proof = _proven
    alone: re.Pattern[str] | None = None
    alone_proof: Proof = _proven

    def is_in(self, text: str) -> bool:
        """Tell whether a cell holds one that shows itself as one."""
        found = self.seen.finditer(text) if self.seen else ()
        return any(self.proof(match[0]) for match in found)

    def may_be(self, text: str) -> bool:
        """Tell whether a cell is one as far as its bare figures and letters tell."""
        bare = text.strip()
        return bool(self.alone and self.alone.match(bare)) and self.alone_proof(bare)
