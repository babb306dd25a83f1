"""At which levels a candidate may start: within the rules, or only by an exception."""

from typing import NamedTuple

from coderpath_web.rooms.placement.judged import LevelAhead

UP_TO = (
    "{title} is the highest level that the path’s rules for new hires allow. Lower levels are "
    "allowed too, whatever they ask; a higher one takes an exception for what is missing."
)
EXCEPTION = "exception"
NOWHERE = (
    "The path’s rules for new hires allow no level yet. Each level takes an exception for what "
    "is missing."
)


class Start(NamedTuple):
    """A level, how it stands to the rules, with the look of that, and how many it overtakes."""

    ahead: LevelAhead
    word: str
    status: str
    overtakes: int

    @property
    def needs_exception(self):
        """Whether it is above what the rules allow."""
        return self.status == EXCEPTION

    @property
    def level(self):
        """The level."""
        return self.ahead.level

    @property
    def missing(self):
        """What is missing for it."""
        return self.ahead.resting.open


def starts(judged, there):
    """Give the levels, the lowest first; `there` is who works there already."""
    above = {one.level.level for one in judged.above}
    return [_start(one, judged, above, there) for one in judged.levels]


def _start(one, judged, above, there):
    word, status = _stands(one, judged, above)
    return Start(one, word, status, len(there.below(one.level)) if there else 0)


def _stands(one, judged, above):
    if one.level.level in above:
        return "Only by exception", EXCEPTION
    return ("Highest allowed", "met") if one.level is judged.fits else ("Allowed", "met")


def rule_said(judged):
    """Say the one rule that tells these apart."""
    return UP_TO.format(title=judged.fits.title) if judged.fits else NOWHERE
