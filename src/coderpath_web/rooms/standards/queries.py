"""How the standards of a facility were set, and who has stood behind each."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from django.db.models import Q

from coderpath.same_name import form
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Facility
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.standards.in_units import per_text
from coderpath_web.rooms.standards.models import HowSet
from coderpath_web.standings.queries.standards_of import Written

Key: TypeAlias = tuple[bool, str, date, Fraction, Fraction]
"""What tells a standard that is recorded anew as the same: whose, of what, since when, how much."""


class Behind(NamedTuple):
    """What stands behind a standard: how it was set and from what, by whom, instead of what."""

    how: str
    basis: str
    proposed_by: str
    """Who asked for it first; empty where that was whoever approved it."""
    approved_by: str
    """Empty where nobody has approved it yet, but for whoever set it alone."""
    replaced: str
    """The standard whose place it took, in words; empty where there was none."""
    of_type: str
    service_class: str


def behind(facility: Facility, standards: Iterable[Written]) -> Mapping[int, Behind]:
    """Give what stands behind each of a facility's standards, by its fact; none where unknown."""
    rows = HowSet.objects.filter(Q(facility=facility) | Q(facility=None))
    rows = rows.select_related("made_in", "proposed_in", "replaced__facility")
    by_key: dict[Key, list[HowSet]] = {}
    for one in rows.order_by("pk"):
        by_key.setdefault(_key_of(one), []).append(one)
    confirmed = _confirmed([one for some in by_key.values() for one in some])
    found: dict[int, Behind] = {}
    for standard in standards:
        there = by_key.get(_key(standard), [])
        said = [one for one in there if one.made_in_id <= standard.entry]
        if said:
            found[standard.fact] = _behind(said[-1], confirmed)
    return found


def _key_of(one: HowSet) -> Key:
    numbers = Fraction(one.records), Fraction(one.minutes)
    return one.facility_id is None, form(one.type), one.since, *numbers


def _key(standard: Written) -> Key:
    row = standard.row
    numbers = Fraction(row.records), Fraction(row.minutes)
    return standard.is_corporate, form(row.type), standard.since, *numbers


def _confirmed(rows: Iterable[HowSet]) -> Mapping[int, str]:
    """Give who confirmed afterwards what was done alone, by the entry that did it; else nobody."""
    done = Proposal.objects.filter(counts=True, proposed_in__in=[one.made_in_id for one in rows])
    told = done.values_list("proposed_in", "confirmed_in__actor_name")
    return {entry: name or "" for entry, name in told}


def _behind(one: HowSet, confirmed: Mapping[int, str]) -> Behind:
    first = one.proposed_in or one.made_in
    by = confirmed.get(one.made_in_id, one.made_in.actor_name)
    return Behind(
        how=one.get_how_display(),
        basis=one.basis,
        proposed_by=first.actor_name if first.actor_name != by else "",
        approved_by=by,
        replaced=_replaced(one.replaced),
        of_type=one.of_type,
        service_class=one.service_class,
    )


def _replaced(fact: Fact | None) -> str:
    return per_text(fact_row(fact)) if fact else ""
