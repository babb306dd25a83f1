"""The productivity standard that is in force when a new one begins."""

from datetime import date

from coderpath.facts.rows import Standard
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file


def standard_in_force(standard: Standard) -> Fact | None:
    """Give the standard of the same facility and patient type on the day a new one begins."""
    day = date.fromordinal(standard.since)
    facility = "" if standard.facility == "*" else standard.facility
    there = on_file().filter(kind="standards", subject=standard.type)
    there = there.filter(facility__code=facility) if facility else there.filter(facility=None)
    begun = there.filter(since__lte=day).order_by("-since").first()
    return begun if begun and (begun.until is None or begun.until > day) else None
