"""Who can help a coder on: whom the coder reports to, and the trainers of the region."""

from typing import NamedTuple

from django.db.models import Value

from coderpath.explain.names import level_title
from coderpath.sentence import Said
from coderpath.sentence.dates import say_since
from coderpath_web.dated_rows import true_on
from coderpath_web.facts.models import Fact
from coderpath_web.plain_rows import cells_in
from coderpath_web.standings.models import Standing, What
from coderpath_web.worded import Worded, among

NOBODY = ""
"""The code of no coder."""
TRAINER = "trainer"
"""The level of the path whose holders train others."""


def _spells(trains):
    """Give what is told of people by their rows of employment."""
    facts = Fact.objects.filter(kind="coders", retracted_at=None).order_by()
    columns = ("since", "coder", "coder__code", "cells", "facility__code", "trains")
    return facts.annotate(trains=Value(trains)).values_list(*columns)


def _people_near(codes, day, document):
    """Give people by their codes, and who trains on a day."""
    trainers = Standing.objects.filter(
        true_on(day), document=document, what=What.HOLDS, name=TRAINER
    )
    # One search by code and one by number: as one condition they would read every fact.
    found = _spells(trains=1).filter(coder__in=trainers.values("coder"))
    return found.union(_spells(trains=0).filter(among("coder__code", codes)), all=True)


NEAR = Worded(_people_near)


class Helper(NamedTuple):
    """Somebody who can help: name, as what, and more about it."""

    name: str
    role: str
    more: str | Said
    trains: bool = False


def helpers_of(opened):
    """Give who can help on the day asked: one query, however many there are."""
    rows = opened.record.reports
    leads = {row.to: row.since for row in rows if row.since <= opened.on < row.until}
    people = _people(opened, leads)
    title = level_title(opened.path, TRAINER)
    found = [
        Helper(
            _name(people, code), "Supervisor", say_since(day), code in people and people[code][2]
        )
        for code, day in leads.items()
    ]
    return found + [
        Helper(name, title, opened.record.facility_name(facility), trains=True)
        for code, (name, facility, _) in people.items()
        if code not in leads and code != opened.coder.code
    ]


def _name(people, code):
    return people[code][0] if code in people else code


def region_of(record, on):
    """Give the region in which a coder works on a day, else the home facility's."""
    held = [row for row in record.positions if row.since <= on < row.until]
    name = held[-1].facility if held else record.home_facility(on)
    facility = record.facilities.get(name)
    return facility.region if facility else ""


def _people(opened, leads):
    """Give name, facility and whether one trains: whom the coder reports to, trainers around."""
    document = opened.file.document.pk
    found = list(NEAR.rows(codes=[*leads] or [NOBODY], day=opened.day, document=document))
    trainers = {pk for _, pk, *_, trains in found if trains}
    there = _region_facilities(opened)
    return {
        code: (cells_in(cells).get("name") or code, facility or "", pk in trainers)
        for _, pk, code, cells, facility, _ in sorted(found, key=lambda row: row[0])
        if code in leads or facility in there
    }


def _region_facilities(opened):
    region = region_of(opened.record, opened.on)
    facilities = opened.record.facilities.items()
    return {name for name, one in facilities if region and one.region == region}
