"""Stories in which the original and the revised path answer differently."""

from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.stories.cast import (
    CLINICAL,
    LEVEL_3,
    LEVEL_4,
    certify,
    enrol,
    hold,
    know,
    script,
    train,
)
from coderpath_demo.vocabulary import (
    ALL_FOUR,
    ANCILLARY_CLASS,
    ANCILLARY_EXAM,
    PPS_INPATIENT,
    PPS_OUTPATIENT,
    SUBJECT,
)


def stuck(org: Organisation) -> Coder:
    """The RHIT that did not count: ten years of work, and levels only after the change-over."""
    period = org.period
    hired = period.before_change(88, 7)
    coder = enrol(org, "stuck", "birchrun", 1987, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("specialist-2", period.change_over),
        ("specialist-3", period.before_change(-2)),
        ("specialist-4", period.before_change(-15)),
    )
    certify(org, coder, "RHIT", hired - 40)
    certify(org, coder, "CCS", period.before_change(-10, 14))
    coder.graduate("associate", SUBJECT, hired - 80)
    know(coder, hired + 100, *CLINICAL)
    know(coder, hired + 800, PPS_OUTPATIENT)
    know(coder, period.before_change(-8, 12), PPS_INPATIENT)
    train(coder, hired, "ancillary", "outpatient", days=120)
    train(coder, period.before_change(76), "emergency", days=280)
    train(coder, period.before_change(57), "same_day_surgery", days=280)
    train(coder, period.before_change(-7, 5), "inpatient", days=240)
    return coder


def graduate(org: Organisation) -> Coder:
    """Hired in the last half year with an RHIT and nothing else."""
    period = org.period
    hired = period.back(5, 8)
    coder = enrol(org, "graduate", "wrenfield", 2004, hired)
    hold(coder, ("specialist-2", hired))
    certify(org, coder, "RHIT", hired - 20)
    coder.graduate("associate", SUBJECT, hired - 35)
    for subject in CLINICAL:
        coder.take(subject, hired - 300)
    train(coder, hired, "ancillary", "outpatient")
    script(coder).usual = 0.97
    return coder


def uneven(org: Organisation) -> Coder:
    """All of level IV, and fifteen months at level III of which one was weak."""
    period = org.period
    hired = period.before_change(50, 11)
    coder = enrol(org, "uneven", "lakestreet", 1990, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("specialist-1", period.change_over),
        ("specialist-2", period.before_change(-4)),
        ("specialist-3", period.back(15)),
    )
    certify(org, coder, "CCA", hired + 400)
    certify(org, coder, "CCS", period.back(16, 20))
    know(coder, period.back(30), *LEVEL_4)
    train(coder, hired, "ancillary", "outpatient")
    train(coder, period.back(40), "emergency")
    train(coder, period.back(33), "same_day_surgery", "inpatient")
    script(coder).usual = 1.07
    script(coder).months[period.last - 8] = 0.80
    return coder


def newcomer(org: Organisation) -> Coder:
    """Placed a level above what the path gives, in a hospital with a better qualified coder."""
    hired = org.period.back(6, 4)
    coder = enrol(org, "newcomer", "fairholm", 1998, hired)
    hold(coder, ("specialist-3", hired))
    certify(org, coder, "CCA", hired - 170)
    know(coder, hired - 10, CLINICAL[0], PPS_OUTPATIENT)
    coder.work("clinic", hired - 400, hired - 15)
    train(coder, hired, "ancillary", "outpatient", "emergency")
    script(coder).usual = 0.98
    return coder


def incumbent(org: Organisation) -> Coder:
    """Meets level III since the second patient type began, and still waits at level II."""
    period = org.period
    hired = period.before_change(58, 10)
    coder = enrol(org, "incumbent", "fairholm", 1985, hired)
    hold(coder, ("coder-1", hired), ("specialist-2", period.change_over))
    certify(org, coder, "RHIT", hired + 200)
    know(coder, period.back(30), *LEVEL_3)
    train(coder, hired, "ancillary", "outpatient")
    train(coder, period.back(35), "emergency")
    train(coder, period.back(9, 2), "same_day_surgery")
    script(coder).usual = 1.08
    return coder


def exact(org: Organisation) -> Coder:
    """All of level IV, and exactly the standard in every month."""
    period = org.period
    hired = period.before_change(60, 4)
    coder = enrol(org, "exact", "oakhollow", 1983, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("specialist-2", period.change_over),
        ("specialist-3", period.back(20)),
    )
    certify(org, coder, "RHIT", hired + 90)
    certify(org, coder, "CCS", period.back(22, 9))
    know(coder, period.back(34), *LEVEL_4)
    train(coder, hired, *ALL_FOUR)
    script(coder).exact = True
    return coder


def laboratory_to_level_3(org: Organisation) -> Coder:
    """From the laboratory to level III within the organisation."""
    period = org.period
    hired = period.before_change(58, 3)
    coder = enrol(org, "from-the-laboratory", "northgate", 1994, hired)
    coder.take(ANCILLARY_CLASS, hired - 12)
    coder.take(ANCILLARY_EXAM, hired - 10)
    coder.work("laboratory", hired - 900, hired)
    hold(
        coder,
        ("ancillary-coder", hired),
        ("coder-1", period.before_change(26)),
        ("specialist-1", period.change_over),
        ("specialist-2", period.before_change(-3)),
        ("specialist-3", period.back(19)),
    )
    certify(org, coder, "CCA", period.before_change(-8, 21))
    know(coder, period.back(24), *LEVEL_3)
    train(coder, hired, "ancillary", days=60)
    train(coder, period.before_change(-2, 6), "outpatient", "emergency")
    train(coder, period.back(20, 4), "same_day_surgery")
    return coder
