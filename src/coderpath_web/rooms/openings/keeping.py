"""Applications go once they were kept long enough after their opening closed."""

from collections.abc import Iterator

from coderpath_web import clock
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.queries import of_person
from coderpath_web.frame.keeping import Ended, KeptKind
from coderpath_web.rooms.openings.actions import erase_applications
from coderpath_web.rooms.openings.queries import openings, with_applications_kept


def _ended(number: int | None = None) -> Iterator[Ended]:
    some = [one for one in with_applications_kept() if number in {None, one}]
    for one in openings().filter(pk__in=some).prefetch_related("applications"):
        people = {of_person(each.coder_id) for each in one.applications.all()}
        if one.closed_in is not None:
            yield Ended(one.pk, clock.day_of(one.closed_in.at), {one.via, *people})


def _erase(number: int) -> None:
    erase_applications(by=None, opening=openings().get(pk=number))


APPLICATIONS = KeptKind(
    name="Applications for openings",
    kept_as=KeptAs.HIRING,
    counts_from="Opening closed",
    goes="What applicants wrote, how they stood, and the steps’ reasons.",
    stays="Who applied, and each decision with its reason, for as long as decisions are kept.",
    act="opening.erased",
    ended=_ended,
    erase=_erase,
)
