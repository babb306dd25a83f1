"""Undoing an import: what it recorded is retracted, what it had retracted is recorded again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from coderpath.facts.same_row import about as key_of
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.on_file import counting_again
from coderpath_web.facts.queries import rows_of
from coderpath_web.rooms.imports.models import Import


@dataclass(frozen=True)
class Undoing:
    """What undoing an import would do, and what has been changed since."""

    retract: Sequence[int]
    again: Sequence[NewFact]
    about: Collection[int]
    """The coders whom it is about."""
    shared: Collection[tuple[str, int | None]]
    """The facilities and standards that it changes: the kind, and the facility."""
    changed_since: Sequence[tuple[str, Any]]
    """Pairs of kind and row: what the import recorded and somebody has retracted since."""
    touched: QuerySet[Fact]
    """The facts that it would retract or record again."""

    def rows(self, own: int | None) -> list[tuple[str, Any]]:
        """Give the rows that it changes on which the verdicts of one coder could hang."""
        some = Q(coder=None) | Q(coder=own) if own else Q(coder=None)
        return list(rows_of(self.touched.filter(some)))


class ChangedSince(Exception):  # noqa: N818 -- a question, no error
    """Facts of the import were changed since; undoing the rest has to be asked for."""


def undoing_of(one: Import) -> Undoing:
    """Say what undoing an import would do now."""
    recorded = Fact.objects.filter(recorded_in=one.entry_id)
    live = recorded.filter(retracted_at=None)
    since = recorded.exclude(retracted_at=None).exclude(retracted_in=one.entry_id)
    changed = list(rows_of(since.order_by("pk")))
    left = {(kind, key_of(kind)(row)) for kind, row in changed}
    retracted = Fact.objects.filter(retracted_in=one.entry_id).exclude(recorded_in=one.entry_id)
    again = [
        new
        for new in counting_again(retracted, one.entry_id or 0)
        if (new.kind, key_of(new.kind)(new.row)) not in left
    ]
    touched = (live | retracted).order_by()
    about = set(touched.exclude(coder=None).values_list("coder_id", flat=True).distinct())
    shared = set(touched.filter(coder=None).values_list("kind", "facility_id").distinct())
    gone = list(live.values_list("pk", flat=True))
    return Undoing(gone, again, about, shared, changed, touched)
