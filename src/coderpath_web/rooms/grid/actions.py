"""Recording for a team: everything that a grid brings, or nothing of it."""

from collections.abc import Collection, Sequence

from coderpath_web.access.actions.proposing import keep_unconfirmed
from coderpath_web.access.ruling import ask
from coderpath_web.access.second import done_alone
from coderpath_web.accounts.models import Account
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.on_file import ChangedMeanwhile, counting_again, refuse_on_file
from coderpath_web.facts.refused import AlreadyRetracted
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.identities import coder_ids
from coderpath_web.rooms.grid.rules import may_record_for_team, may_take_back
from coderpath_web.standings.actions import change_facts

RECORDED = "team.recorded"
"""The act of saving a grid."""


@in_turn
def record_for_team(
    *,
    by: Account,
    new: Sequence[NewFact],
    retract: Collection[int] = (),
    seen: int | None = None,
) -> Entry:
    """Put the facts of a grid on file under one entry, and take back those whose place they take.

    With `seen`, the number of the newest entry when the grid was shown, nobody may have recorded
    the same kinds about the same people since: what they end was looked up before.

    Raises NotAllowed, OnFileAlready, ChangedMeanwhile, AlreadyRetracted, or Refused when the facts
    cannot stand; nothing is saved then.
    """
    gone = list(Fact.objects.filter(pk__in=retract).select_related("coder", "facility", "to"))
    ask(by, may_record_for_team, new, gone)
    refuse_on_file(new, besides=retract)
    if seen is not None:
        _refuse_newer(new, seen)
    entry = write_entry(
        by=by, action=RECORDED, about=_about(new), why=_why(new, gone), details=_counts(new)
    )
    rows = [(one.kind, one.row) for one in new]
    alone = done_alone(by, [*rows, *((one.kind, fact_row(one)) for one in gone)])
    change_facts(entry=entry, new=new, retract=retract)
    keep_unconfirmed(entry=entry, alone=alone)
    return entry


@in_turn
def take_back_for_team(*, by: Account, entry: Entry) -> Entry:
    """Take back all that a grid put on file; what it had ended or replaced counts again.

    Raises NotAllowed, AlreadyRetracted where some of it was changed since, or Refused.
    """
    facts = Fact.objects.select_related("coder", "facility", "to").order_by("pk")
    gone = list(facts.filter(recorded_in=entry))
    again = counting_again(facts.filter(retracted_in=entry), entry.pk)
    ask(by, may_take_back, entry, again, gone)
    if any(one.retracted_in_id for one in gone):
        raise AlreadyRetracted
    back = write_entry(
        by=by,
        action="team.taken-back",
        about=entry.about_id,
        why=f"Taken back: {entry.why}",
        details={"entry": str(entry.number)},
    )
    rows = [*((one.kind, one.row) for one in again), *((one.kind, fact_row(one)) for one in gone)]
    alone = done_alone(by, rows)
    change_facts(entry=back, new=again, retract=[one.pk for one in gone])
    keep_unconfirmed(entry=back, alone=alone)
    return back


def _refuse_newer(new: Sequence[NewFact], seen: int) -> None:
    kinds, coders = {one.kind for one in new}, {one.row.coder for one in new}
    facts = Fact.objects.filter(kind__in=kinds, coder__code__in=coders, retracted_at=None)
    newer = facts.filter(recorded_in__gt=seen).select_related("coder", "to", "recorded_in")
    if found := list(newer.order_by("pk")):
        raise ChangedMeanwhile(found)


def _about(new: Sequence[NewFact]) -> int | None:
    coders = coder_ids({one.row.coder for one in new})
    return next(iter(coders.values())) if len(coders) == 1 else None


def _why(new: Sequence[NewFact], gone: Sequence[Fact]) -> str:
    """Give the sources, each once; what only ends says nothing of why."""
    before = {str(fact_row(one).source) for one in gone}
    said = dict.fromkeys(str(one.row.source) for one in new)
    return "; ".join(one for one in said if one not in before) or "; ".join(said)


def _counts(new: Sequence[NewFact]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in new:
        counts[one.kind] = counts.get(one.kind, 0) + 1
    return counts
