"""Keeping what the columns of a table mean."""

from collections.abc import Mapping

from coderpath_web import clock
from coderpath_web.access.ruling import ask
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.imports.mapping.kept_mappings import places_of
from coderpath_web.rooms.imports.models import Mapping as SavedMapping
from coderpath_web.rooms.imports.rules import may_change_mapping, may_import

LONGEST_NAME = 100
TOO_LONG = (
    "A name has at most 100 letters; this one has {found}. The answers were not kept under it."
)


@in_turn
def save_mapping(
    *, by: Account, name: str, signature: str, choices: Mapping[str, object], text: str
) -> SavedMapping:
    """Keep what the columns of a table mean, under a name; one's own of that name is replaced.

    What others kept stays theirs, also under the same name. Raises NameTaken for one too long.
    """
    ask(by, may_import)
    _refuse_too_long(name)
    entry = write_entry(by=by, action="mapping.saved", details={"name": name})
    values = {"signature": signature, "choices": dict(choices), "text": text, "entry": entry}
    values["places"] = places_of(Viewer(by, clock.today()))
    return SavedMapping.objects.update_or_create(owner=by, name=name, defaults=values)[0]


class NameTaken(Exception):  # noqa: N818 -- it is said to somebody, no fault of the program
    """A name cannot be given: it is empty, too long, or the own of other kept answers."""


@in_turn
def rename_mapping(*, by: Account, one: SavedMapping, name: str) -> None:
    """Call what one kept by another name. Raises NameTaken."""
    ask(by, may_change_mapping, one)
    name = " ".join(name.split())
    _refuse_too_long(name)
    others = SavedMapping.objects.filter(owner=one.owner, name=name).exclude(pk=one.pk)
    if not name or others.exists():
        taken = f"You already have other answers named “{name}”."
        message = taken if name else "Give the answers a name."
        raise NameTaken(message)
    entry = write_entry(by=by, action="mapping.renamed", details={"name": name, "was": one.name})
    SavedMapping.objects.filter(pk=one.pk).update(name=name, entry=entry)


def _refuse_too_long(name: str) -> None:
    if len(name) > LONGEST_NAME:
        raise NameTaken(TOO_LONG.format(found=f"{len(name):,}"))


@in_turn
def forget_mapping(*, by: Account, one: SavedMapping) -> None:
    """Forget what one kept: the next table like it is asked about anew."""
    ask(by, may_change_mapping, one)
    write_entry(by=by, action="mapping.forgotten", details={"name": one.name})
    SavedMapping.objects.filter(pk=one.pk).delete()
