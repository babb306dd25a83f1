"""The kinds of facts: one named tuple for each file, its fields the file's columns.

Days and months are whole numbers (`coderpath.days`); an empty `until` is FOREVER. Every row ends
with the source it was read from, so that evidence can name it.
"""

from fractions import Fraction
from typing import NamedTuple, TypeAlias

from coderpath.days import FOREVER, Day, Month

Number: TypeAlias = int | Fraction
"""An exact number: a float would move a coder who is at exactly 100 %."""


class Source(NamedTuple):
    """Where a fact was read: a file (with its sheet, if it has sheets) and a row in it."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, row {self.line}" if self.line else self.file


NOWHERE = Source("", 0)


class Employment(NamedTuple):
    """A spell of employment; a coder who comes back has a second one."""

    coder: str
    name: str
    facility: str
    hired: Day
    left: Day = FOREVER
    left_because: str = ""
    source: Source = NOWHERE


class Facility(NamedTuple):
    """A hospital or another place of work, and its setting (acute, clinic ...)."""

    facility: str
    name: str
    region: str
    setting: str
    source: Source = NOWHERE


class Position(NamedTuple):
    """A level held at a facility for some time, with its share of full time."""

    coder: str
    level: str
    facility: str
    fte: Number
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


class Report(NamedTuple):
    """Who reports to whom."""

    coder: str
    to: str
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


class Leave(NamedTuple):
    """A leave of absence."""

    coder: str
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


class CredentialHeld(NamedTuple):
    """A credential and the days on which it is valid."""

    coder: str
    credential: str
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


class Education(NamedTuple):
    """A diploma or degree and the day it was awarded."""

    coder: str
    level: str
    subject: str
    on: Day
    source: Source = NOWHERE


class CoursePassed(NamedTuple):
    """A course and the day it was passed."""

    coder: str
    of: str
    on: Day
    source: Source = NOWHERE


class KnowledgeShown(NamedTuple):
    """Knowledge shown by a course or by a demonstration."""

    coder: str
    of: str
    by: str
    on: Day
    until: Day = FOREVER
    source: Source = NOWHERE


class Attestation(NamedTuple):
    """A yes or a no about a skill, said by someone in a role."""

    coder: str
    of: str
    attested_by: str
    held: bool
    on: Day
    until: Day = FOREVER
    source: Source = NOWHERE


class Rating(NamedTuple):
    """A value given in an appraisal."""

    coder: str
    of: str
    value: Number
    on: Day
    until: Day = FOREVER
    source: Source = NOWHERE


class Event(NamedTuple):
    """Something that happened on a day, for instance a disciplinary action."""

    coder: str
    of: str
    on: Day
    source: Source = NOWHERE


class Experience(NamedTuple):
    """Work in a kind of setting, usually before hire."""

    coder: str
    in_: str
    since: Day
    until: Day = FOREVER
    source: Source = NOWHERE


class Training(NamedTuple):
    """Training in a patient type: begun, perhaps proficient, perhaps ended."""

    coder: str
    type: str
    begun: Day
    proficient: Day = FOREVER
    ended: Day = FOREVER
    source: Source = NOWHERE


class Productivity(NamedTuple):
    """Records of one patient type coded for one facility in one month."""

    coder: str
    facility: str
    type: str
    month: Month
    records: int
    source: Source = NOWHERE


class Hours(NamedTuple):
    """Productive minutes of a month: paid less non-productive time."""

    coder: str
    month: Month
    productive_minutes: Number
    source: Source = NOWHERE


class Standard(NamedTuple):
    """A productivity standard: so many records in so many minutes (22 per 420)."""

    facility: str
    type: str
    since: Day
    until: Day
    records: Number
    minutes: Number
    source: Source = NOWHERE


class Review(NamedTuple):
    """A validation review and its figures; a method without figures is None."""

    coder: str
    on: Day
    type: str
    sample: str
    reviewer: str
    records: int | None
    records_correct: int | None
    codes: int | None
    codes_correct: int | None
    drgs: int | None
    drgs_correct: int | None
    source: Source = NOWHERE


class Points(NamedTuple):
    """Points earned by an activity in a category."""

    coder: str
    category: str
    on: Day
    points: Number
    source: Source = NOWHERE


AnyRow: TypeAlias = (
    Employment
    | Position
    | Report
    | Leave
    | CredentialHeld
    | Education
    | CoursePassed
    | KnowledgeShown
    | Attestation
    | Rating
    | Event
    | Experience
    | Training
    | Productivity
    | Hours
    | Review
    | Points
)
"""A row about one coder."""


class Checked(NamedTuple):
    """From when a coder's rows of a kind are complete."""

    coder: str
    kind: str
    since: Day
    source: Source = NOWHERE
