"""Putting a document on file: the one way, for the action that asks who may and tells of it."""

from collections.abc import Sequence

from coderpath.findings import Finding, errors
from coderpath.path import CareerPath
from coderpath_web.documents.document_adopted import document_adopted, document_withdrawn
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import read
from coderpath_web.journal.models import Entry


class UnreadableDocument(Exception):  # noqa: N818 -- it is the document that cannot be read
    """A document with errors, or with the name of one that was adopted; nothing was saved."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(map(str, findings)))
        self.findings = tuple(findings)


def readable_path(text: str) -> CareerPath:
    """Give the path of a document's text. Raises UnreadableDocument."""
    reading = read(text)
    if reading.path is None:
        raise UnreadableDocument(errors(reading.findings))
    return reading.path


def keep_document(*, entry: Entry, path: CareerPath, text: str) -> PathDocument:
    """Put a document on file, and tell who derives from it.

    Must be called inside the transaction that wrote the entry. Raises IntegrityError when one of
    its name is on file.
    """
    document = PathDocument.objects.create(
        name=path.path,
        title=path.title,
        effective=path.effective,
        replaces=path.replaces or "",
        text=text,
        adopted_in=entry,
    )
    document_adopted.send(sender=PathDocument, document=document)
    return document


def withdraw_document(*, entry: Entry, document: PathDocument) -> bool:
    """Take a document back, and tell who derives from it; false when it was withdrawn before.

    Must be called inside the transaction that wrote the entry.
    """
    standing = PathDocument.objects.filter(pk=document.pk, withdrawn_in=None)
    if not standing.update(withdrawn_in=entry):
        return False
    document.refresh_from_db()
    document_withdrawn.send(sender=PathDocument, document=document)
    return True
