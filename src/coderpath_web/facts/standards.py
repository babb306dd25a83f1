"""Setting a productivity standard from a day on: the one in force then ends the day before."""

from datetime import date

from django.db import transaction

from coderpath.facts.rows import Standard
from coderpath_web.accounts.models import Account
from coderpath_web.facts.actions import NewFact, change_facts
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry


@transaction.atomic
def set_standard(*, by: Account | None, standard: Standard, why: str) -> Entry:
    """Set a standard. Raises Refused when a later one begins while it would still be in force.

    A standard that began on the same day was never in force, so it is retracted and not ended.
    """
    entry = write_entry(by=by, action="standards.set", why=why, details=_details(standard))
    before = standard_in_force(standard)
    ended = [_ended(before, standard)] if before and dated(before.since) < _day(standard) else []
    change_facts(
        entry=entry,
        new=[*ended, NewFact("standards", standard)],
        retract=[before.pk] if before else [],
    )
    return entry


def standard_in_force(standard: Standard) -> Fact | None:
    """Give the standard of the same facility and patient type on the day a new one begins."""
    facility = "" if standard.facility == "*" else standard.facility
    there = on_file().filter(kind="standards", subject=standard.type)
    there = there.filter(facility__code=facility) if facility else there.filter(facility=None)
    begun = there.filter(since__lte=_day(standard)).order_by("-since").first()
    return begun if begun and (begun.until is None or begun.until > _day(standard)) else None


def _ended(before: Fact, standard: Standard) -> NewFact:
    return NewFact("standards", fact_row(before)._replace(until=standard.since))


def _day(standard: Standard) -> date:
    return date.fromordinal(standard.since)


def _details(standard: Standard) -> dict[str, object]:
    return {
        "facility": standard.facility,
        "type": standard.type,
        "since": _day(standard).isoformat(),
    }
