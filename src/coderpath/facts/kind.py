"""What a kind of fact is: all that is known of the rows of one fact file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple, Protocol

from coderpath.days import Day
from coderpath.facts.columns import RECORDING, Column
from coderpath.secrecy import Secrecy
from coderpath.sentence import Said


class Told(Protocol):
    """What a fact's words need beside its row: titles of what it names, and the day of asking."""

    @property
    def on(self) -> Day:
        """The day of asking."""

    def facility(self, name: str) -> str:
        """Give a facility's name."""

    def level(self, name: str) -> str:
        """Give a level's title."""

    def level_held(self, name: str) -> str:
        """Give a level's title; of an older name also that of the level it counts as today."""

    def type(self, name: str) -> str:
        """Give a patient type's title as it stands within a sentence."""


class Silence(Enum):
    """What a missing row means once the kind is checked; events come last where kinds are asked."""

    SAYS_NOTHING = "nothing: only a row answers"
    NOT_HELD = "the coder does not have it"
    NEVER_HAPPENED = "it did not happen"

    @property
    def says_no(self) -> bool:
        """Whether it is an answer."""
        return self is not Silence.SAYS_NOTHING


class Recorder(Enum):
    """Who may record a kind, beside whoever keeps the files."""

    FILES = "whoever keeps the files"
    TRAINING = "whoever trains"
    REVIEWS = "whoever reviews"


class Voucher(Enum):
    """Who stands up for a fact of a kind that a coder says of themselves."""

    NOBODY = "nobody: it is recorded, and not claimed"
    KEEPS_FILES = "whoever keeps the files"
    LEADS = "whoever leads"
    LEADS_OR_KEEPS_FILES = "whoever leads, or keeps the files"
    TRAINS = "whoever trains"
    TRAINS_OR_LEADS = "whoever trains, leads, or keeps the files"


class Group(Enum):
    """Under which heading a kind is offered to be recorded."""

    LEARNED = "Learned"
    SEEN = "Assessed by others"
    WORK = "Work"
    EMPLOYMENT = "Employment"
    COMPLETENESS = "Completeness"
    ORGANISATION = "Organisation"
    """Not about a coder, so not offered with the others."""


class Label(NamedTuple):
    """What a form asks, and what helps to answer."""

    label: str
    hint: str = ""
    named_by: tuple[str, str] | None = None
    """The kind of criterion whose field names what a path asks for here."""
    options: tuple[tuple[str, str], ...] = ()
    """Values that can be chosen, each with what it is called."""


class Form(NamedTuple):
    """How a kind is asked for."""

    noun: str
    """With its article, after "Record"."""
    title: str
    """Of one row."""
    heading: str
    """Over several rows."""
    group: Group
    place: int
    """The place in its group, from the top."""
    labels: Mapping[str, Label]
    """By column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactKind:
    """A kind of fact: its columns in the order of its row class, which ends with the source."""

    name: str
    says: str
    row: Any
    """Its row class, a named tuple."""
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that name what a row is about. The rest is what it says of it."""
    subject: str
    """The column that says what it is about, a level or a credential; empty where there is none."""
    since: str
    """The column of the day or month from which it is so; empty where it always is."""
    until: str
    """The column of the first day after; empty where there is none."""
    of_the_work: tuple[str, ...]
    """Columns whose days lie within employment."""
    of_the_person: tuple[str, ...]
    """Columns whose days may lie before hire, but not after the last leaving."""
    silence: Silence
    secrecy: Secrecy
    """Who may see its rows, and what rests on them."""
    recorder: Recorder
    in_tables: bool
    """Whether tables of many coders name single rows of the kind."""
    words: Callable[[Any, Told], Said]
    """Says what a row says: CCS, valid since 1 March 2023."""
    form: Form
    after: tuple[tuple[str, str, bool], ...] = ()
    """Pairs of columns: the later one, the earlier one, and whether they may be equal."""
    parts: tuple[tuple[str, str], ...] = ()
    """Pairs of columns: a figure, and the total that it is part of."""
    voucher: Voucher = Voucher.NOBODY
    """Who stands up for it where a coder claims it."""

    def __post_init__(self) -> None:
        """Refuse a kind that names a column it does not have, or that leaves one without a label.

        Raises ValueError.
        """
        columns = {column.name for column in self.columns}
        named = {*self.key, self.subject, self.since, self.until, *self.form.labels} - {""}
        named.update(self.of_the_work, self.of_the_person)
        if wrong := (named - columns) | (columns - {*self.form.labels, "coder"}):
            message = f"{self.name} does not agree with itself about {', '.join(sorted(wrong))}"
            raise ValueError(message)

    @property
    def accepted(self) -> tuple[Column, ...]:
        """The columns of the kind, and those that every file may carry."""
        return (*self.columns, *RECORDING)

    @property
    def is_about_coder(self) -> bool:
        """Whether each row is about a coder."""
        return self.columns[0].name == "coder"

    def index(self, column: str) -> int:
        """Give the place of a column in a row."""
        return [known.name for known in self.columns].index(column)


SPAN = (("until", "since", False),)
LAPSE = (("until", "on", False),)

LAST = "The last day itself, not the day after. Leave empty while it has no end"
COUNTS_UNTIL = Label("Counts until", LAST)
TYPE_LABEL = Label("Patient type")
MONTH_LABEL = Label("Month", "Month and year, such as March 2025 or 2025-03")


def span_labels(first: str, first_hint: str, last: str, last_hint: str) -> dict[str, Label]:
    """Label the two ends of a span."""
    return {"since": Label(first, first_hint), "until": Label(last, last_hint)}
