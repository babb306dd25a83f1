"""The productivity standard that is in force when a new one begins, and who changed it."""

from datetime import date

from django.db.models import Q, QuerySet

from coderpath.facts.rows import Standard
from coderpath.facts.standards import CORPORATE, Standards
from coderpath_web.facts.models import Fact
from coderpath_web.facts.on_file import ChangedMeanwhile
from coderpath_web.facts.queries import on_file, rows_of
from coderpath_web.facts.spellings import spellings


def standards_on_file() -> Standards:
    """Give every standard that counts."""
    rows = rows_of(on_file().filter(kind="standards"), are_many=False)
    return Standards(row for _, row in rows)


def standard_in_force(standard: Standard) -> Fact | None:
    """Give the standard of the same facility and patient type on the day a new one begins."""
    day = date.fromordinal(standard.since)
    there = _of_the_same(standard, on_file())
    begun = there.filter(since__lte=day).order_by("-since").first()
    return begun if begun and (begun.until is None or begun.until > day) else None


def refuse_unseen(standard: Standard, shown: int) -> None:
    """Raise ChangedMeanwhile where one for the same work was set or retracted after an entry.

    It is the newest entry when somebody was shown what stands.
    """
    changed = Q(recorded_in__gt=shown) | Q(retracted_in__gt=shown)
    if _of_the_same(standard, Fact.objects.filter(changed)).exists():
        newest = _of_the_same(standard, on_file()).order_by("-since")[:1]
        raise ChangedMeanwhile(list(newest.select_related("facility", "recorded_in")))


def standards_of_the_same(standard: Standard) -> list[Fact]:
    """Give the standards on file of the same facility, or of none, and the same patient type."""
    there = _of_the_same(standard, on_file()).select_related("facility", "coder", "to")
    return list(there.order_by("since", "pk"))


def _of_the_same(standard: Standard, facts: QuerySet[Fact]) -> QuerySet[Fact]:
    """Give the standards of the same facility, or of none, and the same patient type."""
    there = facts.filter(kind="standards", subject__in=spellings("standards", standard.type))
    if standard.facility == CORPORATE:
        return there.filter(facility=None)
    return there.filter(facility__code=standard.facility)
