"""Openings as they are found, and who qualifies for a post on a day."""

from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from coderpath_web import clock
from coderpath_web.documents.models import PathDocument
from coderpath_web.journal.made_between import made_between
from coderpath_web.people.models import Coder
from coderpath_web.rooms.openings.enums import Act
from coderpath_web.rooms.openings.models import Application, ApplicationStep, Opening
from coderpath_web.standings.models import Standing, State, What
from coderpath_web.worded import Worded


def asked_on(first: date, last: date) -> dict[int, date]:
    """Give on which day each application was made that was answered between two days, by entry."""
    answered = ApplicationStep.objects.filter(
        made_between(first, last), act__in=(Act.CHOSEN, Act.NOT_CHOSEN)
    )
    rows = answered.order_by().values_list("made_in", "application__made_in__at")
    return {number: clock.day_of(at) for number, at in rows}


def openings() -> QuerySet[Opening]:
    """Give every opening with whatever a line says of one, the latest first."""
    found = Opening.objects.select_related("facility", "made_in", "closed_in")
    return found.order_by("-pk")


OPEN = Worded(
    lambda: Opening.objects.filter(closed_in=None).order_by().values_list("pk", "apply_by")
)
KEPT = Worded(
    lambda: (
        Opening.objects.exclude(closed_in=None)
        .filter(Exists(Application.objects.filter(opening=OuterRef("pk"))), erased_in=None)
        .order_by()
        .values_list("pk")
    )
)


ANSWERED_TO = Worded(
    lambda coder, since: (
        ApplicationStep.objects.filter(
            application__coder=coder, act__in=(Act.CHOSEN, Act.NOT_CHOSEN), made_in__at__gte=since
        )
        .order_by()
        .values_list("pk")
    )
)


def answers_since(coder: int, since: datetime) -> list[ApplicationStep]:
    """Give the answers to applications of a coder from a moment on."""
    steps = [step for (step,) in ANSWERED_TO.rows(coder=coder, since=since)]
    found = ApplicationStep.objects.filter(pk__in=steps)
    related = ("application__opening", "application__coder", "made_in")
    return list(found.select_related(*related).order_by("pk")) if steps else []


def open_since(day: date | None = None) -> list[int]:
    """Give the openings that are open; with a day, those for which one can apply on it."""
    return [one for one, apply_by in OPEN.rows() if day is None or day <= apply_by]


def with_applications_kept() -> list[int]:
    """Give the openings that are closed and whose applications are not erased."""
    return [one for (one,) in KEPT.rows()]


def applications(opening: Opening) -> list[Application]:
    """Give the applications for an opening, the earliest first, with their steps."""
    found = Application.objects.filter(opening=opening).select_related("coder", "made_in")
    return list(found.prefetch_related("acts__by", "acts__made_in").order_by("pk"))


def applications_of(coder: Coder) -> list[Application]:
    """Give what somebody applied for, the latest first, with the openings and the steps."""
    found = Application.objects.filter(coder=coder).select_related("opening")
    return list(found.prefetch_related("acts__made_in").order_by("-pk"))


def qualifying(document: PathDocument, level: str, day: date) -> set[int]:
    """Give the coders who are ready for a post on a day and do not hold it."""
    there = Standing.objects.filter(
        Q(since=None) | Q(since__lte=day),
        Q(until=None) | Q(until__gt=day),
        document=document,
        name=level,
        state=State.MET,
    )
    ready = set(there.filter(what=What.READY).values_list("coder", flat=True))
    return ready - set(there.filter(what=What.HOLDS).values_list("coder", flat=True))
