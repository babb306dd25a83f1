"""Unusual mixes of coders in reach, each with what the coder says explains it."""

from typing import NamedTuple

from django.shortcuts import render

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.scope import Scope
from coderpath_web.rooms.months.asking import MONTHS, months_looked_at
from coderpath_web.rooms.months.pages.mix_shown import MixShown, mixes_shown
from coderpath_web.rooms.months.rules import may_see_mixes
from coderpath_web.rooms.months.stands import name_of
from coderpath_web.standings.queries.people_on import Person

PAGE = "rooms/months/pages/mixes/mixes.html"


class MixLine(NamedTuple):
    """A coder with an unusual mix."""

    person: Person
    shown: MixShown


def mixes(request):
    may_see_mixes(request.viewer).or_refuse()
    scope = Scope.of(request, P.SEE_BOARD)
    people = {one.coder: one for one in scope.people if not request.viewer.is_self(one.coder)}
    shown = mixes_shown(people)
    context = {
        "scope": scope,
        "lines": [MixLine(one, shown[key]) for key, one in people.items() if key in shown],
        "last": name_of(months_looked_at()[-1]),
        "months": MONTHS,
    }
    return render(request, PAGE, context)
