"""Words and tokens: what a file calls a facility, a coder, a type, an account."""

import re

from coderpath.records.formats.table.fields.unread import Unread

_TOKEN = re.compile(r"[0-9A-Za-z_.:/#+=-]{1,64}")
LONGEST = 100

NO_TOKEN = Unread(
    "The cell is no number or code of an account",
    "It has figures, may have letters and signs, and no spaces",
    "Correct the cell, or choose another column",
)
TOO_LONG_TEXT = Unread(
    f"The text has over {LONGEST} letters",
    f"A name has at most {LONGEST}",
    "Shorten it, or choose another column",
)
_ANY_FIGURE = re.compile("[0-9]")


def token(text: str) -> str | Unread:
    """Read a number or code without spaces, with a figure in it."""
    return text if _TOKEN.fullmatch(text) and _ANY_FIGURE.search(text) else NO_TOKEN


def words(text: str) -> str | Unread:
    """Read some words, with single spaces between them."""
    return " ".join(text.split()) if len(text) <= LONGEST else TOO_LONG_TEXT
