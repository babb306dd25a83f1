"""Keeps the derived rows true: they are rewritten in the transaction that changes facts."""

from collections.abc import Collection

from django.dispatch import receiver

from coderpath.facts.record import Facts
from coderpath_web.facts.facts_changed import facts_changed
from coderpath_web.standings.actions import rewrite_derived


@receiver(facts_changed)
def rewrite_touched(*, coders: Collection[int], department: Facts, **_: object) -> None:
    """Rewrite the derived rows of everyone whom a change of facts touches."""
    rewrite_derived(coders, department)
