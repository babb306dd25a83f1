"""Who bills and whose claim it is, as loops of an 837 tell it: kept only while claims follow."""

from coderpath.days import Day
from coderpath.records.values import day_of_digits

SEXES = {"F": "F", "M": "M"}

BILLING, SUBSCRIBER = "20", "22"
"""Hierarchical levels that say anew who bills, and who is insured; all others, who is treated."""


class Parties:
    """What the loops above a claim said: 2000A and 2010AA, 2000B and 2010BA, 2000C and 2010CA."""

    __slots__ = ("born", "born_is_wrong", "demographics", "facility", "is_self", "member", "sex")

    def __init__(self) -> None:
        self.facility = ""
        """The billing provider's NPI."""
        self._forget_subscriber()

    @property
    def patient(self) -> str:
        """What tells one patient of the file from another; empty where that is not known."""
        if not self.member:
            return ""
        return self.member if self.is_self else f"{self.member}\x1f{self.demographics}"

    def at_level(self, code: str) -> None:
        """Forget what a new hierarchical level says anew."""
        if code in {BILLING, SUBSCRIBER}:
            self._forget_subscriber()
            if code == BILLING:
                self.facility = ""
        else:
            self.is_self = False
            self._forget_patient()

    def _forget_subscriber(self) -> None:
        self.member = ""
        """The subscriber's number with the payer, of which only a keyed code is made."""
        self.is_self = True
        """Whether the patient is the subscriber."""
        self._forget_patient()

    def _forget_patient(self) -> None:
        self.demographics = ""
        """Birth and sex as written: they tell one dependent from another."""
        self.born: Day | None = None
        self.sex = ""
        self.born_is_wrong = False

    def take_subscriber(self, elements: list[str]) -> None:
        """Take from an SBR segment whether the subscriber is the patient."""
        self.is_self = elements[2:3] == ["18"]

    def take_demographics(self, elements: list[str]) -> None:
        """Take day of birth and sex from a DMG segment."""
        _, _, birth, sex, *_ = (*elements, "", "", "", "")
        self.demographics = f"{birth}\x1f{sex}"
        self.born, self.sex = day_of_digits(birth), SEXES.get(sex, "")
        self.born_is_wrong = bool(birth) and self.born is None
