"""What people said in requests goes once it was kept long enough after their end."""

from collections.abc import Iterator

from coderpath_web import clock
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.queries import of_person
from coderpath_web.frame.keeping import Ended, KeptKind
from coderpath_web.rooms.requests.actions import erase_request
from coderpath_web.rooms.requests.queries import ended_requests


def _ended(number: int | None = None) -> Iterator[Ended]:
    for step in ended_requests(number):
        request = step.request
        on_it = {f"decision:{each.made_in_id}" for each in request.done if each.is_recorded}
        names = {request.via, of_person(request.coder_id), *on_it}
        yield Ended(request.pk, clock.day_of(step.made_in.at), names)


REQUESTS = KeptKind(
    name="Requests for a move",
    kept_as=KeptAs.REQUESTS,
    counts_from="Approved, refused or withdrawn",
    goes="Reasons given, in the request, the records, the letters and the journal.",
    stays="Who asked for what, and what was decided by whom, on which rules. It can be rerun.",
    act="request.erased",
    ended=_ended,
    erase=erase_request,
)
