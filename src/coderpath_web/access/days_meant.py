"""The days that anybody can mean: what lies outside is a slip, or stands for no end at all."""

from datetime import date

from coderpath.sentence.calendar import day_words
from coderpath_web.access.refused import refuse_if

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
OUTSIDE = "This is {found}. Give a day from {earliest} to {latest}."


def not_meant(day: date) -> str:
    """Say that a day lies outside of those that anybody can mean; nothing where it does not."""
    if EARLIEST <= day <= LATEST:
        return ""
    found, earliest, latest = (day_words(one.toordinal()) for one in (day, EARLIEST, LATEST))
    return OUTSIDE.format(found=found, earliest=earliest, latest=latest)


def refuse_not_meant(day: date) -> None:
    """Raise Refused for such a day."""
    refuse_if(bool(said := not_meant(day)), said)
