"""Who took part in a request, as the record of its decision names them."""

from coderpath.decision.record import Person
from coderpath_web.access.roles import ROLES
from coderpath_web.decisions.people import person
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.requests.enums import Act
from coderpath_web.rooms.requests.models import MoveRequest


def people_of(request: MoveRequest, entry: Entry, act: Act, role: str) -> list[Person]:
    """Give everybody who did something to a request, and whoever decides by an entry."""
    done = [person(one.made_in, one.act, _title(one.role), one.why) for one in request.done]
    return [*done, person(entry, act.value, _title(role))]


def _title(role: str) -> str:
    return ROLES[role].title if role else ""
