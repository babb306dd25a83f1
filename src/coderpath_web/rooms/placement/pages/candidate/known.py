"""What is known of a candidate, in the sentences in which it will stand in the record."""

from typing import NamedTuple

from coderpath.facts.kinds import KINDS
from coderpath.sentence import Said
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.names_on_file import NamesOnFile


class Known(NamedTuple):
    """One thing that is known: its number, what kind of thing it is, what it says, and whence."""

    number: int
    title: str
    says: Said
    source: str


def known_facts(candidate):
    """Give all that is known of a candidate, by kind."""
    names = NamesOnFile(candidate.starts)
    return [_known(one, names) for one in candidate.facts.order_by("kind", "pk")]


def _known(fact, names):
    row = fact.as_fact_of("").row
    says = KINDS[fact.kind].words(row, names)
    return Known(fact.pk, WORDS[fact.kind].title, says, str(row.source))
