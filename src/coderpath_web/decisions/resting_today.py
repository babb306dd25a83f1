"""What a move rests on as things stand today: the path in force, and each rule with exceptions."""

from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.access.refused import Refused
from coderpath_web.decisions.queries import exceptions_in_force
from coderpath_web.decisions.resting import RestsOn, rests_on
from coderpath_web.decisions.still_asked import still_asked
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import in_force
from coderpath_web.people.models import Coder
from coderpath_web.standings.judge import CoderFile, open_file

NO_PATH = "No path is in force today, so nothing can be decided."
NOT_EMPLOYED = "The coder is not employed today, so nothing can be decided."


class RestingToday(NamedTuple):
    """What a move of a coder rests on today: the path, the file that was judged, each rule."""

    document: PathDocument
    file: CoderFile
    rests_on: RestsOn


def resting_today(coder: Coder, level: str) -> RestingToday | None:
    """Give what a move to a level rests on, exceptions in force counted; empty is a move out.

    None where no path is in force, the coder is not employed, or the path knows no such level.
    """
    today = clock.today()
    document = in_force(today)
    file = open_file(coder, document, today) if document else None
    if document is None or file is None or not file.judgement or not file.judgement.levels:
        return None
    if level and level not in file.path.by_name:
        return None
    covering = still_asked(exceptions_in_force(today, [coder.pk]), document.name)
    return RestingToday(document, file, rests_on(file, level, covering))


def resting_or_refuse(coder: Coder, level: str, no_level: str) -> RestingToday:
    """Give the same for whoever decides. Raises Refused, with `no_level` for one not known."""
    found = resting_today(coder, level)
    if found is None:
        raise Refused(_why_none(coder, no_level))
    return found


def _why_none(coder: Coder, no_level: str) -> str:
    """Say why nothing is judged: no path, nobody employed, or only no such level."""
    if in_force(clock.today()) is None:
        return NO_PATH
    return no_level if resting_today(coder, "") else NOT_EMPLOYED
