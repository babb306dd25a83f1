"""Months that have closed and are not on file, as they wait for whoever brings them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from django.urls import reverse

from coderpath.criteria.window import closes_on, last_closed
from coderpath.days import Month, first_of
from coderpath.sentence.calendar import month_words
from coderpath.sentence.words import counted, listed
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.queries import adopted, in_force, path_of
from coderpath_web.facts.names import facility_name
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.people.models import Coder, Facility
from coderpath_web.standings.queries.months_missing import without_month
from coderpath_web.standings.queries.people_on import Person, people_on
from coderpath_web.ui.shell import Link

MONTH = WaitingKind(
    "month",
    "Month not on file",
    one="month that is not on file",
    many="months that are not on file",
    icon="upload",
)
LOOKED_BACK = 2
"""Closed months that are looked at; what is missing for longer stands on the coders' pages."""
MOST_NAMED = 3
NOBODY = "The month is closed, and no one has uploaded what was coded in it."
OTHERWISE = "It doesn’t count, and anyone who needs it can’t be ready until it is on file."
WORKS_NOWHERE = "No facility"


def months_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the months that have closed without figures of those the viewer brings them of."""
    brought, own = viewer.coders(P.IMPORT_FACTS), viewer.account.coder_id
    document = in_force(viewer.day, adopted())
    if document is None or (brought == set() and own is None):
        return
    close_day = path_of(document).months_close_on
    latest = last_closed(viewer.day.toordinal(), close_day)
    reached = None if brought is None else brought | ({own} if own else set())
    for month in range(latest - LOOKED_BACK + 1, latest + 1):
        since = date.fromordinal(closes_on(month, close_day))
        people = _without(viewer.day, month, reached)
        if others := [one for one in people if not viewer.is_self(one.coder)]:
            yield _to_bring(viewer, month, since, others)
        if any(viewer.is_self(one.coder) for one in people):
            yield _own(month, since, next(one for one in people if viewer.is_self(one.coder)))


def _without(day: date, month: Month, reached: set[int] | None) -> list[Person]:
    """Give who lacks a month, and was employed in all of it and is still."""
    first = date.fromordinal(first_of(month))
    found = without_month(first, reached)
    return [one for one in people_on(day, found) if one.hired <= first] if found else []


def _to_bring(viewer: Viewer, month: Month, since: date, people: Sequence[Person]) -> Waiting:
    one = people[0] if len(people) == 1 else None
    whom = one.name if one else counted(len(people), "coder")
    return Waiting(
        kind=MONTH,
        key=str(month),
        what=f"{month_words(month)} is not on file for {whom}",
        since=since,
        otherwise=OTHERWISE,
        where=_where(viewer, one),
        says=NOBODY if one else f"{NOBODY[:-1]}: {_told(people)}.",
        about=Coder(pk=one.coder, code=one.code) if one else None,
    )


def _own(month: Month, since: date, person: Person) -> Waiting:
    return Waiting(
        kind=MONTH,
        key=f"{month}:own",
        what=f"Your {month_words(month)} is not on file",
        since=since,
        otherwise=OTHERWISE,
        where=Link("See your record", reverse("record", args=[person.code])),
        says=NOBODY,
        about=Coder(pk=person.coder, code=person.code),
        turn="Waiting for whoever keeps your team’s figures",
    )


def _where(viewer: Viewer, one: Person | None) -> Link:
    """Give the form of what one coder coded, or the page on which a file is uploaded."""
    if one and may_record(viewer, "productivity", one.coder):
        return Link("Record it", reverse("fact-new", args=[one.code, "productivity"]))
    return Link("Upload it", reverse("imports"))


def _told(people: Sequence[Person]) -> str:
    """Say who lacks it: by name where they are few, else how many at each facility."""
    if len(people) <= MOST_NAMED:
        return listed([one.name for one in people])
    there = Counter(one.facility for one in people).most_common()
    known = Facility.objects.in_bulk([one for one, _ in there[:MOST_NAMED] if one])
    said = [
        f"{facility_name(known[one].code) if one else WORKS_NOWHERE} ({number})"
        for one, number in there[:MOST_NAMED]
    ]
    more = len(there) - len(said)
    return listed([*said, counted(more, "more facility", "more facilities")] if more else said)
