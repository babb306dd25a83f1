"""What the month to come must be, so that the average of a window crosses a threshold."""

from fractions import Fraction


def needed_next(
    earned: Fraction, productive: Fraction, to_come: Fraction, threshold: Fraction
) -> Fraction:
    """Give the least share of the standard that brings an average to a threshold.

    `earned` and `productive` are of the months that stay in the window, `to_come` the productive
    minutes of the next month. Below zero means that no result falls short. A threshold that must
    be exceeded needs more than what comes out.
    """
    return (threshold * (productive + to_come) - earned) / to_come
