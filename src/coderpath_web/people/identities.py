"""Finding identities by their codes, and naming those that are new."""

from collections.abc import Iterable
from typing import TypeVar

from coderpath_web.people.models import Coder, Facility

Identity = TypeVar("Identity", Coder, Facility)


def coder_ids(codes: Iterable[str]) -> dict[str, int]:
    """Give the row of each coder; a coder that is new gets one."""
    return _ids(Coder, codes)


def facility_ids(codes: Iterable[str]) -> dict[str, int]:
    """Give the row of each facility; a facility that is new gets one."""
    return _ids(Facility, codes)


def everyone() -> set[int]:
    """Give the row of every coder."""
    return set(Coder.objects.values_list("pk", flat=True))


def _ids(model: type[Identity], codes: Iterable[str]) -> dict[str, int]:
    wanted = set(codes)
    if len(wanted) == 1:
        found = dict(model.objects.filter(code__in=wanted).values_list("code", "pk"))
    else:
        found = dict(model.objects.values_list("code", "pk"))
    missing = sorted(wanted - found.keys())
    if missing:
        model.objects.bulk_create([model(code=code) for code in missing], ignore_conflicts=True)
        found = dict(model.objects.values_list("code", "pk"))
    return {code: found[code] for code in wanted}
