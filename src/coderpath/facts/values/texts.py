"""Reading plain text: names and ids."""

import re
from unicodedata import category, normalize

from coderpath.facts.saying import quoted
from coderpath.facts.values.unreadable import Unreadable

LONGEST_TEXT = 200
_HIDDEN = frozenset({"Cc", "Cf"})
_SHORTENED = re.compile(r"[0-9](\.[0-9]+)?E\+[0-9]{2,}", re.IGNORECASE)


def read_name(text: str) -> str | Unreadable:
    """Read text that only people read: all but signs that would steer a terminal.

    Two spellings of one letter (composed, decomposed) become one here and in ids.
    """
    steering = next((sign for sign in text if category(sign) == "Cc" and sign not in "\t\n\r"), "")
    if steering:
        return Unreadable(
            f"{quoted(text)} holds a sign that cannot be seen (U+{ord(steering):04X})",
            "Type the text anew instead of pasting it",
        )
    return normalize("NFC", text)


def read_text(text: str) -> str | Unreadable:
    """Read text that is compared: a sign that nobody sees would make two of one."""
    if len(text) > LONGEST_TEXT:
        return Unreadable(
            f"{quoted(text)} is longer than {LONGEST_TEXT} signs",
            "Shorten it, and look whether a quote around a value is missing",
        )
    hidden = [sign for sign in text if category(sign) in _HIDDEN]
    if hidden:
        return Unreadable(
            f"{quoted(text)} holds a sign that cannot be seen (U+{ord(hidden[0]):04X})",
            "Type the text anew instead of pasting it",
        )
    return normalize("NFC", text)


def read_id(text: str) -> str | Unreadable:
    """Read an id: text, but not a long number that a spreadsheet has shortened."""
    if _SHORTENED.fullmatch(text):
        return Unreadable(
            f"{quoted(text)} looks like a long number that a spreadsheet has shortened",
            "Format the column as text in the spreadsheet, then enter the whole id",
        )
    return read_text(text)
