"""How openings and applications are said: where, for whom, how long, and where one stands."""

from coderpath.sentence.calendar import day_words
from coderpath_web.facts.names import facility_name
from coderpath_web.rooms.openings.enums import Act, Reach
from coderpath_web.standings.queries.employment import places

STANDS = {
    Act.APPLIED: ("Applied", "begun"),
    Act.SHORTLISTED: ("On the short list", "met"),
    Act.CHOSEN: ("Chosen", "met"),
    Act.NOT_CHOSEN: ("Not chosen", "not_asked"),
    Act.WITHDRAWN: ("Withdrawn", "not_asked"),
}
"""The word for where an application stands, and the status whose look it takes."""


def where_said(opening, known=None):
    """Say where the position is; of many, the facilities on file are handed on."""
    if opening.facility is None:
        return "Everywhere"
    place = (known or {}).get(opening.facility_id)
    return place.name if place else facility_name(opening.facility.code)


def reach_said(opening, known=None):
    """Say who may apply; as above."""
    if opening.reach == Reach.CORPORATE:
        return "Everyone in the organization who qualifies"
    if opening.reach == Reach.FACILITY:
        return f"Whoever qualifies at {where_said(opening, known)}"
    place = (places() if known is None else known).get(opening.facility_id)
    return f"Whoever qualifies in {place.region}" if place and place.region else "Its region"


def days_said(opening):
    """Say the term of the position."""
    begins = day_words(opening.begins.toordinal())
    if opening.ends is None:
        return f"Starts {begins}, permanent"
    return f"{begins} to {day_words(opening.ends.toordinal() - 1)}"
