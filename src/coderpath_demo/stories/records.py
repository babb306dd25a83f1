"""Stories about the record itself: lapses, corrections, gaps, waits and exceptions."""

from coderpath.days import add_months
from coderpath_demo.book import Tables, day_text
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
from coderpath_demo.stories.table import STORY
from coderpath_demo.vocabulary import (
    ALL_FOUR,
    ANATOMY,
    PATHOPHYSIOLOGY,
    PPS_OUTPATIENT,
    TERMINOLOGY,
)

FOUND_OUT_AT = "T16:40:00Z"


def lapsed(org: Organisation) -> Coder:
    """The only credential ended and was earned again some months later."""
    period = org.period
    hired = period.before_change(62, 8)
    coder = enrol(org, "lapsed", "millrace", 1980, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("coder-2", period.before_change(28)),
        ("specialist-3", period.change_over),
    )
    ended = period.back(18, 14)
    coder.certify("CCA", add_months(ended, -72), ended)
    script(coder).no_units = (add_months(ended, -16), ended)
    certify(org, coder, "CCA", period.back(14, 2))
    know(coder, hired + 450, *LEVEL_3)
    train(coder, hired, "ancillary", "outpatient", "emergency", "same_day_surgery")
    return coder


def correction(org: Organisation) -> Coder:
    """Moved to level IV on a CCS that was really a CCS-P."""
    period = org.period
    hired = period.before_change(55, 17)
    coder = enrol(org, "correction", "lakestreet", 1988, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("coder-2", period.before_change(20)),
        ("specialist-3", period.change_over),
        ("specialist-4", period.back(22)),
    )
    certify(org, coder, "CCA", hired + 210)
    certify(org, coder, "CCS", period.back(24, 11))
    know(coder, period.before_change(24), *LEVEL_4)
    train(coder, hired, *ALL_FOUR)
    return coder


def correct_records(org: Organisation, tables: Tables) -> None:
    """Retract the wrong credential of the correction story and record the right one."""
    coder = STORY["correction"].coder
    wrong = next(
        row for row in tables["credentials"] if row["coder"] == coder and row["credential"] == "CCS"
    )
    wrong["retracted"] = day_text(org.period.back(10, 20)) + FOUND_OUT_AT
    right = {"credential": "CCS-P", "recorded": wrong["retracted"], "retracted": ""}
    tables["credentials"].append({**wrong, **right})


def unchecked(org: Organisation) -> Coder:
    """Works well, but the paper file has not been gone through."""
    period = org.period
    hired = period.before_change(68, 6)
    coder = enrol(org, "unchecked", "ferris", 1976, hired)
    coder.education.clear()
    del coder.knowledge[TERMINOLOGY]
    hold(coder, ("coder-1", hired), ("specialist-1", period.change_over))
    train(coder, hired, "ancillary", "outpatient")
    script(coder).usual = 1.06
    return coder


def late(org: Organisation) -> Coder:
    """Ready when the second type began, moved nine months later."""
    period = org.period
    hired = period.before_change(30, 22)
    coder = enrol(org, "late", "sandhill", 1993, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("specialist-2", period.change_over),
        ("specialist-3", period.before_change(-18)),
    )
    certify(org, coder, "RHIT", hired + 120)
    know(coder, period.before_change(2), *LEVEL_3)
    train(coder, hired, "ancillary", "outpatient")
    train(coder, period.before_change(1, 5), "emergency")
    train(coder, period.before_change(-9, 8), "inpatient")
    return coder


def exception(org: Organisation) -> Coder:
    """At level III nine months before pathophysiology was passed."""
    period = org.period
    hired = period.before_change(-2, 14)
    coder = enrol(org, "exception", "wrenfield", 1996, hired)
    hold(coder, ("specialist-2", hired), ("specialist-3", period.back(14)))
    certify(org, coder, "RHIT", hired - 30)
    know(coder, hired - 200, ANATOMY)
    know(coder, hired + 300, PPS_OUTPATIENT)
    coder.take(PATHOPHYSIOLOGY, period.back(5, 9))
    train(coder, hired, "ancillary", "outpatient")
    train(coder, period.back(24), "emergency")
    train(coder, period.back(15, 6), "inpatient")
    script(coder).usual = 1.01
    return coder


def accuracy(org: Organisation) -> Coder:
    """Above the standard in pace and below it in accuracy."""
    period = org.period
    hired = period.before_change(90, 16)
    coder = enrol(org, "accuracy", "northgate", 1978, hired)
    hold(
        coder,
        ("coder-1", hired),
        ("coder-2", period.before_change(60)),
        ("coder-3", period.before_change(38)),
        ("specialist-4", period.change_over),
    )
    certify(org, coder, "CCA", hired + 240)
    certify(org, coder, "CCS", period.before_change(42, 19))
    know(coder, period.before_change(62), *LEVEL_4)
    train(coder, hired, *ALL_FOUR)
    coder.care = 0.925
    script(coder).usual = 1.16
    return coder
