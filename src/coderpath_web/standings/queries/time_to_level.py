"""How long it takes from hire to each level under a document, for groups of people."""

from collections.abc import Iterable
from datetime import date

from coderpath_web.standings.ladder import Rank
from coderpath_web.standings.median import Time
from coderpath_web.standings.queries.climbs import Careers
from coderpath_web.standings.queries.employment import Spell


def times_to_level(
    spells: Iterable[Spell], careers: Careers, ranks: dict[str, Rank], level: str, day: date
) -> list[Time]:
    """Give for each person the days from hire to a level, or to one above it.

    Whoever has not got there is watched until leaving, or until the day that is asked about.
    """
    wanted = ranks[level]
    return [_time(spell, careers, ranks, wanted, day) for spell in spells]


def _time(spell: Spell, careers: Careers, ranks: dict[str, Rank], wanted: Rank, day: date) -> Time:
    last = min(spell.left, day) if spell.left else day
    for climb in careers.get(spell.coder, ()):
        if spell.hired <= climb.since <= last and ranks[climb.level] >= wanted:
            return Time((climb.since - spell.hired).days, reached=True)
    return Time((last - spell.hired).days, reached=False)
