"""Decisions within a viewer's reach: by person, kind, who decided and when; the latest first."""

from collections.abc import Collection
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.journal.made_between import from_day, through_day
from coderpath_web.standings.queries.employment import latest_spells

LONGEST = 200
KINDS = {
    "moves": ("Move", ("approved", "moved")),
    "hires": ("Hire", ("hired",)),
    "openings": ("Opening filled", ("chosen",)),
    "not_chosen": ("Not chosen", ("not_chosen",)),
    "refused": ("Refused", ("refused",)),
    "later": ("Not now", ("not_now",)),
    "granted": ("Exception granted", ("exception_granted",)),
    "ended": ("Exception ended early", ("exception_ended",)),
    "renamed": ("New level name", ("renamed",)),
}
"""The kinds to choose from: how people call them, and the acts of the records."""


class Chosen(NamedTuple):
    """What somebody looks for; empty for all of it."""

    person: str = ""
    kind: str = ""
    by: str = ""
    first: str = ""
    last: str = ""

    @property
    def is_any(self) -> bool:
        """Tell whether anything is looked for."""
        return any(self)

    @property
    def is_turned(self) -> bool:
        """Tell whether the first day lies after the last one, so that nothing can match."""
        with suppress(ValueError):
            return date.fromisoformat(self.first) > date.fromisoformat(self.last)
        return False


def kind_of(record: DecisionRecord) -> str:
    """Say of which kind a decision is."""
    return next((title for title, acts in KINDS.values() if record.act in acts), record.act)


def decisions_seen(viewer: Viewer, chosen: Chosen) -> QuerySet[DecisionRecord]:
    """Give the decisions that a viewer sees and looks for."""
    found = DecisionRecord.objects.select_related("coder", "made_in").order_by("-pk")
    reached = viewer.coders(P.SEE_DECISIONS)
    if reached is not EVERYONE:
        found = found.filter(Q(coder__in=reached) | Q(coder=viewer.account.coder_id))
    if chosen.person:
        found = found.filter(coder__in=_named(chosen.person, viewer.day))
    if chosen.kind in KINDS:
        found = found.filter(act__in=KINDS[chosen.kind][1])
    if chosen.by:
        found = found.filter(made_in__actor_name__icontains=chosen.by[:LONGEST])
    return found.filter(_asked(chosen.first, chosen.last))


def _named(text: str, day: date) -> Collection[int]:
    """Give the coders whose name or id holds a text."""
    asked = text.casefold()
    return [
        coder
        for coder, spell in latest_spells(day).items()
        if asked in spell.name.casefold() or asked in spell.code.casefold()
    ]


def _asked(first: str, last: str) -> Q:
    """Say of decisions that they were made between two days; a text that is no day bounds none."""
    found = Q()
    with suppress(ValueError, OverflowError):
        found &= from_day(date.fromisoformat(first))
    with suppress(ValueError, OverflowError):
        found &= through_day(date.fromisoformat(last))
    return found
