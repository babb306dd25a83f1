"""A fact as forms and its own page tell it: whom it is about, and every column in words."""

from datetime import date
from functools import cached_property

from coderpath.facts.kinds import KINDS
from coderpath.facts.standards import CORPORATE
from coderpath.path import CareerPath
from coderpath_web.documents.named import path_today
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.names import coder_name
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.columns_told import Value, columns_told, place_told
from coderpath_web.frame.form.fact_heading import fact_heading


class FactTold:
    """A fact with its values, in the words of a day."""

    def __init__(self, fact: Fact, day: date) -> None:
        self.fact, self.day = fact, day
        self.row = fact_row(fact)
        self.kind = KINDS[fact.kind]
        self.words = WORDS[fact.kind]

    @cached_property
    def name(self) -> str:
        """Whom or what the fact is about."""
        if self.fact.coder:
            return coder_name(self.fact.coder.code)
        return place_told(self.fact.facility.code if self.fact.facility else CORPORATE)

    @cached_property
    def path(self) -> CareerPath | None:
        """The path in force on the day."""
        return path_today(self.day)

    @cached_property
    def values(self) -> list[Value]:
        """Every column but the coder, in words."""
        return list(columns_told(self.fact.kind, self.row, self.path))

    @property
    def given(self) -> list[Value]:
        """The columns in which something was given."""
        return [one for one in self.values if not one.is_blank]

    @property
    def heading(self) -> str:
        """What the fact is, by what tells it from others of its kind: Coded records: Inpatient."""
        return fact_heading(self.fact.kind, self.values)
