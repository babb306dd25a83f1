"""Whom a change touches: the coders its facts are about, and whoever hangs on what it changes."""

from collections.abc import Iterator

from django.db.models import Q

from coderpath.facts.kinds import WITHOUT_CODER
from coderpath.facts.standards import CORPORATE
from coderpath_web.facts.ground import Rows
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility


def touched_coders(entry: Entry) -> set[int]:
    """Give the coders touched by the facts that an entry recorded or retracted.

    A standard touches everyone who coded its patient type, at its facility or (where it is the
    corporate one) anywhere; a facility touches everyone who ever worked there.
    """
    changed = Fact.objects.filter(Q(recorded_in=entry) | Q(retracted_in=entry)).order_by()
    about = changed.exclude(coder=None).values_list("coder_id", flat=True)
    touched = set(about.distinct())
    shared = changed.filter(coder=None).values_list("kind", "facility_id", "subject").distinct()
    for kind, facility, subject in shared:
        touched.update(_hanging_on(kind, facility, subject))
    return touched


def coders_touched(rows: Rows) -> set[int]:
    """Give the coders whom recording or retracting some rows would touch; all must be on file."""
    rows = list(rows)
    named = {row.coder for kind, row in rows if kind not in WITHOUT_CODER}
    touched = set(Coder.objects.filter(code__in=named).values_list("pk", flat=True))
    places = [(kind, row) for kind, row in rows if kind in WITHOUT_CODER]
    shared = {(kind, row.facility, getattr(row, "type", "")) for kind, row in places}
    codes = {code for _, code, _ in shared} - {CORPORATE}
    known = dict(Facility.objects.filter(code__in=codes).values_list("code", "pk"))
    for kind, code, subject in shared:
        if code == CORPORATE or code in known:
            touched.update(_hanging_on(kind, known.get(code), subject))
    return touched


def _hanging_on(kind: str, facility: int | None, subject: str) -> Iterator[int]:
    there = Q(facility=facility)
    if kind == "standards":
        # Work without a facility of its own was done at the coder's home facility.
        there = Q(kind="productivity", subject=subject)
        there &= (Q(facility=facility) | Q(facility=None)) if facility else Q()
    hanging = Fact.objects.filter(there, retracted_at=None).exclude(coder=None)
    return iter(hanging.order_by().values_list("coder_id", flat=True).distinct())
