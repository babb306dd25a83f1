"""Two spells of employment of one coder that overlap: nobody is hired who is employed."""

from collections.abc import Iterator
from operator import attrgetter

from coderpath.facts.checks.said import already, end_other, ending, error
from coderpath.facts.gathered import Gathered
from coderpath.facts.rows import Employment
from coderpath.findings import Finding
from coderpath.sentence import said
from coderpath.sentence.calendar import day_words


def overlapping_spells(gathered: Gathered) -> Iterator[Finding]:
    """Find a spell that begins before the one before it has ended."""
    for spells in gathered.spells.values():
        if len(spells) == 1:
            continue
        ordered = sorted(spells, key=attrgetter("hired", "left"))
        longest = ordered[0]
        for spell in ordered[1:]:
            if spell.hired < longest.left:
                yield _finding(spell, longest)
            if spell.left > longest.left:
                longest = spell


def _finding(spell: Employment, earlier: Employment) -> Finding:
    day = spell.hired
    end = said("End the earlier spell ", ending(day, "left"), ", or take one of the two out")
    return error(
        spell,
        "hired",
        already(f"{spell.coder} is employed already on {day_words(day)}", earlier, spell),
        "A second row of a coder is a second spell of employment, after the first",
        end if earlier.hired < day else "Take one of the two out, or correct their dates",
        ending=end_other("coders", earlier, day),
    )
