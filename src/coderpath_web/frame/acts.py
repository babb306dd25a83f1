"""What the journal tells of, in the words in which people read it."""

from functools import cache

import coderpath_web.access.acts
import coderpath_web.decisions.acts
import coderpath_web.journal.acts
import coderpath_web.standings.acts
from coderpath_web.frame.rooms import rooms

OF_NO_ROOM = (
    coderpath_web.access.acts.ACTS,
    coderpath_web.decisions.acts.ACTS,
    coderpath_web.journal.acts.ACTS,
    coderpath_web.standings.acts.ACTS,
)


@cache
def acts() -> dict[str, str]:
    """Give every act with its words, by name."""
    said = (*OF_NO_ROOM, *(room.acts for room in rooms()))
    return dict(sorted(act for some in said for act in some.items()))


def said(act: str) -> str:
    """Say an act; one that has no words any more is said by its own name."""
    return acts().get(act, act.replace(".", ", ").replace("-", " "))
