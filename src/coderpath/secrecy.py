"""Who may see what is on file: each kind of fact and each field of a table is in one class."""

from enum import Enum


class Secrecy(Enum):
    """A class of what is on file, from what everybody sees to what nobody is shown."""

    ORGANISATION = "public in the organization"
    TEAM = "team"
    HR = "HR"
    SELF_AND_NAMED = "self and named"
    RECORD = "record"
    NOBODY = "nobody"

    @property
    def seen_by(self) -> str:
        """Say who sees it, as a sentence."""
        return _SEEN_BY[self]


_SEEN_BY = {
    Secrecy.ORGANISATION: "Whoever signs in.",
    Secrecy.TEAM: (
        "The person it is about, and everyone whose role reaches that person’s file or team."
    ),
    Secrecy.HR: (
        "The person it is about, their supervisors and managers, and HR. Trainers, coordinators "
        "and compliance consultants see neither it nor what the path makes of it."
    ),
    Secrecy.SELF_AND_NAMED: "The person it is about, and those it was given to.",
    Secrecy.RECORD: ("Who coded, reviews or assigns the record. It is in no search, list or mail."),
    Secrecy.NOBODY: "No one: no page, file or mail shows it.",
}
