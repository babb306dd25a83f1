"""Leaves of absence, and changes of the share of full time."""

from fractions import Fraction

from coderpath.days import Month, first_of
from coderpath.facts.rows import Leave
from coderpath_demo.organisation import Organisation
from coderpath_demo.vocabulary import POSTS

LEAVES_IN_A_MONTH = 0.0045
WEEKS = (4, 18)
CHANGES_IN_A_MONTH = 0.0018
LESS = {
    Fraction(before): Fraction(after)
    for before, after in (
        *(("1", "0.8"), ("0.9", "0.75"), ("0.8", "0.6")),
        *(("0.75", "0.5"), ("0.6", "0.8"), ("0.5", "0.75")),
    )
}


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
            coder.move(coder.level, first, LESS[Fraction(coder.positions[-1].fte)])
            coder.ready_since, coder.patience = waiting
