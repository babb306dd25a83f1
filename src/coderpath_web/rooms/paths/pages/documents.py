"""Adopted documents as pages show them: in force since when, until when, in place of what."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import Http404

from coderpath.documents.path import shipped
from coderpath.documents.path.owned import copied_from
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, in_force, path_of
from coderpath_web.proposals.queries import unconfirmed_entries


@dataclass(frozen=True)
class Adopted:
    """A document among the adopted ones."""

    document: PathDocument
    replaced: PathDocument | None
    """What it replaces, where that was adopted too."""
    against: PathDocument | None
    """The document to compare it with: what it replaces, else the one before it, or after."""
    until: date | None
    """The last day on which it was in force."""
    in_force: bool
    is_ahead: bool
    """Whether it is not in force yet on the day looked at."""
    unconfirmed: int | None
    """The proposal by which it waits to be confirmed, where one person adopted it alone."""
    levels: int
    posts: int


def adopted_documents(day: date) -> list[Adopted]:
    """Give every adopted document, the latest first."""
    documents = adopted()
    return [_adopted(one, documents, day) for one in reversed(documents)]


def _adopted(one: PathDocument, documents: list[PathDocument], day: date) -> Adopted:
    at = documents.index(one)
    replaced = next((other for other in documents if other.name == one.replaces), None)
    later = next((other for other in documents[at + 1 :] if other.effective > one.effective), None)
    levels = path_of(one).levels
    posts = sum(level.opening for level in levels)
    return Adopted(
        document=one,
        replaced=replaced,
        against=replaced or next(iter((*documents[:at][-1:], *documents[at + 1 :])), None),
        until=later.effective - timedelta(days=1) if later else None,
        in_force=in_force(day, documents) == one,
        is_ahead=one.effective > day,
        unconfirmed=unconfirmed_entries().get(one.adopted_in_id),
        levels=len(levels) - posts,
        posts=posts,
    )


def document_or_404(documents: list[PathDocument], name: str) -> PathDocument:
    """Give an adopted document by its name."""
    found = next((one for one in documents if one.name == name), None)
    if found is None:
        raise Http404
    return found


def examples_of(document: PathDocument) -> str:
    """Give the examples of a shipped path, or of an untouched copy of one; empty for any other."""
    template = copied_from(document.text, document.title, document.effective)
    if template is not None:
        return template.examples
    folder = shipped.FOLDER / document.name
    if document.name not in shipped.shipped_names():
        return ""
    if (folder / shipped.DOCUMENT).read_text(encoding="utf-8") != document.text:
        return ""
    return (folder / "examples.yaml").read_text(encoding="utf-8")
