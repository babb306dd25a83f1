"""Keeps the derived rows true, in the transaction that adopts a path or withdraws one."""

from django.dispatch import receiver

from coderpath_web.documents.document_adopted import document_adopted, document_withdrawn
from coderpath_web.documents.models import PathDocument
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.standings.actions import derive_under, forget_under
from coderpath_web.standings.finishing import go_on_later, leave_unfinished
from coderpath_web.standings.many import are_many


@receiver(document_adopted)
def derive_adopted(*, document: PathDocument, **_: object) -> None:
    """Write the derived rows under a document that was adopted, or have them written.

    Where it would take long and somebody waits for a page, a process of its own does it, and the
    document counts after that.
    """
    if _is_long(document.adopted_in):
        leave_unfinished(document)
    else:
        derive_under(document)


@receiver(document_withdrawn)
def forget_withdrawn(*, document: PathDocument, **_: object) -> None:
    """Delete the derived rows under a document that was withdrawn, or have them deleted."""
    is_long = _is_long(document.withdrawn_in)
    forget_under(document, of_many=is_long)
    if is_long:
        go_on_later(document)


def _is_long(entry: Entry | None) -> bool:
    """Tell whether somebody waits for what takes long."""
    return bool(entry and entry.actor_id) and are_many(Coder.objects.count())
