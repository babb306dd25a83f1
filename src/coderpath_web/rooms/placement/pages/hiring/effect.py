"""What hiring a candidate at a level does, before it is done."""

from typing import NamedTuple

from coderpath.sentence import Said
from coderpath.sentence.calendar import day_words


class Effect(NamedTuple):
    """What begins, which rules an exception covers, what goes on file, and who is overtaken."""

    begins: tuple[str, ...]
    excepted: tuple[str, ...]
    facts: tuple[Said, ...]
    overtakes: int


def effect(page):
    """Say it for the level that is looked at; None where no level can be given."""
    if page.proposed is None:
        return None
    starts = day_words(page.candidate.starts.toordinal())
    begins = (
        f"{page.candidate.name} becomes a coder at {page.where}, employed from {starts}.",
        f"{page.proposed.level.title} begins on {starts}.",
    )
    excepted = page.proposed.resting.open if page.is_above else ()
    facts = tuple(one.says for one in page.facts)
    return Effect(begins, tuple(one.asks for one in excepted), facts, len(page.incumbents))
