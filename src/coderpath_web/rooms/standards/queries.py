"""How the standards of a facility were set, and who has stood behind each.

What is said when a standard is set is said of that standard alone. What somebody says of one that
is on file already is said of the one of these figures, and says of nobody that they approved it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from django.db.models import Q

from coderpath.facts.rows import Standard
from coderpath.facts.standards import CORPORATE
from coderpath.same_name import form
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact, dated
from coderpath_web.people.models import Facility
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.standards.in_units import per_text
from coderpath_web.rooms.standards.models import HowSet
from coderpath_web.standings.queries.standards_of import Written

Key: TypeAlias = tuple[bool, str, date, Fraction, Fraction]
"""What tells a standard that is recorded anew as the same: whose, of what, since when, how much."""


SAID_AFTERWARDS = "standards.explained"
"""The act that says of a standard on file how it was set."""


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
    said_by: str
    """Who said all this of a standard that was on file already; empty where it was set so."""


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
        there = by_key.get(_key(standard.row, standard.since), [])
        if said := _said(there, standard.entry):
            found[standard.fact] = _behind(said, confirmed)
    return found


def is_said(fact: Fact) -> bool:
    """Tell whether anything is on file of how a standard was set."""
    there = HowSet.objects.filter(facility=fact.facility).select_related("made_in").order_by("pk")
    key = _key(fact_row(fact), dated(fact.since))
    same = [one for one in there if _key_of(one) == key]
    return _said(same, fact.recorded_in_id) is not None


def _said(there: list[HowSet], entry: int) -> HowSet | None:
    """Give what was said last by the entry of a standard, else what was said of it afterwards."""
    then = [one for one in there if one.made_in_id <= entry]
    later = [one for one in there if one.made_in.action == SAID_AFTERWARDS]
    return next(iter([*then[-1:], *later[-1:]]), None)


def _key_of(one: HowSet) -> Key:
    numbers = Fraction(one.records), Fraction(one.minutes)
    return one.facility_id is None, form(one.type), one.since, *numbers


def _key(row: Standard, since: date) -> Key:
    numbers = Fraction(row.records), Fraction(row.minutes)
    return row.facility == CORPORATE, form(row.type), since, *numbers


def _confirmed(rows: Iterable[HowSet]) -> Mapping[int, str]:
    """Give who confirmed afterwards what was done alone, by the entry that did it; else nobody."""
    done = Proposal.objects.filter(counts=True, proposed_in__in=[one.made_in_id for one in rows])
    told = done.values_list("proposed_in", "confirmed_in__actor_name")
    return {entry: name or "" for entry, name in told}


def _behind(one: HowSet, confirmed: Mapping[int, str]) -> Behind:
    first = one.proposed_in or one.made_in
    by = confirmed.get(one.made_in_id, one.made_in.actor_name)
    is_afterwards = one.made_in.action == SAID_AFTERWARDS
    return Behind(
        how=one.get_how_display(),
        basis=one.basis,
        proposed_by=first.actor_name if first.actor_name != by else "",
        approved_by="" if is_afterwards else by,
        said_by=one.made_in.actor_name if is_afterwards else "",
        replaced=_replaced(one.replaced),
        of_type=one.of_type,
        service_class=one.service_class,
    )


def _replaced(fact: Fact | None) -> str:
    return per_text(fact_row(fact)) if fact else ""
