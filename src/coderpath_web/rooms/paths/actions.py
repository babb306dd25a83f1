"""Adopting path documents, and releasing figures of groups."""

from datetime import date

from coderpath.documents.path import shipped
from coderpath.path import CareerPath
from coderpath.sentence.calendar import day_words
from coderpath_web import clock
from coderpath_web.access.actions.proposing import keep_draft
from coderpath_web.access.permissions import Permission
from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import ask
from coderpath_web.access.seeing_groups import may_see_groups
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.documents.adoption import (
    UnreadableDocument,
    keep_document,
    readable_path,
    withdraw_document,
)
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.proposals.draft import Draft
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting_about
from coderpath_web.rooms.paths.releases import is_due, release_day, releases_of, worked_out
from coderpath_web.rooms.paths.rules import (
    ADOPTING,
    may_adopt,
    may_adopt_alone,
    may_withdraw_path,
)
from coderpath_web.standings.models import Release

PATH = "path"
"""The kind of proposal that adopts a path."""
NAME_TAKEN = "A path with this name was adopted before. Give this one another name."
UNREADABLE = "The document can no longer be read. Decline it, and have it proposed again."
WAITS_ALREADY = "A path with this name is already waiting to be confirmed. Settle that one first."


@in_turn
def adopt_path(*, by: Account | None, text: str, why: str = "") -> PathDocument:
    """Adopt a path document: it is in force from its effective day until a later one is.

    Somebody who does it is the only one who could; it counts, and waits to be confirmed.
    Raises NotAllowed or UnreadableDocument; IntegrityError when a path of that name was adopted
    before.
    """
    ask(by, may_adopt_alone)
    path = readable_path(text)
    entry = write_entry(by=by, action="path.adopted", why=why, details={"path": path.path})
    document = keep_document(entry=entry, path=path, text=text)
    if by is not None:
        keep_draft(entry=entry, draft=_draft(path, text), counts=True)
    return document


@in_turn
def propose_path(*, by: Account, text: str, why: str = "") -> Proposal:
    """Ask a second person to adopt a path document.

    Raises NotAllowed, UnreadableDocument, or Refused when its name is taken.
    """
    ask(by, may_adopt)
    path = readable_path(text)
    _refuse_taken(path)
    if waiting_about(_subject(path.path)).exists():
        raise Refused(WAITS_ALREADY)
    entry = write_entry(by=by, action="path.proposed", why=why, details={"path": path.path})
    return keep_draft(entry=entry, draft=_draft(path, text))


@in_turn
def withdraw_path(*, by: Account | None, document: PathDocument, why: str) -> None:
    """Withdraw a path that is not in force yet: it never will be. Raises NotAllowed or Refused."""
    ask(by, may_withdraw_path, document)
    entry = write_entry(by=by, action="path.withdrawn", why=why, details={"path": document.name})
    if not withdraw_document(entry=entry, document=document):
        raise Refused("This path was already withdrawn.")
    waiting_about(_subject(document.name)).update(withdrawn_in=entry)


def adopt_proposed(*, entry: Entry, proposal: Proposal) -> None:
    """Adopt a path that a second person confirms. Raises Refused when that cannot be any more."""
    try:
        path = readable_path(proposal.what["text"])
    except UnreadableDocument:
        raise Refused(UNREADABLE) from None
    _refuse_taken(path)
    keep_document(entry=entry, path=path, text=proposal.what["text"])


def take_back_adopted(*, entry: Entry, proposal: Proposal) -> None:
    """Take back a path that was adopted alone, whether it is in force or not."""
    document = PathDocument.objects.get(name=proposal.what["name"])
    withdraw_document(entry=entry, document=document)


def _refuse_taken(path: CareerPath) -> None:
    if PathDocument.objects.filter(name=path.path).exists():
        raise Refused(NAME_TAKEN)


def _subject(name: str) -> str:
    return f"path:{name}"


def _draft(path: CareerPath, text: str) -> Draft:
    return Draft(
        kind=PATH,
        title=f"Adopt {path.title}, in force from {day_words(path.effective.toordinal())}"[:500],
        what={"name": path.path, "text": text},
        asks=ADOPTING,
        touches=None,
        subject=_subject(path.path),
    )


def adopt_shipped(*, by: Account | None, name: str, why: str = "") -> PathDocument:
    """Adopt one of the paths that come with the product."""
    place = shipped.FOLDER / name / shipped.DOCUMENT
    return adopt_path(by=by, text=place.read_text(encoding="utf-8"), why=why)


def release_figures(*, by: Account) -> Release | None:
    """Give the newest figures of the groups that somebody reaches, and release them when due.

    None before anybody can be counted. They are worked out before it is anybody's turn.
    """
    viewer = Viewer(by, clock.today())
    may_see_groups(viewer).or_refuse()
    documents = adopted()
    facilities = viewer.facilities(Permission.SEE_GROUPS)
    earlier = releases_of(facilities)
    last = earlier[-1] if earlier else None
    if not documents or not is_due(last, documents, viewer.day):
        return last
    day = max(release_day(viewer.day), last.day if last else date.min)
    made = worked_out(documents, day, facilities, earlier)
    return _keep(by, made) if made.people else last


@in_turn
def _keep(by: Account, made: Release) -> Release:
    """Keep a release, or give the one of somebody who was faster."""
    ask(by, may_see_groups)
    faster = Release.objects.filter(reach=made.reach, number=made.number).first()
    if faster:
        return faster
    details = {"day": made.day.isoformat(), "people": len(made.people)}
    made.entry = write_entry(by=by, action="figures.released", details=details)
    made.save(force_insert=True)
    # As it is read again: what is kept as JSON has texts for keys.
    made.refresh_from_db()
    return made
