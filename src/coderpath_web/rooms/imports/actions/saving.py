"""Putting on file what the look at an import found, in the process of the import."""

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from coderpath.facts.intake.pause import set_apart
from coderpath_web.access.actions.proposing import keep_draft, keep_unconfirmed
from coderpath_web.access.drafts import change_asked_for
from coderpath_web.access.ruling import ask
from coderpath_web.access.second import done_alone
from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from coderpath_web.facts.touched import changed_between
from coderpath_web.giving_way import giving_way
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.journal.turn import TRIES, in_turn
from coderpath_web.proposals.draft import Draft
from coderpath_web.proposals.models import LONGEST_TITLE
from coderpath_web.rooms.imports.account import account_of, open_doubts
from coderpath_web.rooms.imports.actions.steps import SURE
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.folder import NEW, TABLE, kept, progress_of, say_progress
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.plan import Plan, Waiting
from coderpath_web.rooms.imports.planning import importers_reach, planned
from coderpath_web.rooms.imports.rules import may_decide, may_save
from coderpath_web.rooms.imports.source import Opened
from coderpath_web.standings.actions import move_in
from coderpath_web.standings.ahead import ROUNDS, Ahead, telling
from coderpath_web.standings.derived_ahead import Overtaken
from coderpath_web.standings.many import MOST_AGAIN


class Moved(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """What is on file has changed since the look, so that another look is needed."""


@dataclass(frozen=True)
class Attempt:
    """An import that was planned and worked out, and is now to be put on file."""

    one: Import
    opened: Opened
    number: int
    """Of the newest entry at which it was planned, or last seen to hold still."""
    plan: Plan
    ahead: Ahead
    is_last: bool
    """Whether what others changed meanwhile is worked out under the lock, however long it takes."""

    def caught_up(self) -> "Attempt":
        """Look at what others changed while it was worked out, before they have to wait for it.

        They go on meanwhile: fewer are left each time, for so few are looked at sooner. Raises
        Moved where it would do something else now.
        """
        attempt = self
        for _ in range(ROUNDS):
            number = newest_entry()
            changed = _Changed(attempt, number + 1)
            if changed.is_shared or not changed.are_many:
                return attempt
            changed.must_leave_it_as_it_is()
            attempt = replace(attempt, number=number)
            attempt.ahead.catch_up()
        return attempt


def put_on_file(*, by: Account, one: Import, opened: Opened) -> None:
    """Save an import: worked out first, and then put on file in one short transaction.

    Others wait only for what cannot be done before. Raises NotAllowed, Moved, Refused or
    AlreadyRetracted, and nothing is saved.
    """
    for tries_left in reversed(range(TRIES)):
        with suppress(Overtaken), set_apart():
            attempt = giving_way(partial(_worked_out, one, opened, is_last=not tries_left))
            say_progress(one.pk, f"Recording {_rows(attempt.plan)}, and what follows from them")
            _save(by, attempt)
            return


def _worked_out(one: Import, opened: Opened, *, is_last: bool) -> Attempt:
    say_progress(one.pk, "Comparing once more with what is on file")
    number = newest_entry()
    plan = planned(one, opened)
    _must_hold(one, plan)
    if open_doubts(account_of(kept(one.pk, TABLE), opened, plan), one.choices.get(SURE, ())):
        raise Moved
    progress = progress_of(one.pk, f"Working out what follows from {_rows(plan)}")
    with telling(progress):
        ahead = Ahead(number=number, new=plan.new, retract=plan.retract)
    plan.rows_about  # noqa: B018 -- while others may still save
    return Attempt(one, opened, number, plan, ahead, is_last).caught_up()


def _rows(plan: Plan) -> str:
    return f"{len(plan.new):,} rows"


@in_turn
def _save(by: Account, attempt: Attempt) -> None:
    """Put it on file as it was worked out, if it holds still."""
    one = attempt.one
    ask(by, may_decide, one)
    entry = write_entry(
        by=by,
        action="facts.imported",
        why=", ".join(one.files),
        details={"import": one.pk, "recorded": _recorded(one.counts)},
    )
    _must_hold_still(attempt, entry)
    rows = attempt.plan.rows(by.coder.code if by.coder else "")
    ask(by, may_save, one, rows)
    alone = done_alone(by, rows)
    move_in(entry=entry, ahead=attempt.ahead, most=None if attempt.is_last else MOST_AGAIN)
    keep_unconfirmed(entry=entry, alone=alone)
    for waiting in attempt.plan.aside:
        keep_draft(entry=entry, draft=_asked_for(waiting, one))
    one.entry, one.state = entry, State.SAVED
    one.save(update_fields=["entry", "state"])


def _must_hold(one: Import, plan: Plan) -> None:
    if plan.has_errors or plan.mark != one.counts["mark"]:
        raise Moved


def _must_hold_still(attempt: Attempt, entry: Entry) -> None:
    """Look at what others have changed since it was planned, where the import speaks of that."""
    changed = _Changed(attempt, entry.number)
    if not changed.is_shared and (attempt.is_last or not changed.are_many):
        changed.must_leave_it_as_it_is()
    elif attempt.is_last:
        _must_hold(attempt.one, planned(attempt.one, attempt.opened))
    else:
        raise Overtaken


class _Changed:
    """What others have changed since an import was planned, up to an entry."""

    def __init__(self, attempt: Attempt, before: int) -> None:
        self.attempt, plan = attempt, attempt.plan
        changed = changed_between(attempt.number, before).order_by()
        codes = changed.exclude(coder=None).values_list("coder__code", flat=True)
        self.coders = set(codes.distinct())
        self.is_shared = changed.filter(coder=None).exists()
        self.is_shared |= importers_reach(attempt.one) != plan.reach
        self.is_shared |= bool(plan.aside) and plan.reach.own in self.coders

    @property
    def are_many(self) -> bool:
        return len(self.coders) > MOST_AGAIN

    def must_leave_it_as_it_is(self) -> None:
        """Raise Moved where the import would do something else about those coders now."""
        again = planned(self.attempt.one, self.attempt.opened, only=self.coders)
        if again.has_errors or again.mark != self.attempt.plan.only(self.coders).mark:
            raise Moved


def _asked_for(waiting: Waiting, one: Import) -> Draft:
    """Draft what of an import waits for a second person."""
    retract = Fact.objects.select_related("coder", "facility", "to").filter(pk__in=waiting.retract)
    draft = change_asked_for(new=waiting.new, retract=retract)
    title = f"From the import of {', '.join(one.files)}: {draft.title}"[:LONGEST_TITLE]
    return draft._replace(title=title, subject=one.subject)


def _recorded(counts: dict[str, dict[str, dict[str, int]]]) -> dict[str, int]:
    return {
        kind: some[NEW] + some["changed"]
        for kind, some in counts["kinds"].items()
        if some[NEW] or some["changed"]
    }
