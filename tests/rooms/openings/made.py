"""A post at a hospital, three who qualify for it by two routes, and one who does not."""

from datetime import date

from coderpath_web.accounts.models import Account
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.openings.actions import Posting, apply_for, post_opening
from coderpath_web.rooms.openings.enums import Reach
from coderpath_web.rooms.openings.queries import applications, openings
from tests.web.factories import account, coder, facility, fact, path

BEGINS = date(2027, 1, 4)
APPLY_BY = date(2026, 12, 4)
ACUTE = {"hired": "2020-01-01", "level": "specialist-3"}
"""Over three years of coding in acute care, at the hospital itself."""


def hospital():
    """Put the hospital, its coders and their accounts on file, and the path in force."""
    facility()
    path()
    for code, name in (("ana", "Ana Silva"), ("ben", "Ben Okoro")):
        account(coder=coder(code, name, **ACUTE))
    account(coder=coder("cleo", "Cleo Marsh", hired="2025-06-02", level="specialist-4"))
    fact(
        "experience", coder="cleo", **{"in": "acute", "since": "2015-01-01", "until": "2020-01-01"}
    )
    account(coder=coder("dan", "Dan Yu", hired="2026-03-02", level="specialist-2"))
    return account("hr-partner", username="priya")


def posted(by, **more):
    """Post the trainer's post there."""
    given = {
        "level": "trainer",
        "facility": Facility.objects.get(code="north"),
        "reach": Reach.FACILITY,
        "begins": BEGINS,
        "ends": None,
        "apply_by": APPLY_BY,
        "says": "Trains the new coders of the hospital.",
    }
    made = post_opening(by=by, posting=Posting(**given | more))
    return openings().get(pk=made.pk)


def applied(opening, *codes):
    """Let some apply; give their applications."""
    for code in codes:
        by = Account.objects.get(coder__code=code)
        apply_for(by=by, opening=opening, says=f"I would like to, says {code}.")
    return {one.coder.code: one for one in applications(opening)}


def who(code):
    return Coder.objects.get(code=code)
