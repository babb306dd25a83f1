"""What the library finds wrong, in the words of a form: labels for columns, last days for ends."""

import re
from datetime import date, timedelta

from coderpath.facts.kinds import KINDS
from coderpath.facts.values.dates import read_month
from coderpath.sentence.calendar import MONTH_NAMES, day_words
from coderpath_web.facts.words import label_of

ROW = re.compile(r",? in row \d+")
UNTIL_ISO = re.compile(r"with until (\d{4}-\d{2}-\d{2})")
UNTIL_WORDS = re.compile(rf"until (\d{{1,2}}) ({'|'.join(MONTH_NAMES)}) (\d{{4}})")


def asked(control, column):
    """Ask for an answer that is missing."""
    if column.read is read_month:
        return "Give a month."
    return {"date": "Give a date.", "select": "Choose one."}.get(control.type, "Fill this in.")


def finding_text(unreadable, control, column):
    """Say what was found, what is allowed and how to mend it."""
    allowed = "a date (year-month-day)" if control.type == "date" else column.allowed
    return f"{unreadable.found}. It takes {allowed}. {unreadable.mend}."


def order_text(finding, kind):
    """Say that dates or figures of one row do not fit together, by the labels of the form."""
    for later, earlier, _ in KINDS[kind].after:
        if finding.column == later:
            return f"{label_of(kind, later).label} lies before {label_of(kind, earlier).label}."
    said = f"{finding.found}. {finding.mend}."
    return said.replace("_", " ").replace("drgs", "DRGs")


def clash_text(finding):
    """Say that rows cannot stand together: ends are last days, and rows have no numbers here."""
    said = f"{finding.found}. {finding.allowed}. {finding.mend}."
    said = UNTIL_ISO.sub(lambda match: f"on {_before(match[1])}", ROW.sub("", said))
    return UNTIL_WORDS.sub(lambda match: f"until {_day_before_words(match)}", said)


def _before(iso):
    return day_words(date.fromisoformat(iso).toordinal() - 1)


def _day_before_words(match):
    day, month, year = match.groups()
    when = date(int(year), MONTH_NAMES.index(month) + 1, int(day)) - timedelta(days=1)
    return day_words(when.toordinal())
