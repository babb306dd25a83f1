"""A fact as forms and its own page tell it: whom it is about, and every column in words."""

from functools import cached_property
from typing import NamedTuple

from coderpath.explain.names import level_title
from coderpath.facts.kinds import KINDS
from coderpath.sentence import Said
from coderpath.sentence.dates import say_day, say_month
from coderpath_web.documents.named import path_today
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.names import coder_name, facility_name
from coderpath_web.facts.shape import texts_of
from coderpath_web.facts.words import WORDS, end_words, label_of


class Value(NamedTuple):
    """One column of a fact: what it says, and whether nothing was given."""

    label: str
    text: str | Said
    is_blank: bool = False


class FactTold:
    """A fact with its values, in the words of a day."""

    def __init__(self, fact, day):
        self.fact, self.day = fact, day
        self.row = fact_row(fact)
        self.kind = KINDS[fact.kind]
        self.words = WORDS[fact.kind]

    @cached_property
    def name(self):
        """Whom or what the fact is about."""
        if self.fact.coder:
            return coder_name(self.fact.coder.code)
        return self._place

    @property
    def _place(self):
        place = self.fact.facility
        return facility_name(place.code) if place else "Everywhere (corporate)"

    @cached_property
    def path(self):
        """The path in force on the day."""
        return path_today(self.day)

    @property
    def values(self):
        """Every column but the coder, in words."""
        texts = texts_of(self.fact.kind, self.row)
        return [
            Value(label_of(self.fact.kind, column.name).label, *self._said(column, texts))
            for column in self.kind.columns
            if column.name != "coder"
        ]

    @property
    def given(self):
        """The columns in which something was given."""
        return [one for one in self.values if not one.is_blank]

    def _said(self, column, texts):
        text = texts.get(column.name, "")
        if not text:
            return column.blank_means, True
        return self._words(column, text), False

    def _words(self, column, text):
        value = self.row[self.kind.index(column.name)]
        if column.is_month:
            return say_month(value)
        if column.is_day:
            return end_words(value) if column.name == self.kind.until else say_day(value)
        if column.name == "level" and self.fact.kind == "positions":
            return level_title(self.path, text) if self.path else text
        if column.name == "type":
            return self.path.patient_types.get(text, text) if self.path else text
        if column.name == "facility":
            return self._place
        return coder_name(self.fact.to.code) if column.name == "to" else text
