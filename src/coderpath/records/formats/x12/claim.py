"""One claim: what its own loops say, in the order in which they come."""

from coderpath.days import Day
from coderpath.records.draft import Draft
from coderpath.records.formats.x12.codes import parts_of, read_hcpcs, read_hi
from coderpath.records.formats.x12.parties import Parties
from coderpath.records.formats.x12.segments import Signs
from coderpath.records.frequency import refuse_other_bills
from coderpath.records.values import cents_of, day_of_digits, revenue_text

STILL_A_PATIENT = "30"


class Claim:
    """A claim being read: its draft, and what is settled only once all of it was read."""

    def __init__(self, draft: Draft, parties: Parties, billed: Day | None, signs: Signs) -> None:
        self.draft = draft
        self._signs = signs
        self._service_days: list[Day] = []
        self._admitted: Day | None = None
        self._left: Day | None = None
        draft.facility = parties.facility
        draft.patient = parties.patient
        draft.born, draft.sex, draft.billed = parties.born, parties.sex, billed
        if parties.born_is_wrong:
            _no_day(draft, "DMG02", "The day of birth")

    def begin(self, elements: list[str]) -> None:
        """Take account number, charges and type of bill from the CLM segment."""
        draft = self.draft
        draft.number = _at(elements, 1)
        charges = _at(elements, 2)
        draft.charges = cents_of(charges)
        if charges and draft.charges is None:
            found, allowed = "The total charge is no amount", "Allowed: dollars and cents, 1250.50"
            draft.warn("CLM02", found, allowed, "It was left out; correct it")
        self._take_bill(_at(elements, 5))

    def _take_bill(self, text: str) -> None:
        draft = self.draft
        facility, qualifier, frequency, *_ = (*parts_of(text, self._signs, draft, "CLM05"), "", "")
        if qualifier == "B":
            found = f"A place of service ({facility}) stands where a type of bill belongs"
            if not (facility.isdecimal() and len(facility) == 2):  # noqa: PLR2004 -- two digits
                found = "A place of service stands where a type of bill belongs"
            allowed = "Institutional claims have qualifier A and a type of bill"
            draft.warn("CLM05", found, allowed, "The patient type was decided by the place")
            draft.place = facility
        else:
            draft.bill = (
                f"{facility.removeprefix('0') if len(facility) > 2 else facility}{frequency}"  # noqa: PLR2004 -- two digits without the frequency
            )
        refuse_other_bills(draft, frequency, "CLM05")

    def take_dates(self, elements: list[str]) -> None:
        """Take a DTP segment: statement, admission, discharge or a line's service."""
        qualifier, text = _at(elements, 1), _at(elements, 3)
        if qualifier == "434":
            self._take_statement(text)
        elif qualifier == "435":
            self._admitted = self._day(text, "435", "The day of admission")
        elif qualifier == "096" and _at(elements, 2) != "TM":  # the hour is not read
            self._left = self._day(text, "096", "The day of discharge")
        elif qualifier == "472" and (day := day_of_digits(text)) is not None:
            self._service_days.append(day)

    def _take_statement(self, text: str) -> None:
        first, _, last = text.partition("-")
        draft = self.draft
        draft.service = self._day(first, "434", "The first day of the statement")
        draft.discharged = draft.service
        if last:
            draft.discharged = self._day(last, "434", "The last day of the statement")
        if draft.service and draft.discharged and draft.discharged < draft.service:
            found, allowed = "The statement ends before it begins", "First day, then last day"
            draft.warn("DTP 434", found, allowed, "Both days were left out; correct them")
            draft.service = draft.discharged = None

    def _day(self, text: str, qualifier: str, what: str) -> Day | None:
        day = day_of_digits(text)
        if day is None:
            _no_day(self.draft, f"DTP {qualifier}", what)
        return day

    def take_status(self, elements: list[str]) -> None:
        """Take the patient status from a CL1 segment."""
        status = _at(elements, 3)
        status = f"0{status}" if len(status) == 1 else status
        if status and not (len(status) == 2 and status.isdecimal()):  # noqa: PLR2004 -- two digits
            found, allowed = "The patient status is none", "Allowed: two digits, such as 01"
            self.draft.warn("CL103", found, allowed, "It was left out; correct it")
            return
        self.draft.disposition = status

    def take_codes(self, elements: list[str]) -> None:
        """Take the codes of an HI segment."""
        read_hi(elements, self._signs, self.draft)

    def take_line(self, elements: list[str]) -> None:
        """Take revenue and HCPCS code of an institutional service line."""
        revenue = revenue_text(_at(elements, 1))
        if len(revenue) == 4 and revenue.isdecimal():  # noqa: PLR2004 -- four digits
            if revenue not in self.draft.revenue:
                self.draft.revenue.append(revenue)
        elif revenue:
            found, allowed = "The revenue code is none", "Allowed: four digits, such as 0450"
            self.draft.warn("SV201", found, allowed, "It was left out; correct it")
        read_hcpcs(_at(elements, 2), self._signs, self.draft, "SV202")

    def take_professional_line(self, elements: list[str]) -> None:
        """Take the HCPCS code of a professional service line that stands in such a claim."""
        read_hcpcs(_at(elements, 1), self._signs, self.draft, "SV101")

    def take_place(self, elements: list[str]) -> None:
        """Take where it was done, if it says so by an NPI."""
        self.draft.service_facility = _at(elements, 9)

    def ended(self) -> Draft:
        """Give the draft, once the claim is over."""
        draft = self.draft
        if draft.service is None and self._service_days:
            draft.service = min(self._service_days)
        if draft.discharged is None and self._service_days:
            draft.discharged = max(self._service_days)
        if self._left is not None:
            draft.discharged = self._left
        self._take_admission()
        if draft.disposition == STILL_A_PATIENT:
            draft.discharged = None
        return draft

    def _take_admission(self) -> None:
        draft, admitted = self.draft, self._admitted
        if admitted is None:
            return
        if draft.discharged is not None and admitted > draft.discharged:
            found, allowed = "The admission is after the last day", "Allowed: that day, or before"
            draft.warn("DTP 435", found, allowed, "It was left out; correct it")
        elif draft.service is None or draft.bill[1:2] in {"1", "8"}:
            draft.service = admitted  # of a stay; a statement may begin before it, or after


def _at(elements: list[str], index: int) -> str:
    return elements[index].strip() if index < len(elements) else ""


def _no_day(draft: Draft, column: str, what: str) -> None:
    found, allowed = f"{what} is no day of the calendar", "Allowed: CCYYMMDD, 1900 to 2100"
    draft.warn(column, found, allowed, "It was left out; correct it")
