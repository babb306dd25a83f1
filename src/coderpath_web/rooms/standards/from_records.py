"""A sample for a time study out of coded records on file: those that carry minutes."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from coderpath.sentence.words import counted
from coderpath.standards.study import MOST
from coderpath_web.access.counting import may_count
from coderpath_web.access.viewer import Viewer
from coderpath_web.coded.queries import timed

SECONDS = 60
LEAST_CODERS = 5
"""Of whom a sample has to be for whoever may not see people by name."""
TOO_FEW_CODERS = (
    "Fewer than five coders coded these records, so their minutes are shown only to people who can "
    "see the coders by name. Choose more months, or paste a sample."
)


class FewCoders(Exception):  # noqa: N818 -- no error: it is not shown
    """Fewer coders than a group has to have for whoever asks."""


class OnFile(NamedTuple):
    """Minutes of records on file, and what of all there was they are."""

    minutes: list[Fraction]
    carry: int
    """So many records carry minutes; of very many, only some were taken."""
    without: int

    @property
    def told(self) -> str:
        """Say what was left out; empty where nothing was."""
        parts = []
        if self.carry > len(self.minutes):
            drawn = f"{len(self.minutes):,} of {counted(self.carry, 'record')} with minutes"
            parts.append(f"{drawn}, drawn evenly")
        if self.without:
            carry = "carries" if self.without == 1 else "carry"
            parts.append(f"{self.without:,} more {carry} no minutes")
        return "; ".join(parts)


def minutes_on_file(
    viewer: Viewer, *, facility: int | None, of_type: str, months: tuple[date, date]
) -> OnFile:
    """Give the minutes of records of a type coded in some months, at most as many as a study takes.

    Raises FewCoders.
    """
    found = timed(facility=facility, of_type=of_type, months=months)
    is_few = 0 < found.coders < LEAST_CODERS
    if is_few and not may_count(viewer, facility):
        raise FewCoders
    every = max(len(found.seconds), MOST)
    # Evenly by what stands for their accounts, which is in no order that anybody chose.
    drawn = found.seconds
    if len(drawn) > MOST:
        drawn = [found.seconds[number * every // MOST] for number in range(MOST)]
    minutes = [Fraction(one, SECONDS) for one in drawn]
    return OnFile(minutes, len(found.seconds), found.without)
