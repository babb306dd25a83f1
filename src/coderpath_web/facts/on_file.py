"""What is on file already: facts that count and say what somebody is about to say again.

Files may say a thing twice and mean it (points, reviews); a form says it twice by mistake.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django.db.models import QuerySet

from coderpath.facts.checks.twice import EACH_COUNTS
from coderpath.facts.kinds import KINDS
from coderpath.facts.same_row import about, saying
from coderpath.facts.shape import PLACES, stored
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import on_file, rows_of

ONE_COUNTS = ("facilities", "hours", "productivity")
"""Kinds of which one fact counts about the same thing, whatever else it says."""
CODES = ("coder", "facility", "to")
DAYS = ("since", "until")


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


def unless_each_counts(new: Sequence[NewFact]) -> list[NewFact]:
    """Leave out what is added up, of which two that say the same are two."""
    return [one for one in new if one.kind not in EACH_COUNTS]


def counting_again(gone: QuerySet[Fact], since: int) -> list[NewFact]:
    """Give retracted facts as they are put on file again when what took their place is taken back.

    What somebody has recorded anew after an entry counts already, and is left out.
    """
    there = on_file().filter(recorded_in__gt=since, coder__in=gone.order_by().values("coder"))
    anew = {_said(*one) for one in rows_of(there) if one[0] not in EACH_COUNTS}
    again = rows_of(gone.order_by("pk"))
    return [NewFact(kind, row) for kind, row in again if _said(kind, row) not in anew]


def _said(kind: str, row: Any) -> tuple[str, Any]:
    return kind, saying(kind)(row)


def _on_file(new: Sequence[NewFact], besides: Collection[int]) -> Iterator[Fact]:
    for one in new:
        said = about(one.kind) if one.kind in ONE_COUNTS else saying(one.kind)
        there = on_file().filter(**_asked(one)).exclude(pk__in=besides)
        for fact in there.select_related("coder", "facility", "to", "recorded_in").order_by("pk"):
            if said(fact_row(fact)) == said(one.row):
                yield fact
                break


def _asked(one: NewFact) -> dict[str, object]:
    """Give what the database can look for: names are compared afterwards, in their one form."""
    fields = stored(one.kind, one.row)
    asked: dict[str, object] = {"kind": one.kind}
    for place in PLACES[one.kind]:
        is_asked = one.kind not in ONE_COUNTS or place.column in KINDS[one.kind].key
        if place.field in CODES:
            code = fields[place.field]
            asked |= {f"{place.field}__code": code} if code else {place.field: None}
        elif place.field in DAYS and is_asked:
            asked[place.field] = fields[place.field]
    return asked
