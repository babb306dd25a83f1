"""Leaves of absence, and changes of the share of full time."""

from fractions import Fraction

from coderpath.days import Month, first_of
from coderpath.facts.rows import Leave
from coderpath.facts.values.numbers import Number
from coderpath_demo.organisation import Organisation
from coderpath_demo.vocabulary import POSTS

LEAVES_IN_A_MONTH = 0.0045
WEEKS = (4, 18)
CHANGES_IN_A_MONTH = 0.0018
TWENTIETHS = {20: 16, 18: 15, 16: 12, 15: 10, 12: 16, 10: 15}
LESS: dict[Number, Number] = {
    Fraction(before, 20): Fraction(after, 20) for before, after in TWENTIETHS.items()
}
"""The share of full time that someone changes to, mostly a smaller one."""


def go_on_leave(org: Organisation, month: Month) -> None:
    """Let a few of those present begin a leave of some weeks."""
    first = first_of(month)
    for coder in org.free():
        if org.random.random() > LEAVES_IN_A_MONTH or not coder.employed(first):
            continue
        since = first + org.random.randint(0, 27)
        if coder.leaves and coder.leaves[-1].until > since - 180:
            continue
        until = since + 7 * org.random.randint(*WEEKS)
        if since < min(until, coder.left):
            coder.leaves.append(Leave(coder.coder, since, min(until, coder.left)))


def change_share(org: Organisation, month: Month) -> None:
    """Let a few of those present work more or less from the first of the month."""
    first = first_of(month)
    for coder in org.free():
        if org.random.random() > CHANGES_IN_A_MONTH or coder.level in POSTS:
            continue
        if coder.positions[-1].since < first < coder.left and coder.employed(first):
            waiting = coder.ready_since, coder.patience
            coder.move(coder.level, first, LESS[coder.positions[-1].fte])
            coder.ready_since, coder.patience = waiting
