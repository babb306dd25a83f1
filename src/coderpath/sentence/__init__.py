"""Sentences as values: words, days, months and sources, rendered in one place."""

from coderpath.sentence.lists import chain, listing
from coderpath.sentence.said import Said, said
from coderpath.sentence.table import Table

__all__ = ["Said", "Table", "chain", "listing", "said"]
