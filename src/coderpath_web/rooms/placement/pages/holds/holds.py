"""What is held within a viewer's reach: which record, by whom, why, since when, lifted by whom."""

from typing import NamedTuple

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse

from coderpath.sentence import Table
from coderpath_web.decisions.models import Hold
from coderpath_web.decisions.queries import holds as every_hold
from coderpath_web.facts.names import coder_names
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.people.models import Coder
from coderpath_web.rooms.placement.rules import may_place, may_see_hold

A_PAGE = 50
HEADS = ("Record", "Facility", "Held by", "Since", "Why", "Lifted by", "Lifted on", "Why lifted")
RECORDS = {"candidate": "Candidate", "opening": "Applications for opening"}
"""What is held, by how its number begins: each stands on the page of the same name."""


PERSON = "coder"
"""What is held of a person is everything about them, and stands on the page of keeping."""


class HoldLine(NamedTuple):
    """A hold in the list, and the record that it keeps."""

    hold: Hold
    record: str
    where: str


def holds(request):
    may_place(request.viewer).or_refuse()
    is_all = request.GET.get("show") == "all"
    lines = _lines(request.viewer)
    shown = [one for one in lines if is_all or one.hold.lifted_in is None]
    page = Paginator(shown, A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "is_all": is_all, "is_now": not is_all, "has_any": bool(lines)}
    return render(request, "rooms/placement/pages/holds/holds.html", context)


def holds_csv(request):
    may_place(request.viewer).or_refuse()
    return people_answer(request, "holds", Table(HEADS, map(_row, _lines(request.viewer))))


def _lines(viewer):
    seen = [one for one in every_hold() if may_see_hold(viewer, one)]
    people = _people(seen)
    return [_line(one, people) for one in seen]


def _people(seen):
    """Give whom holds are about, by number: name and id, asked for once."""
    numbers = [number for kind, number in (one.about.split(":") for one in seen) if kind == PERSON]
    codes = dict(Coder.objects.filter(pk__in=numbers).values_list("pk", "code"))
    names = coder_names(codes.values())
    return {str(pk): f"{names[code]} ({code})" for pk, code in codes.items()}


def _line(one, people):
    kind, number = one.about.split(":")
    if kind == PERSON:
        return HoldLine(one, f"Everything about {people[number]}", reverse("keeping"))
    return HoldLine(one, f"{RECORDS[kind]} {number}", reverse(kind, args=[number]))


def _row(line):
    one, lifted = line.hold, line.hold.lifted_in
    return (
        line.record,
        one.facility.code if one.facility else "",
        one.made_in.actor_name,
        one.made_in.at,
        one.why,
        lifted.actor_name if lifted else "",
        lifted.at if lifted else "",
        lifted.why if lifted else "",
    )
