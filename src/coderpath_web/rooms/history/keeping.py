"""Why somebody changed what is on file goes once it was kept long enough; that they did stays."""

from collections.abc import Iterator, Sequence

from django.db.models import Exists, OuterRef

from coderpath_web import clock
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.queries import of_person
from coderpath_web.facts.models import Fact
from coderpath_web.frame.keeping import Ended, KeptKind
from coderpath_web.journal.models import Entry, Leaf
from coderpath_web.rooms.history.actions import erase_reason

ACTS = (
    "account.closed",
    "account.reopened",
    "facts.corrected",
    "facts.recorded",
    "facts.retracted",
    "role.ended",
    "role.given",
    "team.recorded",
    "team.taken-back",
)
"""The acts whose reason stands in the journal alone; that of others goes with their record."""


def _ended(number: int | None = None) -> Iterator[Ended]:
    said = Exists(Leaf.objects.filter(pk=OuterRef("pk")).exclude(salt=""))
    found = Entry.objects.filter(said, action__in=ACTS).exclude(why="").order_by("pk")
    entries = list(found if number is None else found.filter(pk=number))
    people = _people([one for one in entries if one.about_id is None])
    for one in entries:
        about = {one.about_id} if one.about_id else people[one.pk]
        names = {f"entry:{one.pk}", *map(of_person, about)}
        yield Ended(one.pk, clock.day_of(one.at), names)


def _people(entries: Sequence[Entry]) -> dict[int, set[int]]:
    """Give the coders whose facts entries changed that name nobody, as those of a team do."""
    found: dict[int, set[int]] = {one.pk: set() for one in entries}
    for name in ("recorded_in", "retracted_in"):
        some = Fact.objects.filter(**{f"{name}__in": list(found)}).exclude(coder=None)
        for entry, coder in some.order_by().values_list(name, "coder").distinct():
            found[entry].add(coder)
    return found


REASONS = KeptKind(
    name="Reasons in the journal",
    kept_as=KeptAs.REASONS,
    counts_from="Entry written",
    goes="Why facts were recorded, corrected or retracted, roles given or ended, accounts closed.",
    stays="The entry: who did it, when, to whom. The facts and roles themselves.",
    act="journal.erased",
    ended=_ended,
    erase=erase_reason,
)
