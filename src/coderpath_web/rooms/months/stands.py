"""How a month stands, in a word with its status, as pages show it."""

from datetime import date

from coderpath.days import month_of
from coderpath.sentence.calendar import day_words, month_words
from coderpath_web.months.closing import close_day, is_over
from coderpath_web.months.enums import MonthState
from coderpath_web.months.figures import MonthTold

WORDS = {
    MonthState.SUBMITTED: ("Submitted", "begun"),
    MonthState.RETURNED: ("Returned", "not_met"),
    MonthState.CONFIRMED: ("Confirmed", "met"),
    MonthState.LAPSED: ("On file as submitted", "met"),
}
"""The word for each state that a step makes, and the status whose look it takes."""


def stand_of(told: MonthTold) -> tuple[str, str]:
    """Give the word for how a month stands, and its status."""
    if not is_over(told.month):
        return "Running", "next"
    if told.stand.state in WORDS:
        return WORDS[told.stand.state]
    if told.is_pending:
        return "To submit", "soon"
    if told.is_recorded:
        return "On file", "met"
    return ("Nothing on file", "not_recorded") if told.owed else ("Not recorded", "not_recorded")


def answer_said(told: MonthTold) -> str:
    """Say what happens if nobody answers: "On 10 November 2026 it goes on file as submitted."."""
    due = told.answered_by(close_day())
    return f"On {day_words(due.toordinal())} it goes on file as submitted." if due else ""


def name_of(month: date) -> str:
    """Name a month by its first day: October 2026."""
    return month_words(month_of(month.toordinal()))
