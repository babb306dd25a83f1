"""Reading plain text: names and ids."""

import re
from collections.abc import Callable
from unicodedata import category, normalize

from coderpath.facts.saying import quoted
from coderpath.facts.values.unreadable import Unreadable
from coderpath.tree.signs import is_control

LONGEST_TEXT = 200
"""What a table keeps of a name."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SHORTENED = re.compile(r"[0-9](\.[0-9]+)?E\+[0-9]{2,}", re.IGNORECASE)


def read_name(text: str) -> str | Unreadable:
    """Read text that only people read: all but signs that would steer a terminal.

    Two spellings of one letter (composed, decomposed) become one here and in ids.
    """
    return _read(text, is_control)


def read_text(text: str) -> str | Unreadable:
    """Read text that is compared: a sign that nobody sees would make two of one."""
    return _read(text, lambda sign: category(sign) in _HIDDEN)


def read_id(text: str) -> str | Unreadable:
    """Read an id: text that can stand in an address, and that no spreadsheet has shortened."""
    if text.isalnum() and text.isascii() and len(text) <= LONGEST_TEXT:
        return text  # Letters and figures alone: most ids.
    if _SHORTENED.fullmatch(text):
        return Unreadable(
            f"{quoted(text)} looks like a long number that a spreadsheet has shortened",
            "Format the column as text in the spreadsheet, then enter the whole id",
        )
    if leads_away(text):
        found = f"{quoted(text)} holds a slash" if "/" in text else f"{quoted(text)} is only dots"
        allowed = (
            "An id is part of page addresses, where a slash or dots alone would lead elsewhere"
        )
        return Unreadable(found, "Write for instance a hyphen, in every file the same", allowed)
    return read_text(text)


def read_facility(text: str) -> str | Unreadable:
    """Read the id of one facility; the star of a corporate standard is none."""
    if text == "*":
        found = '"*" stands for all facilities, and only in standards'
        return Unreadable(found, "Write another id")
    return read_id(text)


def leads_away(name: str) -> bool:
    """Tell a name that cannot be part of an address: a slash or dots alone lead elsewhere."""
    return "/" in name or name in {".", ".."}


def _read(text: str, is_refused: Callable[[str], bool]) -> str | Unreadable:
    if text.isascii() and text.isprintable() and len(text) <= LONGEST_TEXT:
        return text  # One spelling, and every sign seen: most ids and names.
    composed = normalize("NFC", text)
    if max(len(text), len(composed)) > LONGEST_TEXT:
        return Unreadable(
            f"{quoted(text)} is longer than {LONGEST_TEXT} characters",
            "Shorten it, and check whether a quote around a value is missing",
        )
    refused = next(filter(is_refused, text), "")
    if refused:
        return Unreadable(
            f"{quoted(text)} has an invisible character (U+{ord(refused):04X})",
            "Retype the text instead of pasting it",
        )
    return composed
