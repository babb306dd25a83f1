"""What somebody said of a timekeeping export: its columns, and what each pay code means."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from coderpath_web.time_spent.reasons import AWAY, BREAKS, LEAVE, PAID

UNPAID = "unpaid"
MEANINGS = {
    "": "Choose what it means",
    PAID: "Paid time, worked",
    LEAVE: "Leave, paid",
    UNPAID: "Not paid: left out",
    **{one.name: f"{one.title}, paid" for one in AWAY},
}
"""What a pay code can mean. Whatever is paid is part of paid time too."""
SPANS = {
    "day": "a day",
    "begins": "a week that begins on the date",
    "ends": "a week that ends on the date",
}
ORDERS = {"month": "month/day/year", "day": "day/month/year"}
UNITS = {"hours": "hours, such as 7.5 or 7:30", "minutes": "minutes"}
TAKEN, NONE = "taken", "none"
BREAKS_IN = {
    "": "Choose one",
    TAKEN: "Take off 1 hour in 8 of what was worked",
    NONE: "The export has none, or has a code for them",
}
"""Whether paid hours include breaks that no pay code tells: never guessed."""
GUESSES = {
    "person": ("employee id", "employee", "coder", "person", "id", "name"),
    "day": ("date", "day", "week", "period"),
    "code": ("pay code", "code", "earning", "type"),
    "time": ("hours", "minutes", "time", "units", "quantity"),
}
"""How headings of each column often read, the likeliest first."""


@dataclass(frozen=True)
class Answers:
    """Columns by their headings; an export without pay codes is worked time throughout."""

    person: str = ""
    day: str = ""
    time: str = ""
    code: str = ""
    span: str = "day"
    order: str = "month"
    unit: str = "hours"
    codes: Mapping[str, str] = field(default_factory=dict)
    """What each pay code means, by its text."""
    breaks: str = ""
    """Whether breaks are taken off, which the export does not tell; empty until somebody says."""
    split: bool = False
    """Whether a week that a month cuts is shared out by weekdays."""
    skips: bool = False
    """Whether rows of people who are not found are left out."""

    @property
    def has_columns(self) -> bool:
        """Whether it says where person, date and time stand."""
        return bool(self.person and self.day and self.time)

    def missing_codes(self, found: Iterable[str]) -> list[str]:
        """Give the pay codes of which it does not say what they mean."""
        return [one for one in found if self.codes.get(one) not in MEANINGS or not self.codes[one]]

    @property
    def reasons(self) -> set[str]:
        """The reasons that the export tells everything of; paid time always."""
        taken = {BREAKS} if self.breaks == TAKEN else set()
        return {PAID, *self.codes.values(), *taken} - {"", UNPAID}


def guessed(heads: Sequence[str]) -> Answers:
    """Guess by the headings which column is which; somebody looks at it before it counts."""
    found: dict[str, Any] = {}
    for name, likely in GUESSES.items():
        free = [one for one in heads if one and one not in found.values()]
        found[name] = next((one for like in likely for one in free if like in one.casefold()), "")
    return replace(Answers(), **found)


def digest_of(heads: Sequence[str]) -> str:
    """Give what is the same for exports with the same headings."""
    return sha256("\x1f".join(one.casefold().strip() for one in heads).encode()).hexdigest()
