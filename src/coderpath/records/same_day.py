"""Whether a patient had another outpatient service at a facility on a day.

It is worked out from keyed codes of patient, facility and day, kept in memory while one file is
read and nowhere else.
"""

from hmac import digest

from coderpath.days import Day

SEVERAL = ""
"""Stands for two accounts or more."""


class PatientDays:
    """Outpatient accounts of each patient, facility and day of one file."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._accounts: dict[int, str] = {}

    def code(self, patient: str, facility: str, day: Day) -> int:
        """Give what stands for a patient on a day; the patient cannot be found from it."""
        said = f"patient-day\x1f{facility}\x1f{day}\x1f{patient}".encode()
        return int.from_bytes(digest(self._key, said, "sha256")[:8], "big")

    def note(self, code: int, account: str) -> None:
        """Remember an outpatient service by the surrogate of its account."""
        if self._accounts.setdefault(code, account) != account:
            self._accounts[code] = SEVERAL

    def another(self, code: int, account: str) -> bool:
        """Tell whether an account other than this one has an outpatient service then."""
        return self._accounts.get(code, account) != account
