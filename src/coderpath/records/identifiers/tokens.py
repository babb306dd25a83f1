"""Looking at cells without spaces, of which a file has a new one in every row: numbers of accounts.

Asking all kinds takes longer than everything else that is done with a row. Most tokens are written
alike but for their figures, so each way of writing is asked about once.
"""

import re

from coderpath.records.identifiers.identifier import Identifier
from coderpath.records.identifiers.kinds import KINDS
from coderpath.records.identifiers.looking import seen_in

_FIGURE = re.compile("[0-9]")
_HARMLESS = re.compile(
    # A universally unique identifier, a digest, and letters mixed with figures without any sign.
    r"(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-fA-F]{32,}|[0-9]+"
    r"|[0-9]+[A-Za-z][0-9A-Za-z]{0,30}|[A-Za-z]{1,31}[0-9]{1,31}[A-Za-z][0-9A-Za-z]{0,30})\Z"
)
_FILLINGS = ("20", "2", "9", "1")
"""Figures with which some kind sees itself in a way of writing, if it can."""
_MOST_KEPT = 50_000


class Tokens:
    """The tokens of one column."""

    def __init__(self) -> None:
        self._safe: dict[str, bool] = {}
        """Whether a way of writing, with 9 for every figure, can be no identifier."""

    def look(self, text: str) -> Identifier | None:
        """Give the kind of an identifier that shows itself in a token, or None."""
        if _HARMLESS.match(text):
            return None
        shape = _FIGURE.sub("9", text)
        safe = self._safe.get(shape)
        if safe is None:
            if len(self._safe) >= _MOST_KEPT:
                self._safe.clear()
            safe = self._safe[shape] = not any(map(_fits_some, _filled(shape)))
        return None if safe else seen_in(text)


def _filled(shape: str) -> list[str]:
    return ["".join(_figures(shape, figures)) for figures in _FILLINGS]


def _figures(shape: str, figures: str) -> list[str]:
    """Write figures in turn into the places of a shape, beginning anew after every sign."""
    signs, place = [], 0
    for sign in shape:
        place = place if sign == "9" else -1
        signs.append(figures[place % len(figures)] if sign == "9" else sign)
        place += 1
    return signs


def _fits_some(text: str) -> bool:
    """Tell whether the form of some kind fits, whatever its check digits say."""
    return any(kind.seen and kind.seen.search(text) for kind in KINDS)
