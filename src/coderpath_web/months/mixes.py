"""Whose mix of records is unusual, given what lay open where they code. Kept nowhere."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from coderpath.days import first_of, month_of
from coderpath.measures.unusual import UnusualShare, unusual_shares
from coderpath.same_name import form
from coderpath_web.coded.queries import left_open
from coderpath_web.facts.queries import on_file
from coderpath_web.months.groups import LEAST


class Mix(NamedTuple):
    """Somebody's unusual shares of records, at the facility where they coded most."""

    facility: int
    shares: list[UnusualShare]
    left_open: int
    """How many of what lay open nobody has coded yet; 0 where that is not on file."""


class Coded(NamedTuple):
    """Records of a type that somebody coded at a facility, in some months."""

    coder: int
    facility: int
    type: str
    records: int


def unusual_mixes(coders: Collection[int], months: Collection[date]) -> dict[int, Mix]:
    """Give the unusual mixes of some coders in some months; of nobody without four like them.

    What lay open is what all who code the same types at the facility coded of them: whoever codes
    one type alone tells nothing about the mix of somebody who codes several. And, where records on
    file say it, what was discharged there by the end of the months and nobody has coded yet.
    """
    own = _by_place(_coded(months, coder__in=coders))
    homes = _homes(own)
    there = _by_place(_coded(months, facility__in=set(homes.values())))
    waiting = _left_open(set(homes.values()), months)
    found = {}
    for coder, home in homes.items():
        mine = there[home][coder]
        peers = [one for one in there[home].values() if mine.keys() <= one.keys()]
        if len(peers) >= LEAST:
            everyone = sum(peers, Counter[str]())
            left = {kind: waiting[home][kind] for kind in mine}
            lay_open = {kind: everyone[kind] + left[kind] for kind in mine}
            if shares := unusual_shares(mine, lay_open):
                found[coder] = Mix(home, shares, sum(left.values()))
    return found


def _left_open(places: Collection[int], months: Collection[date]) -> Mapping[int, Counter[str]]:
    """Give by facilities the records of each type that nobody has coded yet."""
    found: defaultdict[int, Counter[str]] = defaultdict(Counter)
    if places and months:
        end = date.fromordinal(first_of(month_of(max(months).toordinal()) + 1))
        for (place, kind), count in left_open(places, end).items():
            found[place][form(kind)] += count
    return found


Placed: TypeAlias = Mapping[int, Mapping[int, Counter[str]]]
"""Records by type, of each coder at each facility."""


def _homes(placed: Placed) -> dict[int, int]:
    """Give the facility at which each coder coded most."""
    most: dict[int, tuple[int, int]] = {}
    for place, people in sorted(placed.items()):
        for coder, counts in people.items():
            most[coder] = max(most.get(coder, (0, place)), (counts.total(), place))
    return {coder: place for coder, (_, place) in most.items()}


def _coded(months: Collection[date], **narrowed: object) -> Iterator[Coded]:
    facts = on_file().filter(kind="productivity", since__in=months, **narrowed).order_by()
    for coder, facility, subject, cells in facts.values_list(
        "coder", "facility", "subject", "cells"
    ):
        yield Coded(coder or 0, facility or 0, form(subject), cells.get("records", 0))


def _by_place(rows: Iterator[Coded]) -> Placed:
    found: defaultdict[int, defaultdict[int, Counter[str]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    for one in rows:
        if one.records:
            found[one.facility][one.coder][one.type] += one.records
    return found
