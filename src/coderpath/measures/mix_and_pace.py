"""What of a difference in records an hour comes from mix, and what from pace.

Source: E. M. Kitagawa, Components of a Difference Between Two Rates, Journal of the American
Statistical Association 50 (1955), 1168-1194: the difference of two rates, each a mean of rates by
type weighted by shares, is parted into one part of shares and one of rates, each taken at the mean
of the two sides, so that the parts add up and neither side is the rule.

Nobody notes how many minutes went to which type. So a share is a type's share of earned minutes,
and within a type the rate is that of the standard times earned against productive minutes. All
figures are exact fractions.
"""

from fractions import Fraction
from typing import NamedTuple

from coderpath.measures.work import MINUTES, TypeWork, Work


class Split(NamedTuple):
    """A coder's records an hour beside those of a group, and where the difference comes from."""

    own: Fraction
    group: Fraction
    by_mix: Fraction
    """Records an hour that come from coding other types than the group."""
    by_pace: Fraction
    """Records an hour that come from taking less or more time for the same types."""
    at_the_group_mix: Fraction
    """Directly standardised: what the coder would code an hour with the mix of the group."""

    @property
    def difference(self) -> Fraction:
        """Own less the group's; the two parts add up to it."""
        return self.own - self.group


def split(own: Work, group: Work) -> Split | None:
    """Part a difference; None where one of the two is not measured."""
    if not own.is_measured or not group.is_measured:
        return None
    by_mix = by_pace = standardised = Fraction(0)
    for kind in own.types.keys() | group.types.keys():
        mine, theirs = _rate(kind, own, group), _rate(kind, group, own)
        share, other = own.share(kind), group.share(kind)
        by_mix += (share - other) * (mine + theirs) / 2
        by_pace += (mine - theirs) * (share + other) / 2
        standardised += other * mine
    return Split(own.an_hour, group.an_hour, by_mix, by_pace, standardised)


def _rate(kind: str, of: Work, beside: Work) -> Fraction:
    """Give records of a type an hour; of a type that only the other side has, by its standard."""
    found: TypeWork = of.types.get(kind) or beside.types[kind]
    return of.productivity * MINUTES / found.minutes_a_record
