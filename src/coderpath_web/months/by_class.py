"""Which months count records anew when the standards of classes change."""

from collections.abc import Collection

from django.db.models import Q

from coderpath.facts.rows import Standard
from coderpath.facts.standards import CORPORATE
from coderpath.same_name import form
from coderpath.standards.classes import type_of_class
from coderpath_web.coded.queries import RolledClass, rolled_by_class
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.queries import Codes
from coderpath_web.journal.models import Entry
from coderpath_web.months.owing import MonthOf


def months_counted_anew(entry: Entry) -> set[MonthOf]:
    """Give the coder-months with records of a class about whose standards an entry said something.

    Months before the first day of the standard stay as they are; where the standard is corporate,
    any facility may count by it.
    """
    changed = Fact.objects.filter(Q(recorded_in=entry) | Q(retracted_in=entry), kind="standards")
    standards = list(changed.order_by())
    if not standards:
        return set()
    named = {form(one.subject) for one in standards}
    classed = [one for one in rolled_by_class() if _name(one) in named]
    return {(one.coder, one.month) for one in classed if _is_about(one, standards)}


def coders_of_the_class(standard: Standard) -> set[int]:
    """Give who coded records of the class that a standard is for, where it may measure them."""
    codes = Codes()
    return {
        one.coder
        for one in rolled_by_class()
        if _name(one) == form(standard.type)
        and standard.facility in {CORPORATE, codes.facility(one.facility)}
    }


def _name(one: RolledClass) -> str:
    return form(type_of_class(one.type, one.service_class))


def _is_about(one: RolledClass, standards: Collection[Fact]) -> bool:
    return any(
        form(it.subject) == _name(one)
        and it.facility_id in {None, one.facility}
        and dated(it.since) <= one.month
        for it in standards
    )
