"""Keeps the derived rows true: they are rewritten in the transaction that changes facts."""

from django.dispatch import receiver

from coderpath_web.facts.facts_changed import facts_changed
from coderpath_web.standings.actions import rewrite_derived


@receiver(facts_changed)
def rewrite_touched(*, coders, department, **_):
    """Rewrite the derived rows of everyone whom a change of facts touches."""
    rewrite_derived(coders, department)
