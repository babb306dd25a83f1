"""Requests as they are found: of a coder, open, in someone's reach; and which chain decides."""

from collections.abc import Collection
from datetime import date, datetime

from django.db.models import Exists, Max, OuterRef, QuerySet

from coderpath_web import clock
from coderpath_web.journal.made_between import made_between
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.chain import SHIPPED, Chain, from_json
from coderpath_web.rooms.requests.enums import OPEN, RECORDED, Act
from coderpath_web.rooms.requests.models import (
    ANY_LEVEL,
    ANY_MOVE,
    ChainSetting,
    MoveRequest,
    RequestStep,
)
from coderpath_web.worded import Worded


def asked_on(first: date, last: date) -> dict[int, date]:
    """Give on which day each request was made that was decided between two days, by the entry."""
    decided = RequestStep.objects.filter(made_between(first, last), act__in=RECORDED)
    asked = decided.filter(request__acts__number=1).order_by()
    rows = asked.values_list("made_in", "request__acts__made_in__at")
    return {number: clock.day_of(at) for number, at in rows}


def requests() -> QuerySet[MoveRequest]:
    """Give requests with all that was done to them, the latest first."""
    found = MoveRequest.objects.select_related("coder").order_by("-pk")
    return found.prefetch_related("acts__by", "acts__made_in")


def open_requests() -> QuerySet[MoveRequest]:
    """Give the requests of which something is still to come, the latest first."""
    return requests().filter(_is_open())


def _is_open() -> Exists:
    done = RequestStep.objects.filter(request=OuterRef("request"), number__gt=OuterRef("number"))
    return Exists(RequestStep.objects.filter(~Exists(done), request=OuterRef("pk"), after__in=OPEN))


OPEN_OF = Worded(
    lambda: MoveRequest.objects.filter(_is_open()).order_by().values_list("pk", "coder")
)
ASKED_BY = Worded(
    lambda account: (
        RequestStep.objects.filter(by=account, act__in=(Act.ASKED, Act.APPEALED))
        .order_by()
        .values_list("request")
    )
)


DECIDED_FOR = Worded(
    lambda coder, since: (
        RequestStep.objects.filter(request__coder=coder, act__in=RECORDED, made_in__at__gte=since)
        .order_by()
        .values_list("pk")
    )
)


def answers_since(coder: int, since: datetime) -> list[RequestStep]:
    """Give what was decided about a coder from a moment on, the last of each request."""
    steps = [step for (step,) in DECIDED_FOR.rows(coder=coder, since=since)]
    if not steps:
        return []
    found = RequestStep.objects.filter(pk__in=steps).select_related("request__coder", "made_in")
    return list({one.request_id: one for one in found.order_by("pk")}.values())


def coders_of_open() -> dict[int, int]:
    """Give the open requests, each with whose it is, at the cost of one small question."""
    return dict(OPEN_OF.rows())


def ended_requests(number: int | None = None) -> QuerySet[RequestStep]:
    """Give what ended each request whose words are not erased, or that of one."""
    later = RequestStep.objects.filter(request=OuterRef("request"), number__gt=OuterRef("number"))
    found = RequestStep.objects.filter(~Exists(later), request__erased_in=None)
    found = found.exclude(after__in=OPEN).select_related("request", "made_in").order_by("pk")
    found = found.prefetch_related("request__acts")
    return found if number is None else found.filter(request=number)


def by_decision(found: QuerySet[MoveRequest]) -> QuerySet[MoveRequest]:
    """Put requests in the order in which something was done to them last, the latest first."""
    return found.annotate(done_last=Max("acts__made_in")).order_by("-done_last")


def asked_by(account: int) -> set[int]:
    """Give the requests for which an account asked, or of which it appealed."""
    return {request for (request,) in ASKED_BY.rows(account=account)}


def requests_of(coder: Coder) -> QuerySet[MoveRequest]:
    """Give the requests of a coder, the latest first."""
    return requests().filter(coder=coder)


def requests_about(coders: Collection[int] | None) -> QuerySet[MoveRequest]:
    """Give the requests of some coders, of all when None, the latest first."""
    return requests() if coders is None else requests().filter(coder__in=coders)


def open_request(coder: Coder, level: str) -> MoveRequest | None:
    """Give a coder's open request for a level."""
    return open_requests().filter(coder=coder, level=level).first()


def settings() -> dict[tuple[str, str], ChainSetting]:
    """Give what is settled, by kind of move and level, the latest of each."""
    rows = ChainSetting.objects.select_related("made_in").order_by("pk")
    return {(one.move, one.level): one for one in rows}


def chain_for(move: str, level: str) -> Chain:
    """Give the chain that decides on a move: what is settled for just this counts first."""
    settled = settings()
    for key in ((move, level), (ANY_MOVE, level), (move, ANY_LEVEL), (ANY_MOVE, ANY_LEVEL)):
        if key in settled and settled[key].chain:
            return from_json(settled[key].chain)
    return SHIPPED
