"""What can be done to a request, and where it stands: the machine of both is in `machine.py`."""

from enum import StrEnum


class Act(StrEnum):
    """Something that somebody does to a request; each is a row that is kept."""

    ASKED = "asked"
    AGREED = "agreed"
    """Approved at a step that is not the last."""
    APPROVED = "approved"
    NOT_NOW = "not_now"
    REFUSED = "refused"
    ASKED_MORE = "asked_more"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    APPEALED = "appealed"


class Stage(StrEnum):
    """Where a request stands."""

    NOWHERE = ""
    """Before it was asked for."""
    WAITING = "waiting"
    MORE = "more"
    """An answer is waited for."""
    LATER = "later"
    """Somebody said not now, with a day to look again."""
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


OPEN = (Stage.WAITING, Stage.MORE, Stage.LATER)
"""The stages in which something is still to come."""
DECIDING = (Act.AGREED, Act.APPROVED, Act.NOT_NOW, Act.REFUSED, Act.ASKED_MORE)
"""What whoever decides at a step may do."""
RECORDED = (Act.APPROVED, Act.NOT_NOW, Act.REFUSED)
"""The decisions of which a record is kept; what leads to them stands in it."""
