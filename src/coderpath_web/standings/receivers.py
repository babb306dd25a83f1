"""Keeps the derived rows true, in the transaction that changes facts or adopts a path."""

from collections.abc import Collection

from django.dispatch import receiver

from coderpath.facts.record import Facts
from coderpath_web.documents.document_adopted import document_adopted, document_withdrawn
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.facts_changed import facts_changed
from coderpath_web.people.models import Coder
from coderpath_web.standings.actions import MOST_AGAIN, derive_under, forget_under, rewrite_derived
from coderpath_web.standings.finishing import leave_unfinished


@receiver(facts_changed)
def rewrite_touched(*, coders: Collection[int], department: Facts, **_: object) -> None:
    """Rewrite the derived rows of everyone whom a change of facts touches."""
    rewrite_derived(coders, department)


@receiver(document_adopted)
def derive_adopted(*, document: PathDocument, **_: object) -> None:
    """Write the derived rows under a document that was adopted, or have them written.

    Where it would take long and somebody waits for a page, a process of its own does it, and the
    document counts after that.
    """
    if document.adopted_in.actor_id and Coder.objects.count() > MOST_AGAIN:
        leave_unfinished(document)
    else:
        derive_under(document)


@receiver(document_withdrawn)
def forget_withdrawn(*, document: PathDocument, **_: object) -> None:
    """Delete the derived rows under a document that was withdrawn."""
    forget_under(document)
