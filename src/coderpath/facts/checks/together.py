"""Which kinds the checks read beside one another, so that a change of some looks at no others."""

from collections.abc import Collection

from coderpath.facts.kinds import KINDS

NAMED_BY_ALL = frozenset({"coders", "facilities"})
"""Every row names one of these, and its days are held against employment."""
MONTHLY = frozenset({"hours", "productivity", "leaves", "standards"})
"""Held against each other, month by month."""


def checked_with(kinds: Collection[str]) -> frozenset[str]:
    """Give the kinds in which a change of some can bring or end a finding, and what that hangs on.

    Of rows of these alone the checks find what they would find of all, but for what was there
    before and stays.
    """
    changed = frozenset(kinds)
    if changed & NAMED_BY_ALL:
        return frozenset(KINDS)
    return changed | NAMED_BY_ALL | (MONTHLY if changed & MONTHLY else frozenset())
