"""Stories about time away: leaves, second spells, laboratory work, help, and leaving."""

from fractions import Fraction

from coderpath.facts.rows import Leave
from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.stories.cast import (
    LEVEL_3,
    LEVEL_4,
    certify,
    enrol,
    hold,
    know,
    script,
    train,
)
from coderpath_demo.teams import TEAMS_OF
from coderpath_demo.vocabulary import ALL_FOUR, ANCILLARY_CLASS, ANCILLARY_EXAM


def laboratory(org: Organisation) -> Coder:
    """A phlebotomist who took the class and the exam before the first day of coding."""
    hired = org.period.before_change(27, 12)
    coder = enrol(org, "laboratory", "kestrel", 1992, hired)
    hold(coder, ("ancillary-coder", hired))
    coder.take(ANCILLARY_CLASS, hired - 9)
    coder.take(ANCILLARY_EXAM, hired - 6)
    coder.work("laboratory", hired - 1700, hired)
    train(coder, hired, "ancillary", days=60)
    script(coder).usual = 1.03
    return coder


def returning(org: Organisation) -> Coder:
    """Three days a week, and five months of leave inside the twelve months that count."""
    period = org.period
    hired = period.before_change(45, 1)
    coder = enrol(org, "returning", "northgate", 1984, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("specialist-2", period.change_over),
        ("specialist-3", period.back(18)),
        fte=Fraction("0.6"),
    )
    certify(org, coder, "RHIT", hired + 100)
    certify(org, coder, "CCS", period.back(20, 6))
    know(coder, period.back(36), *LEVEL_4)
    train(coder, hired, *ALL_FOUR)
    coder.leaves.append(Leave(coder.coder, period.back(10, 12), period.back(5, 15)))
    script(coder).usual = 1.05
    return coder


def rehire(org: Organisation) -> Coder:
    """Left before the change-over for better pay, and came back after it."""
    period = org.period
    hired, left, back = (
        period.before_change(74, 15),
        period.before_change(11, 28),
        period.before_change(-7, 5),
    )
    coder = enrol(org, "rehire", "redmesa", 1982, hired)
    hold(coder, ("coder-1", hired), ("coder-2", period.before_change(50)))
    coder.leave(left, "pay elsewhere")
    coder.hire(back)
    hold(coder, ("specialist-3", back))
    coder.sit(TEAMS_OF["redmesa"][0], back)
    coder.work("acute", left, back)
    certify(org, coder, "CCA", hired + 150)
    coder.credentials[0] = coder.credentials[0]._replace(until=back - 200)
    certify(org, coder, "CCA", back - 200)
    know(coder, hired + 500, *LEVEL_3)
    train(coder, hired, "ancillary", "outpatient", "emergency", "inpatient")
    script(coder).usual = 1.02
    return coder


def gone(org: Organisation) -> Coder:
    """Ready for level IV, waited five months, and left."""
    period = org.period
    hired, left = period.before_change(52, 20), period.back(12, 14)
    coder = enrol(org, "gone", "redmesa", 1989, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("coder-2", period.before_change(9)),
        ("specialist-3", period.change_over),
    )
    coder.leave(left, "pay elsewhere")
    certify(org, coder, "CCA", hired + 300)
    certify(org, coder, "CCS", period.back(17, 11))
    know(coder, period.before_change(12), *LEVEL_4)
    train(coder, hired, *ALL_FOUR)
    script(coder).usual = 1.10
    return coder


def helper(org: Organisation) -> Coder:
    """A critical access coder who codes surgery for the regional hospital."""
    period = org.period
    hired = period.before_change(80, 9)
    coder = enrol(org, "helper", "cranefield", 1981, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("coder-2", period.before_change(30)),
        ("specialist-3", period.change_over),
        ("specialist-4", period.before_change(-12)),
    )
    certify(org, coder, "CCA", hired + 260)
    certify(org, coder, "CCS", period.before_change(6, 13))
    know(coder, period.before_change(34), *LEVEL_4)
    train(coder, hired, "ancillary", "outpatient", "emergency", "inpatient")
    train(coder, period.before_change(-9, 3), "same_day_surgery")
    script(coder).usual = 1.07
    script(coder).helps = ("eastmoor", "same_day_surgery", 0.25)
    script(coder).helps_from = period.before_change(-10)
    return coder
