"""Changing facts with all that follows from them: at once, or as it was worked out before."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

from django.db import transaction

from coderpath.findings import errors
from coderpath_web.facts.change import move_facts, put_on_file
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import facts_of
from coderpath_web.facts.refused import Refused
from coderpath_web.facts.touched import touched_coders
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import worked_out
from coderpath_web.standings import many
from coderpath_web.standings.actions.prepared import move_prepared
from coderpath_web.standings.actions.writing import rewrite_derived
from coderpath_web.standings.ahead import Ahead
from coderpath_web.standings.derived_ahead import Overtaken
from coderpath_web.standings.facts_changed import facts_changed
from coderpath_web.standings.many import are_many

MOST_ROWS = 1000
"""Rows that are put on file just to see whom they touch; of more, that is worked out before."""

_waiting: ContextVar[set[int] | None] = ContextVar("waiting", default=None)


@contextmanager
def judged_at_the_end() -> Iterator[Callable[[Collection[int]], None]]:
    """Judge whomever changes touch once, after the last of them: for years that are told in one go.

    Gives what judges some at once, for an act that reads what is derived. Must be called in the
    transaction of all the changes. Raises Refused at its end where the facts cannot stand.
    """
    touched: set[int] = set()
    token = _waiting.set(touched)
    try:
        yield _judge_now
    finally:
        _waiting.reset(token)
    _judge_now(touched)


def change_facts(
    *, entry: Entry, new: Sequence[NewFact] = (), retract: Collection[int] = ()
) -> None:
    """Change what is on file, check that it can stand, and judge everyone whom it touches.

    Must be called in the turn that wrote the entry. What a command or the demo changes is judged
    there, however many it touches: no page waits, and nobody else is there yet. Raises Refused or
    AlreadyRetracted, and TakesLong where many are to be judged first.
    """
    _change(entry, new, list(retract))
    facts_changed.send(sender=change_facts, entry=entry)


def change_with(
    *, entry: Entry, new: Sequence[NewFact] = (), retract: Collection[int] = ()
) -> None:
    """Change facts that follow from others, in the turn that changed those.

    Everyone whom it touches is judged there, however many. Raises as changing facts does.
    """
    _judge(put_on_file(entry=entry, new=new, retract=retract))


def _change(entry: Entry, new: Sequence[NewFact], gone: Collection[int]) -> None:
    touched: set[int] | None = None
    if not entry.actor_id or (len(new) + len(gone) <= MOST_ROWS and not _is_prepared(new, gone)):
        most = many.MOST_AGAIN if entry.actor_id else None
        touched = put_on_file(entry=entry, new=new, retract=gone, most=most)
        if not entry.actor_id or not are_many(len(touched)):
            _judge(touched)
            return
    if not move_prepared(
        Ahead,
        fits=lambda ahead: ahead.is_of(new, gone),
        move=lambda ahead, most: _move_in(entry, ahead, most),
        work_out=partial(Ahead, number=entry.number - 1, new=new, retract=gone),
    ):
        if touched is None:
            put_on_file(entry=entry, new=new, retract=gone, most=0)
        _judge(touched_coders(entry))


def _is_prepared(new: Sequence[NewFact], retract: Collection[int]) -> bool:
    ahead = worked_out()
    return isinstance(ahead, Ahead) and ahead.is_of(new, retract)


def move_in(*, entry: Entry, ahead: Ahead, most: int | None) -> None:
    """Put a change on file that was worked out ahead, with all that follows from it.

    Must be called inside the transaction that wrote the entry. Who was touched by somebody else
    since the change was planned is worked out again, from what is on file then. Raises Overtaken
    when that are more than `most`, and Refused or AlreadyRetracted as changing facts does.
    """
    _move_in(entry, ahead, most)
    facts_changed.send(sender=move_in, entry=entry)


@transaction.atomic
def _move_in(entry: Entry, ahead: Ahead, most: int | None) -> None:
    move_facts(entry=entry, ahead=ahead.facts)
    again = ahead.touched_again(before=entry.number)
    if most is not None and len(again) > most:
        raise Overtaken
    ahead.derived.move(but=again)
    _judge(again)


def _judge(coders: Collection[int]) -> None:
    """Check the facts of some coders, and write what follows, or let them wait. Raises Refused."""
    if (waiting := _waiting.get()) is None:
        _judge_now(coders)
    else:
        waiting.update(coders)


def _judge_now(coders: Collection[int]) -> None:
    reading = facts_of(coders)
    if reading.facts is None:
        raise Refused(errors(reading.findings))
    rewrite_derived(coders, reading.facts)
