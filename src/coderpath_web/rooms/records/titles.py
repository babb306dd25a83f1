"""What a decision is called in lists: in the words of its letter, or as others speak of it."""

from coderpath.decision.told import headline, title_of
from coderpath_web.decisions.models import DecisionRecord

UNREAD = "A record that cannot be read"
"""Its own page says what is wrong with it; the others are listed all the same."""


def title_for(record: DecisionRecord, *, is_self: bool) -> str:
    """Say what was decided, to whom it is about or to others."""
    try:
        return title_of(record.kept) if is_self else headline(record.kept)
    except (ValueError, KeyError, TypeError):
        return UNREAD
