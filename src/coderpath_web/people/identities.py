"""Finding identities by their codes, and naming those that are new."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from coderpath_web.kept_while import KeptWhile
from coderpath_web.people.models import Coder, Facility
from coderpath_web.worded import Worded

Identity = TypeVar("Identity", Coder, Facility)
CODES = Worded(lambda: Coder.objects.order_by().values_list("pk", "code"))
NEWEST = Worded(lambda: Coder.objects.order_by("-pk").values_list("pk", "code")[:1])
KEPT: KeptWhile[Mapping[int, str]] = KeptWhile(most=1)
"""The codes of everybody: they only come, and are never changed."""


def coder_ids(codes: Iterable[str]) -> dict[str, int]:
    """Give the row of each coder; a coder that is new gets one."""
    return _ids(Coder, codes)


def facility_ids(codes: Iterable[str]) -> dict[str, int]:
    """Give the row of each facility; a facility that is new gets one."""
    return _ids(Facility, codes)


def everyone() -> set[int]:
    """Give the row of every coder."""
    return set(Coder.objects.values_list("pk", flat=True))


def coder_codes() -> Mapping[int, str]:
    """Give the code of every coder by row; shared, so nobody may change it."""
    return KEPT.get(NEWEST.first(), lambda: dict(CODES.rows()))


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
