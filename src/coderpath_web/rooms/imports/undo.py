"""Undoing an import: what it recorded is retracted, what it had retracted is recorded again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.facts.change import change_facts
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import rows_of
from coderpath_web.journal.actions import write_entry
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.keys import key_of
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.reach import changes_places


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


class OutOfReach(Exception):  # noqa: N818 -- somebody else may do it
    """Facts of the import are about somebody whom whoever undoes it does not reach."""


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
        NewFact(kind, row)
        for kind, row in rows_of(retracted.order_by("pk"))
        if (kind, key_of(kind)(row)) not in left
    ]
    touched = (live | retracted).order_by()
    about = set(touched.exclude(coder=None).values_list("coder_id", flat=True).distinct())
    shared = set(touched.filter(coder=None).values_list("kind", "facility_id").distinct())
    return Undoing(list(live.values_list("pk", flat=True)), again, about, shared, changed)


@transaction.atomic
def undo_import(key: int) -> None:
    """Take an import back, with one entry.

    Raises ChangedSince, OutOfReach, Refused or AlreadyRetracted.
    """
    one = Import.objects.select_related("by").get(pk=key)
    by = Account.objects.get(pk=one.choices.get("undone_by", one.by_id))
    entry = write_entry(
        by=by,
        action="import.undone",
        why=str(one.choices.get("undone_why", "")),
        details={"import": one.pk, "entry": one.entry_id},
    )
    undoing = undoing_of(one)
    if undoing.changed_since and not one.choices.get("undo_the_rest"):
        raise ChangedSince
    _check_reach(by, undoing)
    change_facts(entry=entry, new=undoing.again, retract=undoing.retract)
    one.undone, one.state = entry, State.UNDONE
    one.save(update_fields=["undone", "state"])


def _check_reach(by: Account, undoing: Undoing) -> None:
    """Raise OutOfReach where importing these facts would not be theirs either."""
    about = set(undoing.about)
    viewer = Viewer(by, clock.today())
    reached = viewer.coders(Permission.IMPORT_FACTS)
    if by.coder_id in about or (reached is not None and about - reached):
        raise OutOfReach
    if not all(_may_change(viewer, *one) for one in undoing.shared):
        raise OutOfReach


def _may_change(viewer: Viewer, kind: str, facility: int | None) -> bool:
    """Tell whether somebody may change a facility, or the standards of one."""
    if kind == "facilities":
        return changes_places(viewer)
    reached = viewer.facilities(Permission.SET_STANDARDS)
    return reached is None or facility in reached
