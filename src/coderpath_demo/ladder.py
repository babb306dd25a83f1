"""Who may move up: the rules of both paths, as people at the facilities would apply them.

This is the demo's own short reading of the shipped paths. The product never uses it: it judges
the facts anew.
"""

from coderpath.days import Day, Month, first_of, month_of
from coderpath_demo.coder import Coder
from coderpath_demo.vocabulary import (
    ALL_FOUR,
    ANATOMY,
    ANCILLARY_CODER,
    COUNTS_AS_RHIT,
    CROSS_TRAINING,
    PATHOPHYSIOLOGY,
    PPS_INPATIENT,
    PPS_OUTPATIENT,
    RECOGNISED,
    RECOGNISED_AT_FIRST,
    TERMINOLOGY,
)

MONTHS_CLOSE_ON = 10
WINDOW = 12


def next_level(coder: Coder, day: Day) -> str | None:
    """Give the level that someone is ready for on a day, or None."""
    rule = {
        ANCILLARY_CODER: None,
        "coder-1": coder_2,
        "coder-2": coder_3,
        "specialist-1": specialist_2,
        "specialist-2": specialist_3,
        "specialist-3": specialist_4,
    }.get(coder.level)
    return rule.__name__.replace("_", "-") if rule and rule(coder, day) else None


def coder_2(coder: Coder, day: Day) -> bool:
    """Original path: the RHIT does not count, and two types must be coded proficiently."""
    return (
        coder.holds(day, *RECOGNISED_AT_FIRST)
        and _clinical(coder, day)
        and _some_payment(coder, day)
        and _count(coder.proficient(day), CROSS_TRAINING) > 1
    )


def coder_3(coder: Coder, day: Day) -> bool:
    """Original path: all types proficiently, and each of twelve months above the standard."""
    return (
        _top_minimum(coder, day)
        and _count(coder.proficient(day), ALL_FOUR) == len(ALL_FOUR)
        and all(one > minutes for one, minutes in _year(coder, day))
        and len(_year(coder, day)) == WINDOW
    )


def specialist_1(coder: Coder, day: Day) -> bool:
    """Revised path: a diploma and the terms of medicine."""
    return bool(coder.education) and coder.knows(day, TERMINOLOGY)


def specialist_2(coder: Coder, day: Day) -> bool:
    """Revised path: training begun beyond ancillary, or the RHIT."""
    beyond = [kind for kind in coder.begun(day) if kind != "ancillary"]
    return bool(beyond) or coder.holds(day, *COUNTS_AS_RHIT)


def specialist_3(coder: Coder, day: Day) -> bool:
    """Revised path: training begun in two of three types."""
    return (
        coder.holds(day, *RECOGNISED)
        and _clinical(coder, day)
        and _some_payment(coder, day)
        and _count(coder.begun(day), CROSS_TRAINING) > 1
    )


def specialist_4(coder: Coder, day: Day) -> bool:
    """Revised path: training begun in all types, and twelve months above the standard together."""
    if not _top_minimum(coder, day):
        return False
    if _count(coder.begun(day), ALL_FOUR) < len(ALL_FOUR):
        return False
    year = _year(coder, day)
    above = sum(one for one, _ in year) > sum(minutes for _, minutes in year)
    return above and len(year) == WINDOW


def _clinical(coder: Coder, day: Day) -> bool:
    return coder.knows(day, ANATOMY, PATHOPHYSIOLOGY)


def _some_payment(coder: Coder, day: Day) -> bool:
    return coder.knows(day, PPS_INPATIENT) or coder.knows(day, PPS_OUTPATIENT)


def _top_minimum(coder: Coder, day: Day) -> bool:
    payment = coder.knows(day, PPS_INPATIENT, PPS_OUTPATIENT)
    return coder.holds(day, "CCS") and _clinical(coder, day) and payment


def _count(have: list[str], wanted: tuple[str, ...]) -> int:
    return sum(kind in wanted for kind in have)


def _year(coder: Coder, day: Day) -> list[tuple[float, int]]:
    """Give the last twelve closed months within the level, or fewer when it is younger."""
    since = _level_since(coder)
    last: Month = month_of(day - MONTHS_CLOSE_ON + 1) - 1
    within = [m for m in coder.earned if m <= last and first_of(m) >= since]
    return [coder.earned[month] for month in within[-WINDOW:]]


def _level_since(coder: Coder) -> Day:
    """Give the day from which the level is held, its former name and other shares included."""
    former = {"specialist-3": "coder-2", "specialist-2": ""}.get(coder.level, "")
    since = coder.positions[-1].since
    for held in reversed(coder.positions[:-1]):
        if held.level not in (coder.level, former) or held.until != since:
            break
        since = held.since
    return since
