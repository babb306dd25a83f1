"""A coded record: what coding needs of an encounter, and nothing that names the patient."""

from datetime import date
from typing import NamedTuple

from coderpath.days import Day

ROLES = ("principal", "secondary", "admitting", "reason", "external", "procedure", "hcpcs")
"""What a code stands for, in the order in which a claim lists them."""

PRESENT_ON_ADMISSION = frozenset({"Y", "N", "U", "W", "1"})
"""Yes, no, unknown, clinically undetermined, exempt: UB-04 form locators 67 to 67Q."""

SEXES = frozenset({"F", "M", "X"})

OLDEST = 90
"""From this age on the age is one group: 45 CFR 164.514(b)(2)(i)(C)."""


class Code(NamedTuple):
    """One code of a record, without dots, and whether it was present on admission, or ""."""

    role: str
    code: str
    poa: str = ""


class CodedRecord(NamedTuple):
    """One encounter as it was coded. Nothing in it is a name, a number or a time of day."""

    surrogate: str
    """What stands for the account or encounter: a keyed code, or the file's own surrogate."""
    facility: str
    type: str
    """The patient type."""
    line: str
    """The id of the line of the table of record types that decided the type."""
    coder: str = ""
    coded: Day | None = None
    """Where nobody is named yet the record counts for nobody."""
    discharged: Day | None = None
    service: Day | None = None
    billed: Day | None = None
    seconds: int | None = None
    charges: int | None = None
    """Gross charges in cents."""
    sex: str = ""
    age: int | None = None
    """Whole years on the day of service; 90 stands for 90 and over."""
    disposition: str = ""
    """UB-04 patient status, two digits."""
    same_day: bool | None = None
    """Whether the patient had another outpatient service there that day; None: not known."""
    service_class: str = ""
    codes: tuple[Code, ...] = ()
    row: int = 0
    """1-based row, claim or resource in the file."""


def age_on(day: Day, born: Day) -> int | None:
    """Give whole years on a day, 90 for more; None where the birth is later than the day."""
    if born > day:
        return None
    today, birth = date.fromordinal(day), date.fromordinal(born)
    before = (today.month, today.day) < (birth.month, birth.day)
    return min(today.year - birth.year - before, OLDEST)
