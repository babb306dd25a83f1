"""Path documents as the library reads them: read once in each process."""

from datetime import date
from functools import lru_cache

from django.db.models import QuerySet

from coderpath.documents.path.reader import PathReading, read_path_text
from coderpath.path import CareerPath
from coderpath_web.documents.models import PathDocument, Unfinished
from coderpath_web.worded import Worded


def standing_documents() -> QuerySet[PathDocument]:
    """Give the adopted documents that count, the earliest first.

    Those that were withdrawn do not, nor those under which not everybody has been judged yet.
    """
    return PathDocument.objects.filter(withdrawn_in=None, unfinished=None)


ADOPTED = Worded(standing_documents)
NAMED = Worded(lambda name: standing_documents().filter(name=name))


def unfinished_documents() -> QuerySet[Unfinished]:
    """Give the documents that were adopted, and count once everybody has been judged under them."""
    return Unfinished.objects.select_related("document").filter(document__withdrawn_in=None)


def adopted() -> list[PathDocument]:
    """Give every adopted document, the earliest first; those withdrawn are none any more."""
    return list(ADOPTED.rows())


def in_force(on: date, documents: list[PathDocument] | None = None) -> PathDocument | None:
    """Give the document in force on a day: the latest effective one; before all, the first."""
    known = adopted() if documents is None else documents
    begun = [one for one in known if one.effective <= on]
    return begun[-1] if begun else next(iter(known), None)


def path_of(document: PathDocument) -> CareerPath:
    """Give the path of a document, with the one that it replaces where that was adopted too."""
    return path_replacing(document, replaced_by(document))


def replaced_by(document: PathDocument) -> PathDocument | None:
    """Give the document that one replaces, where that was adopted too."""
    found: PathDocument | None = None
    if document.replaces:
        found = NAMED.first(name=document.replaces)
    return found


def path_if_adopted(text: str) -> CareerPath | None:
    """Give the path of a document's text as it would read on file; None where it has errors."""
    path = read(text).path
    if path is None or not path.replaces:
        return path
    replaced = standing_documents().filter(name=path.replaces).first()
    return _path(text, replaced.text if replaced else "")


def path_replacing(document: PathDocument, replaced: PathDocument | None) -> CareerPath:
    """Give the path of a document, as it reads with the one that it replaces, or with none."""
    return _path(document.text, replaced.text if replaced else "")


def replacing(document: PathDocument) -> list[PathDocument]:
    """Give the documents that count and name one as replaced: they read otherwise without it."""
    return list(standing_documents().filter(replaces=document.name))


@lru_cache(maxsize=64)
def _path(text: str, replaced: str) -> CareerPath:
    path = read(text).path
    if path is None:
        message = "an adopted document can always be read"
        raise ValueError(message)
    if not replaced:
        return path
    return path.model_copy(update={"replaced": _path(replaced, "")})


# Whoever adopts or confirms a document reads it, and judging everybody under it reads it again.
@lru_cache(maxsize=8)
def read(text: str, file: str = "path.yaml") -> PathReading:
    """Read a document's text, with everything that is wrong in it."""
    return read_path_text(text, file)
