"""Keeping what the columns of a table mean."""

from collections.abc import Mapping

from coderpath_web import clock
from coderpath_web.access.ruling import ask
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.imports.kept_mappings import places_of
from coderpath_web.rooms.imports.models import Mapping as SavedMapping
from coderpath_web.rooms.imports.rules import may_import


@in_turn
def save_mapping(
    *, by: Account, name: str, signature: str, choices: Mapping[str, object], text: str
) -> SavedMapping:
    """Keep what the columns of a table mean, under a name; one's own of that name is replaced.

    What others kept stays theirs, also under the same name.
    """
    ask(by, may_import)
    entry = write_entry(by=by, action="mapping.saved", details={"name": name})
    values = {"signature": signature, "choices": dict(choices), "text": text, "entry": entry}
    values["places"] = places_of(Viewer(by, clock.today()))
    return SavedMapping.objects.update_or_create(owner=by, name=name, defaults=values)[0]
