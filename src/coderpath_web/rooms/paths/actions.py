"""Adopting path documents."""

from coderpath.documents.path import shipped
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.documents.adoption import keep_document, readable_path
from coderpath_web.documents.models import PathDocument
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.paths.rules import may_adopt


@in_turn
def adopt_path(*, by: Account | None, text: str, why: str = "") -> PathDocument:
    """Adopt a path document: it is in force from its effective day until a later one is.

    Raises NotAllowed or UnreadableDocument; IntegrityError when a path of that name was adopted
    before.
    """
    ask(by, may_adopt)
    path = readable_path(text)
    entry = write_entry(by=by, action="path.adopted", why=why, details={"path": path.path})
    return keep_document(entry=entry, path=path, text=text)


def adopt_shipped(*, by: Account | None, name: str, why: str = "") -> PathDocument:
    """Adopt one of the paths that come with the product."""
    place = shipped.FOLDER / name / shipped.DOCUMENT
    return adopt_path(by=by, text=place.read_text(encoding="utf-8"), why=why)
