"""The one rule on one's own: what a person does not do alone, and who has to be there beside.

Nobody records, imports, undoes, retracts or sets anything that touches their own verdict, and a
standard before today takes two, for it judges again what was judged already. Everything that
changes facts asks this before it does: forms, corrections, imports and undoing alike.

Where there is only one: until a second account that could confirm has signed in, the first one
does all of it alone. It counts, is marked as not confirmed, and waits for the second.
Nobody ever approves a standard by which their own work is measured.
"""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from coderpath.days import Day
from coderpath.facts.kinds import WITHOUT_CODER
from coderpath_web import clock
from coderpath_web.access.answering import asking, others_answering
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.recording import recorders
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.coded.queries import classes_coded_by
from coderpath_web.facts.ground import Ground, Rows
from coderpath_web.people.models import Coder, Facility
from coderpath_web.proposals.draft import Ask

OWN_FACTS = "You can’t record facts about yourself; ask your supervisor."
OWN_STANDARD = "This standard measures your own work, so somebody else has to confirm it."
OWN_PLACE = "You work at this facility yourself, so somebody else has to change it."
NEVER_APPROVED = (
    "This standard measures your own work. Somebody whose work it does not measure has to approve "
    "it, such as an administrator."
)
BEFORE_TODAY = (
    "A standard that starts before today judges past months again, so a second person has to "
    "confirm it."
)


class Asked(NamedTuple):
    """A row of a change that takes a second person, and why."""

    reason: str
    kind: str
    row: Any


class ForTwo(NamedTuple):
    """The rows of a change that take a second person; false where there are none."""

    asked: list[Asked]

    def __bool__(self) -> bool:
        return bool(self.asked)

    @property
    def rows(self) -> list[tuple[str, Any]]:
        """Give the rows with their kinds."""
        return [(one.kind, one.row) for one in self.asked]

    @property
    def reason(self) -> str:
        """Give the first reason."""
        return self.asked[0].reason if self.asked else ""


def for_two(viewer: Viewer, rows: Rows) -> ForTwo:
    """Give the rows of a change that a viewer does not make alone, each with why."""
    own = viewer.account.coder
    ground = ground_of(own) if own else None
    today = viewer.day.toordinal()
    reasons = ((_reason(kind, row, ground, today), kind, row) for kind, row in rows)
    return ForTwo([Asked(*one) for one in reasons if one[0]])


def _reason(kind: str, row: Any, ground: Ground | None, today: Day) -> str:
    if ground and ground.carries(kind, row):
        return {"standards": OWN_STANDARD, "facilities": OWN_PLACE}.get(kind, OWN_FACTS)
    return BEFORE_TODAY if kind == "standards" and row.since < today else ""


def ground_of(coder: Coder) -> Ground:
    """Give what a coder's verdicts hang on, with the classes of records that they coded."""
    return Ground(coder, classes_coded_by)


def may_by_oneself(viewer: Viewer, rows: Rows) -> Ruling:
    """Tell whether a viewer may make a change of rows without a second person."""
    asked = for_two(viewer, rows)
    return yes_if(not asked or not is_there_another(viewer, asks_of(asked.rows)), asked.reason)


def may_approve(viewer: Viewer, rows: Rows) -> Ruling:
    """Tell whether a viewer may approve standards: none by which their own work is measured.

    Whoever else could, and though nobody else can: it waits until somebody does.
    """
    own = viewer.account.coder
    rows = [(kind, row) for kind, row in rows if kind == "standards"]
    return yes_if(own is None or not rows or not ground_of(own).carried(rows), NEVER_APPROVED)


def done_alone(by: Account | None, rows: Rows) -> ForTwo:
    """Give the rows of a change that somebody makes alone, for want of a second person.

    To be asked before it is made; a command, or the demo being loaded, confirms itself.
    """
    return for_two(Viewer(by, clock.today()), rows) if by else ForTwo([])


def is_there_another(viewer: Viewer, asks: Collection[Ask]) -> bool:
    """Tell whether somebody else could answer, and has signed in."""
    return next(others_answering(viewer.account, viewer, asks), None) is not None


def is_there_another_untouched(viewer: Viewer, asks: Collection[Ask]) -> bool:
    """Tell whether a viewer who is judged could leave it to somebody who is not."""
    if viewer.account.coder_id is None:
        return False
    others = others_answering(viewer.account, viewer, asks)
    return any(one.account.coder_id is None for one in others)


def asks_of(rows: Rows) -> list[Ask]:
    """Give what somebody must be allowed who confirms a change of rows."""
    return list(dict.fromkeys(_asks(list(rows))))


def _asks(rows: list[tuple[str, Any]]) -> Iterator[Ask]:
    coders = _keys(Coder, {getattr(row, "coder", "") for _, row in rows})
    facilities = _keys(Facility, {getattr(row, "facility", "") for _, row in rows})
    for kind, row in rows:
        place = getattr(row, "facility", "")
        if kind == "facilities":
            yield asking(P.RECORD_FACTS, P.SET_STANDARDS)
        elif kind in WITHOUT_CODER:
            # The corporate ones are no facility's: they ask for a reach of everything.
            yield asking(P.SET_STANDARDS, facility=facilities.get(place))
        else:
            yield asking(*recorders(kind), coder=coders.get(getattr(row, "coder", "")))


def _keys(model: type[Coder] | type[Facility], codes: set[str]) -> dict[str, int]:
    return dict(model.objects.filter(code__in=codes).values_list("code", "pk"))
