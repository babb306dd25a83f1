"""Certificates that run out, as they wait in a queue: of oneself, and of those one leads."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from urllib.parse import urlencode

from django.urls import reverse

from coderpath.same_name import form
from coderpath.sentence.calendar import day_words
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.lately import facts_touched
from coderpath_web.facts.queries import on_file
from coderpath_web.frame.soon import SOON
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.kept_while import KeptWhile
from coderpath_web.people.models import Coder
from coderpath_web.rooms.renewals.queries import Certificate, certificates_on
from coderpath_web.standings.queries.people_on import Person, people_on
from coderpath_web.ui.shell import Link
from coderpath_web.worded import Worded

CREDENTIAL = WaitingKind(
    "credential",
    "Credential expiring",
    one="expiring credential",
    icon="cal",
    together="certificates",
)
STEPS = (SOON, 30, 7)
"""Days before the end from which it is told; each later one is told of anew."""
OVER = 30
"""Days after the end in which it still waits."""
DAY = timedelta(days=1)
KEPT: KeptWhile[list[Waiting]] = KeptWhile(most=200)
"""What runs out of some people, until a fact touches one of them."""
TO_RECORD = "Renew it, then upload the new certificate. It counts once your supervisor verifies it."


ENDING = Worded(
    lambda over, soon: (
        on_file()
        .filter(kind="credentials", until__gt=over, until__lte=soon)
        .order_by()
        .values_list("coder")
    )
)


def certificates_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through what runs out soon, or ran out lately, of the viewer and of their people."""
    led, own = viewer.led, viewer.account.coder_id
    if led == set() and own is None:
        return
    reached = None if led is None else led | ({own} if own else set())
    hangs_on = (viewer.allowed, viewer.works_where, facts_touched(reached))
    yield from KEPT.get(hangs_on, lambda: list(_found(viewer, reached)))


def _found(viewer: Viewer, reached: set[int] | None) -> Iterator[Waiting]:
    coders = _ending(viewer.day, reached)
    if not coders:
        return
    people = {one.coder: one for one in people_on(viewer.day, coders)}
    for one in certificates_on(viewer.day, people):
        if _is_near(one, viewer.day):
            yield _waiting(viewer, one, people[one.coder])


def _ending(day: date, coders: Collection[int] | None) -> set[int]:
    """Give of some coders, of all when None, those with a row that ends near a day."""
    rows = ENDING.rows(over=day - OVER * DAY, soon=day + (SOON + 1) * DAY)
    found = {coder for (coder,) in rows}
    return found if coders is None else found & set(coders)


def _is_near(one: Certificate, day: date) -> bool:
    if one.until is None or one.again or one.since > day:
        return False
    return day - OVER * DAY < one.until <= day + (SOON + 1) * DAY


def _waiting(viewer: Viewer, one: Certificate, person: Person) -> Waiting:
    until: date = one.until or viewer.day
    is_own, is_over, last = viewer.is_self(one.coder), until <= viewer.day, until - DAY
    whose = "Your" if is_own else f"{person.name}’s"
    ends = f"expired on {_words(last)}" if is_over else f"expires on {_words(last)}"
    left = (last - viewer.day).days
    step = 0 if is_over else min((one for one in STEPS if left <= one), default=SOON)
    return Waiting(
        kind=CREDENTIAL,
        key=f"{one.coder}:{form(one.name)}:{until.isoformat()}:{step}",
        what=f"{whose} {one.name} {ends}",
        since=max(one.since, until - (SOON + 1) * DAY),
        otherwise=f"Starting {_words(until)}, it doesn’t count toward any level that requires it.",
        where=_where(viewer, one, person),
        says=TO_RECORD if is_own else "",
        due=last,
        about=Coder(pk=one.coder, code=person.code),
    )


def _where(viewer: Viewer, one: Certificate, person: Person) -> Link:
    """Give the form that renews it: whoever may records it, its holder claims it."""
    if may_record(viewer, "credentials", one.coder):
        label, route = "Record the renewal", "fact-new"
    else:
        label, route = "Upload the new certificate", "claim-new"
    known = {"credential": one.name}
    if one.until and one.until > viewer.day:
        known["since"] = one.until.isoformat()
    url = reverse(route, args=[person.code, "credentials"])
    return Link(label, f"{url}?{urlencode(known)}")


def _words(day: date) -> str:
    return day_words(day.toordinal())
