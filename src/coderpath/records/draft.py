"""What a file says of one encounter, before it is a record: some of it is never kept."""

from dataclasses import dataclass, field

from coderpath.days import Day
from coderpath.findings import Finding, Grade
from coderpath.records.coded_record import Code
from coderpath.records.types.clues import Clues


@dataclass(slots=True)
class Draft:
    """One encounter as it is being read. Number, patient and birth never leave the reading."""

    file: str
    row: int
    number: str = ""
    """The account's number, of which a keyed code is made."""
    facility: str = ""
    """As the file names it: an NPI, or a reference."""
    rows: int = 1
    """How many rows it stands for: a refusal may be of many."""
    service_facility: str = ""
    """Where it was done, if that is told apart from who bills."""
    patient: str = ""
    """What tells one patient of the file from another; a keyed code is made of it."""
    born: Day | None = None
    bill: str = ""
    place: str = ""
    classes: tuple[str, ...] = ()
    said: str = ""
    revenue: list[str] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    coder: str = ""
    coded: Day | None = None
    service: Day | None = None
    discharged: Day | None = None
    billed: Day | None = None
    charges: int | None = None
    sex: str = ""
    disposition: str = ""
    findings: list[Finding] = field(default_factory=list)

    def warn(self, column: str, found: str, allowed: str, mend: str) -> None:
        """Note once what is left out of a record that is taken, or is not as it should be."""
        parts = self.file, self.row, column, Grade.WARNING, found, allowed, mend
        if not any(one.found == found for one in self.findings):
            self.findings.append(Finding(*parts))

    def refuse(self, column: str, found: str, allowed: str, mend: str) -> None:
        """Note why no record comes of it."""
        parts = self.file, self.row, column, Grade.ERROR, found, allowed, mend
        self.findings.append(Finding(*parts))

    @property
    def refused(self) -> bool:
        """Whether something in it stops it from being taken."""
        return any(one.grade is Grade.ERROR for one in self.findings)

    @property
    def clues(self) -> Clues:
        """What can tell its patient type."""
        hcpcs = tuple(one.code for one in self.codes if one.role == "hcpcs")
        days = None
        if self.service is not None and self.discharged is not None:
            days = max(self.discharged - self.service, 0) + 1
        given = tuple(self.revenue), hcpcs, self.place, self.classes
        return Clues(self.bill, *given, self.said, days)
