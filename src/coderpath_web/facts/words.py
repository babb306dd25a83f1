"""What forms call each kind of fact and each of its columns: labels, hints and examples.

The columns themselves, their order and what may stand in them are the library's table of kinds.
"""

from typing import NamedTuple


class Label(NamedTuple):
    """What a form asks, and what helps to answer."""

    label: str
    hint: str = ""


class Wording(NamedTuple):
    """A kind of facts in words."""

    noun: str
    """With its article, after "Record"."""
    title: str
    labels: dict[str, Label]


LAST = "The last day itself, not the day after. Leave empty while it has no end"
EMPTY_OPEN = Label("Last day", LAST)
FIRST = Label("First day", "The first day on which it is so")
ON = Label("Day", "For example 14 March 2025")
TYPE = Label("Patient type")
MONTH = Label("Month", "Year and month, such as 2025-03")


def _span(first: str, first_hint: str, last: str, last_hint: str) -> dict[str, Label]:
    return {"since": Label(first, first_hint), "until": Label(last, last_hint)}


COUNTS = _span("", "", "Counts until", LAST)["until"]

WORDS: dict[str, Wording] = {
    "coders": Wording(
        "employment",
        "Employment",
        {
            "coder": Label("Id", "The id that your other systems use. It cannot be changed later"),
            "name": Label("Name", "First name and surname, such as Ana Silva"),
            "facility": Label("Home facility"),
            "hired": Label("Hired on", "The first day of employment"),
            "left": Label("Last day of employment", "Leave empty while employed"),
            "left_because": Label("Why it ended", "A few words, such as retired"),
        },
    ),
    "facilities": Wording(
        "a facility",
        "Facility",
        {
            "facility": Label("Id", "The id that your other systems use, such as north"),
            "name": Label("Name", "Such as North Valley Hospital"),
            "region": Label("Region", "The region that it belongs to"),
            "setting": Label("Setting", "The kind of place, such as acute or clinic"),
        },
    ),
    "positions": Wording(
        "a position",
        "Position",
        {
            "level": Label("Level"),
            "facility": Label("Facility"),
            "fte": Label("Share of full time", "0.5 is half of full time. Empty: full time"),
            **_span("First day in it", "", "Last day in it", LAST),
        },
    ),
    "reports": Wording(
        "who the coder reports to",
        "Reports to",
        {
            "to": Label("Reports to", "Begin to type an id or a name"),
            **_span("First day", "", "Last day", LAST),
        },
    ),
    "leaves": Wording(
        "a leave of absence",
        "Leave of absence",
        _span("First day away", "", "Last day away", "The last day away, not the day of return"),
    ),
    "credentials": Wording(
        "a credential",
        "Credential",
        {
            "credential": Label("Credential", "Its letters, such as RHIT"),
            **_span(
                "Awarded on",
                "The first day on which it is valid",
                "Valid until",
                "The last valid day, as the certificate says. Leave empty if it never runs out",
            ),
        },
    ),
    "education": Wording(
        "a diploma or degree",
        "Education",
        {
            "level": Label("Diploma or degree"),
            "subject": Label("Subject", "Such as health_information. May stay empty"),
            "on": Label("Awarded on"),
        },
    ),
    "courses": Wording(
        "a course passed",
        "Course",
        {"of": Label("Course", "As the path names it"), "on": Label("Passed on")},
    ),
    "knowledge": Wording(
        "knowledge shown",
        "Knowledge",
        {
            "of": Label("Subject", "As the path names it"),
            "by": Label("Shown by"),
            "on": Label("Shown on"),
            "until": COUNTS,
        },
    ),
    "skills": Wording(
        "what a coder can do",
        "Skill",
        {
            "of": Label("Skill", "As the path names it"),
            "attested_by": Label("Attested by", "The role of whoever attests it"),
            "held": Label("Can do it", "No is an answer too; leave it out if nobody looked"),
            "on": Label("Attested on"),
            "until": COUNTS,
        },
    ),
    "ratings": Wording(
        "a rating",
        "Rating",
        {
            "of": Label("What is rated", "Such as overall"),
            "value": Label("Value", "A number, such as 3.5"),
            "on": Label("Given on"),
            "until": COUNTS,
        },
    ),
    "events": Wording(
        "an event",
        "Event",
        {"of": Label("What happened", "As the path names it"), "on": Label("Day")},
    ),
    "experience": Wording(
        "experience from elsewhere",
        "Experience",
        {
            "in": Label("Kind of place", "Such as acute or clinic"),
            **_span("First day there", "", "Last day there", LAST),
        },
    ),
    "training": Wording(
        "training in a patient type",
        "Training",
        {
            "type": TYPE,
            "begun": Label("Begun on", "The first day of training"),
            "proficient": Label("Proficient since", "Leave empty if not yet"),
            "ended": Label("Last day of training", "Leave empty while it goes on"),
        },
    ),
    "productivity": Wording(
        "a month of coded records",
        "Coded records",
        {
            "facility": Label("Facility"),
            "type": TYPE,
            "month": MONTH,
            "records": Label("Records coded", "How many, such as 412"),
        },
    ),
    "hours": Wording(
        "productive minutes of a month",
        "Productive minutes",
        {
            "month": MONTH,
            "productive_minutes": Label(
                "Productive minutes", "Paid minutes less non-productive ones, such as 7980"
            ),
        },
    ),
    "standards": Wording(
        "a productivity standard",
        "Productivity standard",
        {
            "facility": Label("Facility"),
            "type": TYPE,
            "since": Label(
                "In force from", "The first day. Months that begin on it or later use it"
            ),
            "until": EMPTY_OPEN,
            "records": Label("Records", "So many records, such as 22"),
            "minutes": Label("In minutes", "In so many minutes, such as 420"),
        },
    ),
    "reviews": Wording(
        "a validation review",
        "Validation review",
        {
            "on": Label("Reviewed on"),
            "type": TYPE,
            "sample": Label("Sample", "Only random samples count for accuracy"),
            "reviewer": Label("Reviewer", "Who reviewed"),
            "records": Label("Records reviewed"),
            "records_correct": Label("Records correct"),
            "codes": Label("Codes reviewed"),
            "codes_correct": Label("Codes correct"),
            "drgs": Label("DRGs reviewed"),
            "drgs_correct": Label("DRGs correct"),
        },
    ),
    "points": Wording(
        "points",
        "Points",
        {
            "category": Label("Category", "As the path names it"),
            "on": Label("Earned on"),
            "points": Label("Points", "A number, such as 5"),
        },
    ),
    "checked": Wording(
        "that records are complete",
        "Complete records",
        {
            "kind": Label("Kind of record"),
            "since": Label("Complete from", "Everything from this day on is on file"),
        },
    ),
}


def label_of(kind: str, column: str) -> Label:
    """Give the label of a column."""
    return WORDS[kind].labels[column]
