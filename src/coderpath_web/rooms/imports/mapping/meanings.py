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
    unit: str = ""
    """What a number there counts, where it is not what facts count."""


MEANINGS = (
    Meaning("", "Leave out", ""),
    Meaning("row_sort", "Which rows are taken", "The rows", "values"),
    Meaning("coder", "The coder's id", "The coder"),
    Meaning("name", "The coder's name", "The coder"),
    Meaning("first_name", "First name", "The coder"),
    Meaning("last_name", "Last name", "The coder"),
    Meaning("facility", "The facility", "The coder", "values"),
    Meaning("hired", "The day of hire", "The coder", "day"),
    Meaning("years", "Years employed by now", "The coder", unit="years"),
    Meaning("left", "The last day of employment", "The coder", "day"),
    Meaning("status", "Employed, left or on leave", "The coder", "values"),
    Meaning("left_because", "Why the coder left", "The coder"),
    Meaning("level", "The level held", "Position", "values"),
    Meaning("level_since", "The level held since", "Position", "day"),
    Meaning("level_last", "The last day of that level", "Position", "day"),
    Meaning("fte", "The share of full time (1, 0.5)", "Position"),
    Meaning("fte_percent", "The share of full time in percent", "Position", unit="%"),
    Meaning("fte_hours", "The hours a week", "Position", unit="hours a week"),
    Meaning("reports_to", "Whom the coder reports to (an id or a name)", "Position"),
    Meaning("reports_since", "Reports to them since", "Position", "day"),
    Meaning("reports_last", "The last day of reporting to them", "Position", "day"),
    Meaning("credential", "Credentials, one or several in a cell", "Credentials"),
    Meaning("credential_day", "The day it was awarded", "Credentials", "day"),
    Meaning("credential_last", "The last day it is valid", "Credentials", "day"),
    Meaning(
        "credential_since",
        "A credential, by the day of award",
        "Credentials",
        "day text",
        "credential",
    ),
    Meaning(
        "credential_until",
        "A credential, by the last day it is valid",
        "Credentials",
        "day text",
        "credential",
    ),
    Meaning(
        "credential_flag",
        "A credential, held or not (yes, no)",
        "Credentials",
        "values text",
        "credential",
    ),
    Meaning("course", "The course", "Courses"),
    Meaning("course_on", "The day it was passed", "Courses", "day"),
    Meaning("course_result", "Whether it was passed", "Courses", "values"),
    Meaning("knowledge", "Knowledge shown on", "Skills", "day text", "subject"),
    Meaning("skill", "A skill shown on", "Skills", "day text", "skill"),
    Meaning("begun", "Training in a type begun on", "Training", "day text", "patient type"),
    Meaning("proficient", "Proficient in a type since", "Training", "day text", "patient type"),
    Meaning("education", "The degree", "Education", "values"),
    Meaning("education_subject", "Its subject", "Education"),
    Meaning("education_on", "The day it was awarded", "Education", "day"),
    Meaning("leave_since", "The first day of a leave", "Leaves", "day"),
    Meaning("leave_last", "The last day of a leave", "Leaves", "day"),
    Meaning("leave_return", "The first day back from a leave", "Leaves", "day"),
    Meaning("review_on", "The day of the review", "Reviews", "day"),
    Meaning("review_type", "The patient type reviewed", "Reviews", "values"),
    Meaning("review_sample", "Random or focused", "Reviews", "values"),
    Meaning("reviewer", "The reviewer", "Reviews"),
    Meaning("review_records", "Records reviewed", "Reviews"),
    Meaning("review_records_correct", "Records correct", "Reviews"),
    Meaning("review_codes", "Codes reviewed", "Reviews"),
    Meaning("review_codes_correct", "Codes correct", "Reviews"),
    Meaning("review_drgs", "DRGs reviewed", "Reviews"),
    Meaning("review_drgs_correct", "DRGs correct", "Reviews"),
    Meaning("month", "The month", "Months, or days added up"),
    Meaning("day", "The day, added up to its month", "Months, or days added up", "day"),
    Meaning("type", "The patient type", "Months, or days added up", "values"),
    Meaning("records", "Records coded", "Months, or days added up"),
    Meaning("minutes", "Productive minutes", "Months, or days added up", unit="minutes"),
    Meaning("hours", "Productive hours", "Months, or days added up", unit="hours"),
)
"""Meanings of a single column, in the order in which they are offered."""

MONTHLY = (
    Meaning("", "Leave out", ""),
    Meaning("month_records", "Records coded", "", "text", "patient type"),
    Meaning("month_hours", "Productive hours", "", unit="hours"),
    Meaning("month_minutes", "Productive minutes", "", unit="minutes"),
)
"""Meanings of columns that stand for a month each."""

STATUSES = (
    ("employed", "Employed"),
    ("left", "Left"),
    ("leave", "On leave"),
)
"""What a status says of somebody's employment."""
