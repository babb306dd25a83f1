"""Proposals that wait, and what counts without being confirmed."""

from django.db.models import QuerySet

from coderpath_web.proposals.models import Proposal


def waiting() -> QuerySet[Proposal]:
    """Give the proposals that nobody has settled, the earliest first."""
    return Proposal.objects.filter(confirmed_in=None, declined_in=None, withdrawn_in=None)


def unconfirmed_facts() -> dict[int, int]:
    """Give the facts that count without being confirmed, each with its proposal."""
    done = waiting().filter(counts=True).values_list("pk", "what")
    return {fact: pk for pk, what in done for fact in what.get("facts", ())}


def unconfirmed_entries() -> dict[int, int]:
    """Give the entries of which something counts without being confirmed, with the proposal."""
    return dict(waiting().filter(counts=True).values_list("proposed_in_id", "pk"))


def waiting_about(*subjects: str) -> QuerySet[Proposal]:
    """Give the proposals that wait about some subjects."""
    return waiting().filter(subject__in=subjects)
