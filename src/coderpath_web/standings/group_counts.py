"""Counts of groups for whoever sees no single person: rounded, so that nobody stands out.

What is exact on two days, or in two groups of which one holds the other, tells of the one person
between them. So a count is told to the nearest five, and one of fewer than five people not at all.
"""

from coderpath_web.standings.settling import FEWEST

FEW = f"fewer than {FEWEST}"


def rounded(count: int, people: int | None = None) -> int | None:
    """Give a count to the nearest five; None where fewer than five people make it, nobody too."""
    if min(count, count if people is None else people) < FEWEST:
        return None
    return FEWEST * round(count / FEWEST)


def in_words(count: int | None) -> str:
    """Say a rounded count: "about 1,250"."""
    return FEW if count is None else f"about {count:,}"
