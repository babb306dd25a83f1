"""Claims go once they were kept long enough after their end."""

from collections.abc import Iterator

from coderpath_web import clock
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.queries import of_person
from coderpath_web.frame.keeping import Ended, KeptKind
from coderpath_web.rooms.claims.actions import erase_claim
from coderpath_web.rooms.claims.queries import ended_claims


def _ended(number: int | None = None) -> Iterator[Ended]:
    for step in ended_claims(number):
        claim = step.claim
        names = (claim.via, of_person(claim.coder_id))
        yield Ended(claim.pk, clock.day_of(step.made_in.at), names)


CLAIMS = KeptKind(
    name="Claims",
    kept_as=KeptAs.CLAIMS,
    counts_from="Vouched for, refused or withdrawn",
    goes="What was claimed, what was said about it, and the scans.",
    stays="That there was a claim and how it ended, and the fact that it became.",
    act="claim.erased",
    ended=_ended,
    erase=erase_claim,
)
