"""Erasing what people said in decisions: what was decided stays, and is still judged again."""

from collections.abc import Collection, Iterator
from datetime import date

from django.db.models import Q, QuerySet

from coderpath.decision.erased import without_words
from coderpath_web import clock
from coderpath_web.decisions.models import DecisionRecord, GrantedException, Transition
from coderpath_web.decisions.queries import of_person
from coderpath_web.journal.ledger.erasing import ERASED, erase_said, forget
from coderpath_web.journal.models import Entry

BY_REQUEST = ("approved", "not_now", "refused")
"""The decisions that go with the request on which they were made."""
NOT_CHOSEN = "not_chosen"


def other_decisions(number: int | None = None) -> QuerySet[DecisionRecord]:
    """Give the decisions on no request whose words are not erased, or one of them."""
    found = DecisionRecord.objects.filter(erased_in=None).exclude(act__in=BY_REQUEST)
    found = found.select_related("made_in").order_by("pk")
    return found if number is None else found.filter(pk=number)


def over(records: QuerySet[DecisionRecord]) -> Iterator[tuple[DecisionRecord, date, set[str]]]:
    """Give each decision with the day from which it is over, and what a hold on it may name.

    An exception that was granted by it counts on, until its end.
    """
    some = Q(made_in__in=records.values("pk"))
    led_by = dict(Transition.objects.filter(some).values_list("made_in", "via"))
    ends = _ends(some)
    for one in records:
        day = max(clock.day_of(one.made_in.at), ends.get(one.pk, date.min))
        via = led_by.get(one.pk) or _answered(one)
        names = {f"decision:{one.pk}", of_person(one.coder_id), via}
        yield one, day, names - {""}


def _answered(record: DecisionRecord) -> str:
    """Give what somebody who is not chosen applied for: no move tells it."""
    if record.act != NOT_CHOSEN:
        return ""
    via: str = record.kept.data["decision"].get("via", "")
    return via


def _ends(some: Q) -> dict[int, date]:
    found: dict[int, date] = {}
    granted = GrantedException.objects.filter(some).select_related("ended_in")
    for one in granted:
        ended = clock.day_of(one.ended_in.at) if one.ended_in else one.until
        found[one.made_in_id] = max(found.get(one.made_in_id, date.min), min(ended, one.until))
    return found


def erase_words(entry: Entry, decisions: Collection[int]) -> None:
    """Erase what people said in decisions, and in the entries that made them, under an entry.

    Must be called in its turn.
    """
    made_in = {"made_in__in": list(decisions)}
    for one in DecisionRecord.objects.filter(erased_in=None, **made_in):
        forget(DecisionRecord, [one.pk], "content", "sha256")
        remains = without_words(one.kept).decode()
        same = DecisionRecord.objects.filter(pk=one.pk)
        same.update(content="", sha256="", remains=remains, erased_in=entry)
    moved = Transition.objects.filter(**made_in)
    forget(Transition, moved.values_list("pk", flat=True), "why")
    moved.update(why=ERASED)
    excepted = GrantedException.objects.filter(**made_in)
    forget(GrantedException, excepted.values_list("pk", flat=True), "why")
    excepted.update(why=ERASED)
    erase_said(decisions)
