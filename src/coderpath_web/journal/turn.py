"""The turn: who changes what is kept goes one after the other, and looks only when it is theirs.

Whatever an action asks and reads is read after everybody before it has finished, so that what it
checked is still so when it writes: a role that ended meanwhile, a fact that is on file by now.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import transaction

from coderpath_web.journal.models import Head
from coderpath_web.journal.sent_forms import keep_mark

Asked = ParamSpec("Asked")
Given = TypeVar("Given")

_taken = ContextVar("taken", default=False)


def in_turn(action: Callable[Asked, Given]) -> Callable[Asked, Given]:
    """Run an action in one transaction, begun by taking its turn; every action is made so.

    Raises SentBefore where the form that asks for it took effect before.

    The turn lasts until the outermost transaction ends. What may be worked out without it belongs
    before the action: everybody else who saves something waits meanwhile.
    """

    @wraps(action)
    def run(*args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        with transaction.atomic(), _turn():
            return action(*args, **kwargs)

    return run


def need_turn() -> None:
    """Raise RuntimeError outside an action: what is asked there may not be so any more."""
    if not _taken.get():
        message = "an action takes its turn before it asks: make it with in_turn"
        raise RuntimeError(message)


@contextmanager
def _turn() -> Iterator[None]:
    _lock_head()
    keep_mark()
    token = _taken.set(True)
    try:
        yield
    finally:
        _taken.reset(token)


def _lock_head() -> None:
    """Wait for the row from which entries get their numbers, and keep it until the end.

    On SQLite the transaction waited when it began: it is the only one that writes.
    """
    head = Head.objects.select_for_update().filter(pk=1)
    if not head.values_list("last"):
        Head.objects.get_or_create(pk=1)
        head.get()
