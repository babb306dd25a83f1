"""What a standard turns for people: the shares that the path asks, and who is ready."""

from collections.abc import Callable, Collection
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from coderpath.criteria.percent import percent_text, threshold_text
from coderpath.criteria.threshold import Bound, read_threshold
from coderpath.sentence.words import capital
from coderpath_web.standings.standard_effects import CoderEffect

THE_STANDARD = read_threshold(">= 100%").bounds
"""What is told where a path asks no share: whether the standard is met."""
NOT_RECORDED = "not recorded"


class EffectTurn(NamedTuple):
    """What some newly are by a standard, or no longer."""

    says: str
    are_meant: Callable[[CoderEffect], bool]

    @property
    def label(self) -> str:
        """Say it at the beginning of a line."""
        return capital(self.says)


READY = (
    EffectTurn("newly ready for a level", lambda one: bool(one.newly_ready)),
    EffectTurn("no longer ready for a level", lambda one: bool(one.no_longer_ready)),
)


def all_turns(bounds: Collection[Bound]) -> list[EffectTurn]:
    """Give both turns of each share that is asked, and both of being ready."""
    return [*(turn for bound in bounds for turn in _of_share(bound)), *READY]


def _of_share(bound: Bound) -> tuple[EffectTurn, EffectTurn]:
    says = threshold_text(bound)
    return (
        EffectTurn(f"newly {says}", partial(_turns, bound, newly=True)),
        EffectTurn(f"no longer {says}", partial(_turns, bound, newly=False)),
    )


def _turns(bound: Bound, one: CoderEffect, *, newly: bool) -> bool:
    """Tell whether months that are recorded come to pass a bound, or no longer do."""
    if one.now is None or one.throughout is None:
        return False
    return _holds(bound, one.now) is not newly and _holds(bound, one.throughout) is newly


def _holds(bound: Bound, share: Fraction) -> bool:
    return bound.holds(share.numerator, share.denominator)


def turns_of(one: CoderEffect, bounds: Collection[Bound]) -> list[str]:
    """Say what turns for one person."""
    said = [turn.label for bound in bounds for turn in _of_share(bound) if turn.are_meant(one)]
    said += [f"Newly ready for {level}" for level in one.newly_ready]
    return said + [f"No longer ready for {level}" for level in one.no_longer_ready]


def figure_text(share: Fraction | None, bounds: Collection[Bound]) -> str:
    """Write a share so that it stands on the right side of all that is asked."""
    if share is None:
        return NOT_RECORDED
    return max((percent_text(share, bound) for bound in bounds), key=len)
