"""Who takes part in a decision, as its record names them."""

from coderpath.decision.record import Person
from coderpath_web import clock
from coderpath_web.journal.models import Entry


def person(entry: Entry, did: str, role: str = "", why: str | None = None) -> Person:
    """Name whoever did something by an entry, with the title of their role.

    The reason is that of the entry, unless another is given.
    """
    reason = entry.why if why is None else why
    return Person(entry.actor_name, did, role, entry.number, clock.day_of(entry.at), reason.strip())
