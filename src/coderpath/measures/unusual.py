"""Types of which somebody codes an unusual share of the records, given what lay open.

A share is unusual where the share that was to be expected lies outside three standard errors of
Wilson's interval, and ten of a hundred records away at least: records are handed out together, so
that chance alone would call too many unusual. It is a question to a person, and nothing else.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from coderpath.measures.interval import Interval, is_far, wilson

LEAST_AWAY = Fraction(1, 10)


class UnusualShare(NamedTuple):
    """A type's share of somebody's records, and the share it has of those that lay open."""

    type: str
    part: int
    whole: int
    expected: Fraction

    @property
    def share(self) -> Fraction:
        """Its share of their records."""
        return Fraction(self.part, self.whole)

    @property
    def likely(self) -> Interval:
        """What is likely of the share, 95 %."""
        return wilson(self.part, self.whole)


def unusual_shares(own: Mapping[str, int], there: Mapping[str, int]) -> list[UnusualShare]:
    """Hold somebody's records by type against all that lay open of the types they code."""
    whole, all_there = sum(own.values()), sum(there.values())
    if not whole or not all_there:
        return []
    shares = [
        UnusualShare(kind, own.get(kind, 0), whole, Fraction(number, all_there))
        for kind, number in sorted(there.items())
    ]
    return [one for one in shares if _is_unusual(one)]


def _is_unusual(one: UnusualShare) -> bool:
    away = abs(one.share - one.expected)
    return away >= LEAST_AWAY and is_far(one.part, one.whole, one.expected)
