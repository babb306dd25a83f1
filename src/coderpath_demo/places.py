"""The 21 hospitals of the demo organisation: where they are, how large, and what comes in."""

from functools import cache
from typing import NamedTuple

from coderpath.facts.rows import Facility

SYSTEM = "Wrenfield Health"
REGIONS = ("Central", "Northern", "Southern", "Eastern")


class Hospital(NamedTuple):
    """A hospital; `coders` is how many it employs when nothing is vacant, `kind` its size."""

    facility: str
    name: str
    region: str
    kind: str
    coders: int
    teams: int = 1

    @property
    def row(self) -> Facility:
        """The hospital as fact files have it; all but the small ones are acute."""
        setting = self.kind if self.kind == "critical_access" else "acute"
        return Facility(self.facility, self.name, self.region, setting)


HOSPITALS = (
    Hospital("wrenfield", "Wrenfield Medical Center", "Central", "tertiary", 70, teams=3),
    Hospital("lakestreet", "Lake Street Hospital", "Central", "large", 39),
    Hospital("millrace", "Millrace Community Hospital", "Central", "community", 22),
    Hospital("fairholm", "Fairholm Hospital", "Central", "community", 20),
    Hospital("oakhollow", "Oak Hollow Hospital", "Central", "community", 18),
    Hospital("northgate", "Northgate Regional Hospital", "Northern", "large", 39),
    Hospital("birchrun", "Birch Run Hospital", "Northern", "community", 22),
    Hospital("kestrel", "Kestrel Valley Hospital", "Northern", "community", 14),
    Hospital("harlow", "Harlow Memorial Hospital", "Northern", "critical_access", 6),
    Hospital("pinefork", "Pine Fork Hospital", "Northern", "critical_access", 6),
    Hospital("redmesa", "Red Mesa Regional Hospital", "Southern", "large", 44, teams=2),
    Hospital("sandhill", "Sandhill Hospital", "Southern", "community", 22),
    Hospital("juniper", "Juniper Flats Hospital", "Southern", "community", 14),
    Hospital("drylake", "Dry Lake Hospital", "Southern", "critical_access", 5),
    Hospital("coldwell", "Coldwell Hospital", "Southern", "critical_access", 5),
    Hospital("ferris", "Ferris Memorial Hospital", "Southern", "critical_access", 6),
    Hospital("eastmoor", "Eastmoor Regional Hospital", "Eastern", "large", 32),
    Hospital("tannery", "Tannery Row Hospital", "Eastern", "community", 15),
    Hospital("willowbend", "Willow Bend Hospital", "Eastern", "critical_access", 6),
    Hospital("cranefield", "Cranefield Hospital", "Eastern", "critical_access", 6),
    Hospital("loneelm", "Lone Elm Hospital", "Eastern", "critical_access", 5),
)

HOSPITAL = {hospital.facility: hospital for hospital in HOSPITALS}
MAIN = "wrenfield"
"""Where the corporate compliance consultants sit."""

UNCHECKED = "ferris"
"""The hospital whose paper files are not all checked yet."""

SLOW = "sandhill"
"""The hospital at which people wait longer than elsewhere once they are ready."""

TYPES = (
    "ancillary",
    "outpatient",
    "emergency",
    "observation",
    "same_day_surgery",
    "inpatient",
    "rehabilitation",
)

MIX = {
    "tertiary": (0.10, 0.11, 0.14, 0.09, 0.17, 0.36, 0.03),
    "large": (0.12, 0.13, 0.16, 0.10, 0.17, 0.30, 0.02),
    "community": (0.17, 0.17, 0.20, 0.10, 0.16, 0.20, 0.00),
    "critical_access": (0.31, 0.28, 0.27, 0.07, 0.00, 0.07, 0.00),
}
"""Shares of coding time by patient type, in the order of TYPES. Critical access hospitals
send surgery elsewhere."""


@cache
def mix(facility: str) -> dict[str, float]:
    """Give the shares of coding time at a hospital by the patient types that come in there."""
    shares = zip(TYPES, MIX[HOSPITAL[facility].kind], strict=True)
    return {kind: share for kind, share in shares if share}


def in_region(region: str) -> list[Hospital]:
    """Give the hospitals of a region."""
    return [hospital for hospital in HOSPITALS if hospital.region == region]
