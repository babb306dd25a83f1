"""Whether a patient had another outpatient service at a facility on a day.

It is worked out from keyed codes of patient, facility and day, kept in memory while one file is
read and nowhere else.
"""

from hmac import digest

from coderpath.days import Day

SEVERAL = -1
"""Stands for two accounts or more; no hash is -1."""


class PatientDays:
    """Outpatient accounts of each patient, facility and day of one file."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._accounts: dict[int, int] = {}

    def code(self, patient: str, facility: str, day: Day) -> int:
        """Give what stands for a patient on a day; the patient cannot be found from it."""
        said = f"patient-day\x1f{facility}\x1f{day}\x1f{patient}".encode()
        return int.from_bytes(digest(self._key, said, "sha256")[:8], "big")

    def note(self, code: int, account: str) -> None:
        """Remember an outpatient service by the number of its account, of which a hash is kept."""
        known = hash(account)
        if self._accounts.setdefault(code, known) != known:
            self._accounts[code] = SEVERAL

    def another(self, code: int, account: str) -> bool:
        """Tell whether an account other than this one has an outpatient service then."""
        known = hash(account)
        return self._accounts.get(code, known) != known
