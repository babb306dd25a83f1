"""Who can help a coder on: whom the coder reports to, and the trainers of the region."""

from typing import NamedTuple

from django.db.models import Q

from coderpath.explain.dates import since_text
from coderpath.explain.names import facility_name, level_title
from coderpath_web.careers.models import Standing, What
from coderpath_web.evidence.models import Fact
from coderpath_web.people.models import Coder

TRAINER = "trainer"
"""The level of the path whose holders train others."""


class Helper(NamedTuple):
    """Somebody who can help: name, as what, and more about it."""

    name: str
    role: str
    more: str


def helpers_of(opened):
    """Give who can help on the day asked: two queries, however many there are."""
    leads = {
        row.to: row.since for row in opened.record.reports if row.since <= opened.on < row.until
    }
    names = _names(opened, leads)
    title = level_title(opened.path, TRAINER)
    found = [
        Helper(names.get(code, (code, ""))[0], "Supervisor", since_text(day))
        for code, day in leads.items()
    ]
    others = {code: told for code, told in names.items() if code not in {*leads, opened.coder.code}}
    found += [
        Helper(name, title, facility_name(opened.record, facility))
        for name, facility in others.values()
    ]
    return found


def region_of(record, on):
    """Give the region in which a coder works on a day, else the home facility's."""
    held = [row for row in record.positions if row.since <= on < row.until]
    name = held[-1].facility if held else record.home_facility(on)
    facility = record.facilities.get(name)
    return facility.region if facility else ""


def _names(opened, leads):
    """Give name and facility by code: of whom the coder reports to, and of trainers around."""
    asked = Coder.objects.filter(Q(code__in=list(leads)) | Q(pk__in=_trainers(opened)))
    # Asked for at once, this would read every row of every coder.
    facts = Fact.objects.filter(kind="coders", retracted_at=None, coder__in=list(asked))
    rows = facts.order_by("since", "pk").values_list("coder__code", "cells", "facility__code")
    there = _region_facilities(opened)
    return {
        code: (cells.get("name") or code, facility or "")
        for code, cells, facility in rows
        if code in leads or facility in there
    }


def _trainers(opened):
    """Give who holds the level on the day asked, as a part of the query for names."""
    held = Standing.objects.filter(
        Q(until=None) | Q(until__gt=opened.day),
        document=opened.file.document,
        what=What.HOLDS,
        name=TRAINER,
        since__lte=opened.day,
    )
    return held.values("coder")


def _region_facilities(opened):
    region = region_of(opened.record, opened.on)
    facilities = opened.record.facilities.items()
    return {name for name, one in facilities if region and one.region == region}
