"""Who took part in a request, as the record of its decision names them."""

from coderpath.decision.record import Person
from coderpath_web import clock
from coderpath_web.access.roles import ROLES
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.requests.enums import Act
from coderpath_web.rooms.requests.models import MoveRequest


def people_of(request: MoveRequest, entry: Entry, act: Act, role: str) -> list[Person]:
    """Give everybody who did something to a request, and whoever decides by an entry."""
    done = [_person(one.made_in, Act(one.act), one.role, one.why) for one in request.done]
    return [*done, _person(entry, act, role, entry.why)]


def _person(entry: Entry, act: Act, role: str, why: str) -> Person:
    title = ROLES[role].title if role else ""
    on = clock.day_of(entry.at)
    return Person(entry.actor_name, act.value, title, entry.number, on, why.strip())
