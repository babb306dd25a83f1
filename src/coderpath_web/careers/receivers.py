"""Keeps the derived rows true: they are rewritten in the transaction that changes facts."""

from django.dispatch import receiver

from coderpath_web.careers.actions import rewrite_derived
from coderpath_web.evidence.facts_changed import facts_changed


@receiver(facts_changed)
def rewrite_touched(*, coders, department, **_):
    """Rewrite the derived rows of everyone whom a change of facts touches."""
    rewrite_derived(coders, department)
