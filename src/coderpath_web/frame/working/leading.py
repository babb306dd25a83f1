"""What a page would say and where it would lead, kept for when what it asks for takes long."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from coderpath_web.journal.turn import TakesLong

NOTHING: Mapping[str, Mapping[str, object]] = MappingProxyType({})


@contextmanager
def leading(
    says: str,
    leads_to: str = "",
    typed: Sequence[tuple[str, str]] = (),
    tells: Mapping[str, Mapping[str, object]] = NOTHING,
) -> Iterator[None]:
    """Act for a page, whose errand says and leads to the same once it is done.

    What it `tells` is kept in the session for the page that comes then, with the number of the
    entry, and stands for what it says. If that is refused, what was `typed` is sent to the page
    once more, to be looked at.
    """
    try:
        yield
    except TakesLong as long:
        long.says, long.leads_to, long.typed, long.tells = says, leads_to, typed, tells
        raise
