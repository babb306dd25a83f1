"""Hospitals of like size: half to twice as many coders as coded here in the last twelve months.

No file says how large a hospital is, so its size is who coded there. Where the setting of both is
on file, it has to be the same: a clinic is no hospital.
"""

from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import Count

from coderpath.days import add_months
from coderpath.same_name import form
from coderpath_web.facts.queries import on_file

TIMES = 2
"""So many times as many coders at most, and at least so many times fewer."""
MONTHS = 12


def like_size(facility: int, day: date) -> frozenset[int]:
    """Give the other facilities of like size on a day; none where nobody coded here."""
    sizes = _sizes(day)
    own = sizes.get(facility, 0)
    near = {
        one
        for one, size in sizes.items()
        if one != facility and size <= own * TIMES and own <= size * TIMES
    }
    return frozenset(near) & _of_one_setting(facility, near)


def _sizes(day: date) -> Mapping[int, int]:
    """Count who has work of the last twelve months at each facility."""
    first = date.fromordinal(add_months(day.toordinal(), -MONTHS))
    work = on_file().filter(kind="productivity", since__gt=first, since__lte=day)
    counted = work.exclude(facility=None).order_by().values("facility")
    return dict(
        counted.annotate(size=Count("coder", distinct=True)).values_list("facility", "size")
    )


def _of_one_setting(facility: int, others: Collection[int]) -> frozenset[int]:
    """Give those of the same setting, or where either has none on file."""
    told = on_file().filter(kind="facilities", facility__in=[facility, *others])
    rows = told.order_by("pk").values_list("facility", "cells")
    settings = {one: form(cells.get("setting") or "") for one, cells in rows}
    own = settings.get(facility, "")
    return frozenset(one for one in others if not own or settings.get(one, "") in {own, ""})
