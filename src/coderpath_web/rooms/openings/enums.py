"""Whom an opening reaches, and what can be done to an application."""

from enum import StrEnum


class Reach(StrEnum):
    """Who may apply: whose home facility it is, who works in its region, or everyone."""

    FACILITY = "facility"
    REGION = "region"
    CORPORATE = "corporate"


class Act(StrEnum):
    """Something that somebody does to an application; each is a row that is kept."""

    APPLIED = "applied"
    SHORTLISTED = "shortlisted"
    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    WITHDRAWN = "withdrawn"


FOLLOWS = {
    "": (Act.APPLIED,),
    Act.APPLIED: (Act.SHORTLISTED, Act.CHOSEN, Act.NOT_CHOSEN, Act.WITHDRAWN),
    Act.SHORTLISTED: (Act.CHOSEN, Act.NOT_CHOSEN, Act.WITHDRAWN),
    Act.CHOSEN: (),
    Act.NOT_CHOSEN: (),
    Act.WITHDRAWN: (),
}
"""What may follow what was done last. Data alone; the database holds rows to the same."""
OPEN = (Act.APPLIED, Act.SHORTLISTED)
"""What leaves an answer owed."""
DECIDING = (Act.SHORTLISTED, Act.CHOSEN, Act.NOT_CHOSEN)
"""What somebody else than the applicant does, with a reason."""
