"""What is known of candidates goes once it was kept long enough after the decision."""

from collections.abc import Iterator

from coderpath_web import clock
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.queries import of_person
from coderpath_web.frame.keeping import Ended, KeptKind
from coderpath_web.rooms.placement.actions import erase_candidate
from coderpath_web.rooms.placement.queries import candidates


def _ended(number: int | None = None) -> Iterator[Ended]:
    found = candidates().filter(erased_in=None).exclude(closed_in=None)
    for one in found if number is None else found.filter(pk=number):
        names = {one.via, *([of_person(one.hired_as_id)] if one.hired_as_id else ())}
        if one.closed_in is not None:
            yield Ended(one.pk, clock.day_of(one.closed_in.at), names)


def _erase(number: int) -> None:
    erase_candidate(by=None, candidate=candidates().get(pk=number))


CANDIDATES = KeptKind(
    name="Candidates",
    kept_as=KeptAs.HIRING,
    counts_from="Decision",
    goes="The name, the note, and what was known before the decision.",
    stays="That there was a candidate and how it ended, and what was recorded at hire.",
    act="candidate.erased",
    ended=_ended,
    erase=_erase,
)
