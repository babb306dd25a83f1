"""Entering weeks, correcting them and taking them back: each under an entry about the coder."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from coderpath_web.access.refused import refuse_if
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.facts.names import coder_name
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.months.actions import restate_months
from coderpath_web.people.models import Coder
from coderpath_web.rooms.weeks.rules import SAY_WHY, may_enter_part, may_record_parts
from coderpath_web.time_spent.actions import Touched, record_week, retract_week
from coderpath_web.time_spent.queries import entries_in, time_by_part, times_of
from coderpath_web.time_spent.weeks import Part, week_of

Sent: TypeAlias = Sequence[tuple[Part, Mapping[str, int]]]
"""Parts of one week, each with its minutes by reason."""
RECORDED, CORRECTED, REMOVED = "time.recorded", "time.corrected", "time.removed"


@in_turn
def record_time(*, by: Account | None, coder: Coder, sent: Sent, why: str = "") -> Entry | None:
    """Put the time of a week on file, in the place of what is there; None where it is the same.

    Whoever changes what is on file of somebody else says why. Raises NotAllowed or Refused.
    """
    ask(by, may_record_parts, coder, sent)
    changed = [(part, minutes) for part, minutes in sent if _differs(coder, part, minutes)]
    if not changed:
        return None
    is_correction = any(entries_in(coder.pk, part).exists() for part, _ in changed)
    _refuse_unsaid(by, coder, why, needs=is_correction)
    entry = _write(by, coder, changed[0][0], why)
    touched: Touched = set()
    for part, minutes in changed:
        touched |= record_week(entry=entry, coder=coder.pk, part=part, minutes=minutes)
    restate_months(entry=entry, months=touched)
    return entry


@in_turn
def remove_time(*, by: Account | None, coder: Coder, parts: Sequence[Part], why: str = "") -> Entry:
    """Take back what is on file of parts of a week, as if it had not been entered.

    Raises NotAllowed, or Refused where nothing is there.
    """
    for part in parts:
        ask(by, may_enter_part, coder, part)
    there = [part for part in parts if entries_in(coder.pk, part).exists()]
    refuse_if(not there, "Nothing is on file of this week.")
    _refuse_unsaid(by, coder, why, needs=True)
    details = {"week": week_of(there[0].since).isoformat()}
    entry = write_entry(by=by, action=REMOVED, about=coder, why=why, details=details)
    touched: Touched = set()
    for part in there:
        touched |= retract_week(entry=entry, coder=coder.pk, part=part)
    restate_months(entry=entry, months=touched)
    return entry


def _differs(coder: Coder, part: Part, minutes: Mapping[str, int]) -> bool:
    on_file = time_by_part([coder.pk], part.since, part.last).get((coder.pk, part))
    return on_file != times_of(minutes)


def _refuse_unsaid(by: Account | None, coder: Coder, why: str, *, needs: bool) -> None:
    """Raise Refused where somebody changes what another has on file, and does not say why."""
    is_others = by is not None and by.coder_id != coder.pk
    is_unsaid = is_others and needs and not why.strip()
    refuse_if(is_unsaid, SAY_WHY.format(name=coder_name(coder.code)))


def _write(by: Account | None, coder: Coder, part: Part, why: str) -> Entry:
    is_own = by is None or by.coder_id == coder.pk
    return write_entry(
        by=by,
        action=RECORDED if is_own else CORRECTED,
        about=coder,
        why=why.strip(),
        details={"week": week_of(part.since).isoformat()},
    )
