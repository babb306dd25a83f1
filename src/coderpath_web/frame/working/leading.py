"""What a page would say and where it would lead, kept for when what it asks for takes long."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from coderpath_web.journal.turn import TakesLong


@contextmanager
def leading(says: str, leads_to: str = "", typed: Sequence[tuple[str, str]] = ()) -> Iterator[None]:
    """Act for a page, whose errand says and leads to the same once it is done.

    If that is refused, what was `typed` is sent to the page once more, to be looked at.
    """
    try:
        yield
    except TakesLong as long:
        long.says, long.leads_to, long.typed = says, leads_to, typed
        raise
