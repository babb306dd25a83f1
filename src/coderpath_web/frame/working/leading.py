"""What a page would say and where it would lead, kept for when what it asks for takes long."""

from collections.abc import Iterator
from contextlib import contextmanager

from coderpath_web.journal.turn import TakesLong


@contextmanager
def leading(says: str, leads_to: str = "") -> Iterator[None]:
    """Act for a page, whose errand says and leads to the same once it is done."""
    try:
        yield
    except TakesLong as long:
        long.says, long.leads_to = says, leads_to
        raise
