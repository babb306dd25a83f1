"""What is on file already: facts that count and say what somebody is about to say again.

Files may say a thing twice and mean it (points, reviews); a form says it twice by mistake.
"""

from collections.abc import Collection, Iterator, Sequence

from coderpath.facts.kinds import KINDS
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import on_file
from coderpath_web.facts.shape import PLACES, stored

ONE_COUNTS = ("facilities", "hours", "productivity")
"""Kinds of which one fact counts about the same thing, whatever else it says."""
CODES = ("coder", "facility", "to")


class Stands(Exception):  # noqa: N818 -- somebody else was faster, or clicked twice
    """Something else stands on file than the form was made for; nothing was saved."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        super().__init__(", ".join(map(str, facts)))
        self.facts = tuple(facts)


class OnFileAlready(Stands):
    """What was to be recorded is on file."""


class ChangedMeanwhile(Stands):
    """Somebody changed what the form showed; carries what counts now."""


def refuse_on_file(new: Sequence[NewFact], besides: Collection[int] = ()) -> None:
    """Raise OnFileAlready where a fact counts that says the same, but for some facts."""
    if found := list(_on_file(new, besides)):
        raise OnFileAlready(found)


def _on_file(new: Sequence[NewFact], besides: Collection[int]) -> Iterator[Fact]:
    for one in new:
        fields = stored(one.kind, one.row)
        there = on_file().filter(**_asked(one.kind, fields)).exclude(pk__in=besides)
        for fact in there.select_related("coder", "facility", "to", "recorded_in").order_by("pk"):
            if one.kind in ONE_COUNTS or fact_row(fact)[:-1] == one.row[:-1]:
                yield fact
                break


def _asked(kind: str, fields: dict[str, object]) -> dict[str, object]:
    """Give what the columns must hold; of which one counts, those that say what it is about."""
    asked: dict[str, object] = {"kind": kind}
    for place in PLACES[kind]:
        is_asked = kind not in ONE_COUNTS or place.column in KINDS[kind].key
        if place.field in CODES:
            code = fields[place.field]
            asked |= {f"{place.field}__code": code} if code else {place.field: None}
        elif place.field != "cells" and is_asked:
            asked[place.field] = fields[place.field]
    return asked
