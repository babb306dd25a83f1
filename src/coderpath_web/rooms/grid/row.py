"""One row of a grid: a person, what was typed, what is wrong with it, and the facts it brings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from coderpath_web.facts.new_fact import NewFact
from coderpath_web.standings.queries.people_on import Person


@dataclass
class Cell:
    """A cell: what was typed, and what is wrong with it."""

    name: str
    label: str
    value: str
    placeholder: str = ""
    """What counts here while nothing is typed: the value that is the same for all."""
    reads: str = ""
    """How the text is read, where it may be read otherwise."""
    near: Sequence[str] = ()
    """The names that were probably meant."""
    either: list[tuple[str, str]] = field(default_factory=list)
    """The days that a text may mean, where it may be several, each with its words."""
    errors: list[str] = field(default_factory=list)
    is_doubt: bool = False
    """Whether what is wrong is a doubt only, which somebody may answer."""
    is_meant: bool = False
    """Whether somebody said that it is right as it is."""

    @property
    def error_text(self) -> str:
        """Say what is wrong, in one text."""
        return " ".join(self.errors)


class Consent(NamedTuple):
    """What has to be ticked before a row is saved: the name and value of the tick, and for what."""

    name: str
    value: str
    text: str
    is_given: bool


class State(StrEnum):
    """How far a row is."""

    CLOSED = "closed"
    BLANK = "blank"
    WRONG = "wrong"
    ASKS = "asks"
    SAME = "same"
    CHANGES = "changes"
    NEW = "new"


WORDS = {
    State.CLOSED: "Not recorded",
    State.BLANK: "Blank",
    State.WRONG: "To fix",
    State.ASKS: "Your turn",
    State.SAME: "On file",
    State.CHANGES: "Changes",
    State.NEW: "New",
}


@dataclass
class SheetRow:
    """A person's row."""

    person: Person
    cells: list[Cell]
    on_file: Sequence[str] = ()
    more_on_file: int = 0
    refused: str = ""
    """Why nothing can be recorded here; empty where it can."""
    is_taken: bool = False
    """Whether it is ticked, so that what is the same for all counts for it."""
    new: list[NewFact] = field(default_factory=list)
    same: int = 0
    """How many of its facts are on file already."""
    ended: list[Any] = field(default_factory=list)
    """Rows on file that end where a new one begins."""
    replaced: list[Any] = field(default_factory=list)
    """Rows on file whose place a new one takes."""
    consents: list[Consent] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """What is wrong with the row as a whole."""
    waits_for_all: bool = False
    """Whether what is the same for all is wrong, so that it cannot be read."""
    notes: list[str] = field(default_factory=list)
    """What saving does beside, and what is taken but worth another look."""

    @property
    def key(self) -> int:
        """Give the row number of the person."""
        return self.person.coder

    @property
    def is_filled(self) -> bool:
        """Tell whether it is meant to record something: ticked, or with something typed."""
        return self.is_taken or any(one.value for one in self.cells)

    @property
    def is_active(self) -> bool:
        """Tell whether it records something."""
        return self.is_filled and not self.refused

    @property
    def is_shut_out(self) -> bool:
        """Tell whether it was filled in, and nothing can be recorded here."""
        return self.is_filled and bool(self.refused)

    @property
    def typed(self) -> str:
        """Say what was typed, each with its label."""
        return "; ".join(f"{one.label}: {one.value}" for one in self.cells if one.value)

    @property
    def wrong(self) -> list[Cell]:
        """Give the cells with something wrong."""
        return [one for one in self.cells if one.errors]

    @property
    def state(self) -> State:
        """Tell how far it is."""
        if self.refused:
            return State.CLOSED
        if not self.is_filled:
            return State.BLANK
        if self.problems or any(not one.is_doubt for one in self.wrong):
            return State.WRONG
        if self.wrong or self.waits_for_all or any(not one.is_given for one in self.consents):
            return State.ASKS
        if not self.new:
            return State.SAME
        return State.CHANGES if self.replaced or self.ended else State.NEW

    @property
    def why(self) -> str:
        """Say what first stands in its way; nothing where nothing does, or what is said of all."""
        if not self.is_active or self.can_be_saved:
            return ""
        told = [*self.problems, *(f"{one.label}: {one.error_text}" for one in self.wrong)]
        told += [one.text for one in self.consents if not one.is_given]
        return next(iter(told), "")

    @property
    def where(self) -> str:
        """Give the id of what first stands in its way: a cell, or the row as a whole."""
        return f"row-{self.key}" if self.problems or not self.wrong else self.wrong[0].name

    @property
    def word(self) -> str:
        """Say how far it is."""
        return WORDS[self.state]

    @property
    def can_be_saved(self) -> bool:
        """Tell whether nothing stands in its way."""
        return self.state not in {State.CLOSED, State.WRONG, State.ASKS}
