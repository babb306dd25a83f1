"""Stories of people to whom exactly one thing is missing."""

from coderpath.days import Day
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
from coderpath_demo.vocabulary import ALL_FOUR


def rural(org: Organisation) -> Coder:
    """Everything for level IV but same-day surgery, which her hospital does not do."""
    coder = _at_level_3(org, "rural", "harlow", 1979, org.period.before_change(96, 15))
    certify(org, coder, "CCS", org.period.before_change(12, 8))
    train(coder, coder.hired, "ancillary", "outpatient", "emergency")
    train(coder, coder.hired + 900, "inpatient")
    script(coder).usual = 1.09
    return coder


def one_credential(org: Organisation) -> Coder:
    """Everything for level IV but the CCS."""
    coder = _at_level_3(org, "one-credential", "wrenfield", 1986, org.period.before_change(70, 21))
    train(coder, coder.hired, *ALL_FOUR, "observation")
    script(coder).usual = 1.06
    return coder


def one_type(org: Organisation) -> Coder:
    """Everything for level IV but inpatient coding."""
    coder = _at_level_3(org, "one-type", "eastmoor", 1991, org.period.before_change(65, 2))
    certify(org, coder, "CCS", org.period.back(21, 18))
    train(coder, coder.hired, "ancillary", "outpatient", "emergency", "same_day_surgery")
    script(coder).usual = 1.05
    return coder


def one_month(org: Organisation) -> Coder:
    """Everything for level IV but the twelfth month."""
    period = org.period
    hired = period.before_change(24, 12)
    coder = enrol(org, "one-month", "tannery", 1995, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("specialist-1", period.change_over),
        ("specialist-2", period.before_change(-5)),
        ("specialist-3", period.back(12)),
    )
    certify(org, coder, "CCA", period.before_change(-6, 3))
    certify(org, coder, "CCS", period.back(13, 16))
    know(coder, period.back(28), *LEVEL_4)
    train(coder, hired, "ancillary", "outpatient")
    train(coder, period.back(35), "emergency", "same_day_surgery")
    train(coder, period.back(33, 9), "inpatient")
    script(coder).usual = 1.06
    return coder


def waiting(org: Organisation) -> Coder:
    """Everything for level III but the second type, for which there is no trainer."""
    period = org.period
    hired = period.before_change(-5, 6)
    coder = enrol(org, "waiting", "juniper", 1997, hired)
    hold(coder, ("specialist-1", hired), ("specialist-2", period.before_change(-13)))
    certify(org, coder, "CCA", hired + 330)
    know(coder, hired + 500, *LEVEL_3)
    train(coder, hired, "ancillary", days=60)
    train(coder, period.before_change(-12, 11), "outpatient", "emergency", days=260)
    script(coder).usual = 1.04
    return coder


def _at_level_3(org: Organisation, story: str, facility: str, born: int, hired: Day) -> Coder:
    """Give someone who came to level III with the change-over and knows what level IV asks."""
    period = org.period
    coder = enrol(org, story, facility, born, hired)
    second = period.before_change(40)
    hold(coder, ("coder-1", hired), ("coder-2", second), ("specialist-3", period.change_over))
    certify(org, coder, "CCA", hired + 380)
    know(coder, hired + 420, *LEVEL_4)
    return coder
