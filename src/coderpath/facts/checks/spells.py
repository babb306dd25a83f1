"""Two spells of employment of one coder that overlap: they are read as one."""

from collections.abc import Iterator
from operator import attrgetter

from coderpath.facts.checks.said import warning
from coderpath.facts.gathered import Gathered
from coderpath.findings import Finding
from coderpath.sentence.calendar import day_words


def overlapping_spells(gathered: Gathered) -> Iterator[Finding]:
    """Find a spell that begins before the one before it has ended."""
    for coder, spells in gathered.spells.items():
        if len(spells) == 1:
            continue
        ordered = sorted(spells, key=attrgetter("hired", "left"))
        longest = ordered[0]
        for spell in ordered[1:]:
            if spell.hired < longest.left:
                yield warning(
                    spell,
                    "hired",
                    f"{coder} is employed already on {day_words(spell.hired)}, by row"
                    f" {longest.source.line}; the two spells are read as one",
                    "A second row of a coder is a second spell of employment, after the first",
                    "Fill in left in the first spell, or take one of the rows out",
                )
            if spell.left > longest.left:
                longest = spell
