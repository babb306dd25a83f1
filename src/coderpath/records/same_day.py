"""Whether a patient had another outpatient service at a facility on a day.

It is worked out from keyed codes of patient, facility and day, kept in memory while one file is
read and nowhere else.
"""

from array import array
from bisect import bisect_left
from hmac import digest
from itertools import groupby, islice
from operator import itemgetter

from coderpath.days import Day

PARTS = 256
"""Parts that are put in order one after the other, so that little is held twice."""
_ENOUGH = 2
"""Accounts of a day that are kept: whatever account is asked about, one of two is another."""
_WIDE = (1 << 64) - 1


class PatientDays:
    """Outpatient accounts of each patient, facility and day of one file: 16 bytes a service."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._noted = [array("Q") for _ in range(PARTS)]
        """A code and the hash of an account in turn, as they came."""
        self._codes = [array("Q") for _ in range(PARTS)]
        """Codes in order."""
        self._accounts = [array("Q") for _ in range(PARTS)]
        """The hash of the account of each."""

    def code(self, patient: str, facility: str, day: Day) -> int:
        """Give what stands for a patient on a day; the patient cannot be found from it."""
        said = f"patient-day\x1f{facility}\x1f{day}\x1f{patient}".encode()
        return int.from_bytes(digest(self._key, said, "sha256")[:8], "big")

    def note(self, code: int, account: str) -> None:
        """Remember an outpatient service by the number of its account, of which a hash is kept."""
        self._noted[code % PARTS].extend((code, hash(account) & _WIDE))

    def another(self, code: int, account: str) -> bool:
        """Tell whether an account other than this one has an outpatient service then."""
        part = code % PARTS
        if self._noted[part]:
            self._settle(part)
        codes, accounts = self._codes[part], self._accounts[part]
        first, known = bisect_left(codes, code), hash(account) & _WIDE
        two = range(first, min(first + _ENOUGH, len(codes)))
        return any(codes[at] == code and accounts[at] != known for at in two)

    def _settle(self, part: int) -> None:
        """Put what was noted in order with what was in order before."""
        noted = self._noted[part]
        known = set(zip(self._codes[part], self._accounts[part], strict=True))
        known.update(zip(noted[::2], noted[1::2], strict=True))
        by_code = groupby(sorted(known), key=itemgetter(0))
        kept = [one for _, some in by_code for one in islice(some, _ENOUGH)]
        self._codes[part] = array("Q", [code for code, _ in kept])
        self._accounts[part] = array("Q", [account for _, account in kept])
        self._noted[part] = array("Q")
