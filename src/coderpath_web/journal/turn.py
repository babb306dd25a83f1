"""The turn: who changes what is kept goes one after the other, and looks only when it is theirs.

Whatever an action asks and reads is read after everybody before it has finished, so that what it
checked is still so when it writes: a role that ended meanwhile, a fact that is on file by now.

What takes long is not done in a turn: the action ends, and is done again when that is worked out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial, wraps
from types import MappingProxyType
from typing import ParamSpec, TypeVar

from django.db import transaction

from coderpath_web.giving_way import giving_way
from coderpath_web.journal.as_given import AsGiven
from coderpath_web.journal.ledger.sealing import seal_newest
from coderpath_web.journal.models import Head
from coderpath_web.journal.sent_forms import is_waited_for, keep_mark

Asked = ParamSpec("Asked")
Given = TypeVar("Given")

TRIES = 3
"""Times that something is worked out before its turn, for others may have changed it meanwhile."""


class TakesLong(Exception):  # noqa: N818 -- it goes on elsewhere, which is no error
    """What an action does takes long; nothing was saved yet.

    Raised in a turn. Where nobody waits for a page, it is worked out at once, and the action done
    again; where somebody does, it comes to the page, which has the `action` done by a process.
    """

    action: Callable[[], object]
    says, leads_to = "", ""
    """What the page would say when it is done, and where it would lead."""
    typed: Sequence[tuple[str, str]] = ()
    """What was typed, by names of fields, where its page shows it again if it is refused."""
    tells: Mapping[str, Mapping[str, object]] = MappingProxyType({})
    """What its page shows once it is done, by the name under which a session keeps it."""

    def __init__(self, work_out: Callable[[], object]) -> None:
        super().__init__("worked out before its turn")
        self.work_out = work_out


@dataclass(frozen=True)
class _Turn:
    ahead: object = None
    tries_left: int = 0


_turn_now: ContextVar[_Turn | None] = ContextVar("turn_now", default=None)


def in_turn(action: Callable[Asked, Given]) -> Callable[Asked, Given]:
    """Run an action in one transaction, begun by taking its turn; every action is made so.

    Raises SentBefore where the form that asks for it took effect before, and TakesLong where a
    page waits for what takes long.

    The turn lasts until the outermost transaction ends. What may be worked out without it belongs
    before the action: everybody else who saves something waits meanwhile.
    """

    @wraps(action)
    def run(*args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        act = partial(action, *args, **kwargs)
        if (outer := _turn_now.get()) is not None:
            return _run(act, outer)
        given = AsGiven([*args, *kwargs.values()])
        ahead: object = None
        for tries_left in range(TRIES + 1, 0, -1):
            try:
                return _run(act, _Turn(ahead, tries_left))
            except TakesLong as long:
                given.put_back()
                if is_waited_for():
                    long.action = partial(run, *args, **kwargs)
                    raise
                ahead = None  # What was worked out before is in the way of what comes.
                ahead = giving_way(long.work_out)
        return _run(act, _Turn())

    return run


def need_turn() -> None:
    """Raise RuntimeError outside an action: what is asked there may not be so any more."""
    if _turn_now.get() is None:
        message = "an action takes its turn before it asks: make it with in_turn"
        raise RuntimeError(message)


def worked_out() -> object:
    """Give what was worked out before this turn for what takes long; None at first."""
    turn = _turn_now.get()
    return turn.ahead if turn else None


def tries_left() -> int:
    """Say how often an action may still end by TakesLong; 0 where it has to go through."""
    turn = _turn_now.get()
    return turn.tries_left if turn else 0


def _run(act: Callable[[], Given], turn: _Turn) -> Given:
    with transaction.atomic(), _taken(turn):
        return act()


@contextmanager
def _taken(turn: _Turn) -> Iterator[None]:
    _lock_head()
    keep_mark()
    is_outermost = _turn_now.get() is None
    token = _turn_now.set(turn)
    try:
        yield
        if is_outermost:
            seal_newest()
    finally:
        _turn_now.reset(token)


def _lock_head() -> None:
    """Wait for the row from which entries get their numbers, and keep it until the end.

    On SQLite the transaction waited when it began: it is the only one that writes.
    """
    head = Head.objects.select_for_update().filter(pk=1)
    if not head.values_list("last"):
        Head.objects.get_or_create(pk=1)
        head.get()
