"""Whose mix of records is unusual, given what lay open where they code. Kept nowhere."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from coderpath.measures.unusual import UnusualShare, unusual_shares
from coderpath.same_name import form
from coderpath_web.facts.queries import on_file
from coderpath_web.months.groups import LEAST


class Mix(NamedTuple):
    """Somebody's unusual shares of records, at the facility where they coded most."""

    facility: int
    shares: list[UnusualShare]


class Coded(NamedTuple):
    """Records of a type that somebody coded at a facility, in some months."""

    coder: int
    facility: int
    type: str
    records: int


def unusual_mixes(coders: Collection[int], months: Collection[date]) -> dict[int, Mix]:
    """Give the unusual mixes of some coders in some months; nobody where fewer than five code.

    What lay open is what all who code at the facility coded of the types that the coder codes or
    trains in: nobody is asked about types that they may not code.
    """
    own = _by_coder(_coded(months, coder__in=coders))
    homes = {coder: counts.most_common(1)[0][0][0] for coder, counts in own.items()}
    there = _by_place(_coded(months, facility__in=set(homes.values())))
    allowed = _training_in(coders, max(months))
    found = {}
    for coder, home in homes.items():
        mine = Counter({kind: number for (at, kind), number in own[coder].items() if at == home})
        types = mine.keys() | allowed[coder]
        everyone = {kind: number for kind, number in there[home].items() if kind in types}
        if shares := unusual_shares(mine, everyone):
            found[coder] = Mix(home, shares)
    return found


def _coded(months: Collection[date], **narrowed: object) -> Iterator[Coded]:
    facts = on_file().filter(kind="productivity", since__in=months, **narrowed).order_by()
    for coder, facility, subject, cells in facts.values_list(
        "coder", "facility", "subject", "cells"
    ):
        yield Coded(coder or 0, facility or 0, form(subject), cells.get("records", 0))


def _by_coder(rows: Iterator[Coded]) -> dict[int, Counter[tuple[int, str]]]:
    found: defaultdict[int, Counter[tuple[int, str]]] = defaultdict(Counter)
    for one in rows:
        found[one.coder][one.facility, one.type] += one.records
    return found


def _by_place(rows: Iterator[Coded]) -> defaultdict[int, Counter[str]]:
    """Add records up by type, of facilities where enough people code."""
    people: defaultdict[int, set[int]] = defaultdict(set)
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for one in rows:
        people[one.facility].add(one.coder)
        counts[one.facility][one.type] += one.records
    enough = {place: some for place, some in counts.items() if len(people[place]) >= LEAST}
    return defaultdict(Counter, enough)


def _training_in(coders: Collection[int], day: date) -> defaultdict[int, set[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    facts = on_file().filter(kind="training", coder__in=coders, since__lte=day).order_by()
    for coder, subject in facts.values_list("coder", "subject"):
        found[coder or 0].add(form(subject))
    return found
