"""What a column may mean, and what else has to be said of it then."""

from typing import NamedTuple


class Meaning(NamedTuple):
    """One thing that a column may hold."""

    name: str
    says: str
    group: str
    needs: str = ""
    """What else is asked: `day` for the style of its dates, `text` for a name, `values`."""
    text: str = ""
    """What the text names."""


MEANINGS = (
    Meaning("", "Leave out", ""),
    Meaning("coder", "The coder's id", "The coder"),
    Meaning("name", "The coder's name", "The coder"),
    Meaning("facility", "The facility", "The coder", "values"),
    Meaning("hired", "The day of hire", "The coder", "day"),
    Meaning("years", "Years employed by now", "The coder"),
    Meaning("left", "The first day after employment", "The coder", "day"),
    Meaning("left_if", "Whether the coder has left (yes or no)", "The coder"),
    Meaning("left_because", "Why the coder left", "The coder"),
    Meaning("level", "The level held", "Position", "values"),
    Meaning("level_since", "The level held since", "Position", "day"),
    Meaning("fte", "The share of full time (1, 0.5)", "Position"),
    Meaning("fte_percent", "The share of full time in percent", "Position"),
    Meaning("reports_to", "To whom the coder reports (an id)", "Position"),
    Meaning(
        "credential_since", "A credential, by its day", "Credentials", "day text", "credential"
    ),
    Meaning("credential", "The name of a credential", "Credentials"),
    Meaning("credential_day", "The day of that credential", "Credentials", "day"),
    Meaning("begun", "Training in a type begun on", "Training", "day text", "patient type"),
    Meaning("proficient", "Proficient in a type since", "Training", "day text", "patient type"),
    Meaning("month", "The month", "Months, one a row"),
    Meaning("type", "The patient type", "Months, one a row", "values"),
    Meaning("records", "Records coded", "Months, one a row"),
    Meaning("minutes", "Productive minutes", "Months, one a row"),
    Meaning("hours", "Productive hours", "Months, one a row"),
)
"""Meanings of a single column, in the order in which they are offered."""

MONTHLY = (
    Meaning("", "Leave out", ""),
    Meaning("month_records", "Records coded", "", "text", "patient type"),
    Meaning("month_hours", "Productive hours", ""),
    Meaning("month_minutes", "Productive minutes", ""),
)
"""Meanings of columns that stand for a month each."""

STYLES = (
    ("", "year-month-day: 2026-03-31"),
    ("%m/%d/%Y", "month/day/year: 03/31/2026"),
    ("%d/%m/%Y", "day/month/year: 31/03/2026"),
    ("%m/%d/%y", "month/day/year, short: 03/31/26"),
    ("%d.%m.%Y", "day.month.year: 31.03.2026"),
    ("%d-%b-%Y", "day-month-year: 31-Mar-2026"),
    ("%d %b %Y", "day month year: 31 Mar 2026"),
    ("%b %d, %Y", "month day, year: Mar 31, 2026"),
)
"""How dates may be written."""
