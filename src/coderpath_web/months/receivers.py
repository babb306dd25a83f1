"""Keeps the figures of months true, in the transaction that changes what their records count as."""

from django.dispatch import receiver

from coderpath_web.journal.models import Entry
from coderpath_web.months.actions import restate_in_turn
from coderpath_web.months.by_class import months_counted_anew
from coderpath_web.standings.facts_changed import facts_changed


@receiver(facts_changed)
def count_anew(*, entry: Entry, **_: object) -> None:
    """Restate the months of records of a class whose standard an entry set, ended or took back."""
    if months := months_counted_anew(entry):
        restate_in_turn(entry=entry, months=months)
