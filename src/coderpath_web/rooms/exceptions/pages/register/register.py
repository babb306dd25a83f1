"""The exceptions within a viewer's reach: which, by whom, until when; counted, and as CSV."""

from collections import Counter
from typing import NamedTuple

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.decisions.actions import AHEAD
from coderpath_web.decisions.queries import about_to_end, exceptions, in_force
from coderpath_web.decisions.shown import ExceptionShown, exceptions_shown
from coderpath_web.documents.named import path_today
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.standings.queries.employment import latest_spells, places

A_PAGE = 25
HEADS = (
    "Coder", "Name", "Facility", "Level", "Rule", "Since", "Until", "Granted by", "Why",
    "Status",
)  # fmt: skip
NOWHERE = "No facility on file"
STANDS = {
    "in force": "exception",
    "ends soon": "soon",
    "ended": "not_asked",
}


class ExceptionLine(NamedTuple):
    """An exception in the register: whose, where, and how it stands today."""

    shown: ExceptionShown
    name: str
    facility: str
    level: str
    word: str

    @property
    def exception(self):
        return self.shown.granted

    @property
    def status(self):
        """The status whose look it takes."""
        return STANDS[self.word]


def register(request):
    request.viewer.need(P.SEE_DECISIONS)
    lines = _lines(request.viewer)
    now = sorted((one for one in lines if one.word != "ended"), key=_end)
    shown = lines if request.GET.get("show") == "all" else now
    page = Paginator(shown, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": list(page),
        "is_all": request.GET.get("show") == "all",
        "is_now": request.GET.get("show") != "all",
        "by_facility": Counter(one.facility for one in now).most_common(),
        "by_granter": Counter(one.exception.made_in.actor_name for one in now).most_common(),
        "count": len(now),
        "soon": sum(one.word == "ends soon" for one in now),
    }
    return render(request, "rooms/exceptions/pages/register/register.html", context)


def register_csv(request):
    request.viewer.need(P.SEE_DECISIONS)
    return people_answer(request, "exceptions", Table(HEADS, map(_row, _lines(request.viewer))))


def _lines(viewer):
    reached, today = viewer.coders(P.SEE_DECISIONS), clock.today()
    found = exceptions() if reached is None else exceptions().filter(coder__in=reached)
    # Whoever is hired with an exception begins on a day to come.
    spells = latest_spells(today + AHEAD) | latest_spells(today)
    known, path = places(), path_today()
    live = set(exceptions().filter(in_force(today)).values_list("pk", flat=True))
    soon = set(exceptions().filter(about_to_end(today)).values_list("pk", flat=True))
    lines = []
    for shown in exceptions_shown(viewer, found):
        one = shown.granted
        spell = spells.get(one.coder_id)
        place = known.get(spell.facility or 0) if spell else None
        level = path.by_name.get(one.level) if path else None
        word = "ends soon" if one.pk in soon else "in force" if one.pk in live else "ended"
        lines.append(
            ExceptionLine(
                shown,
                spell.name if spell else one.coder.code,
                place.name if place else NOWHERE,
                level.title if level else one.level,
                word,
            )
        )
    return lines


def _end(line):
    """Put what ends first in front."""
    return line.exception.until, line.exception.pk


def _row(line):
    one = line.exception
    return (
        one.coder.code,
        line.name,
        line.facility,
        line.level,
        line.shown.asks,
        one.since,
        one.until,
        one.made_in.actor_name,
        line.shown.why,
        line.word,
    )
