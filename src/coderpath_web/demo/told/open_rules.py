"""Which rules stand in the way of a coder on the day that is told, and exceptions to them."""

from datetime import date

from coderpath_web import clock
from coderpath_web.decisions.actions import Excepted
from coderpath_web.decisions.resting import Rule
from coderpath_web.decisions.resting_today import resting_or_refuse
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import in_force
from coderpath_web.people.models import Coder

NOT_JUDGED = "the demo tells of moves of those alone who are employed"


def path_of_the_day() -> PathDocument:
    """Give the path in force on the day that is told; the demo has one on every day."""
    document = in_force(clock.today())
    if document is None:
        message = "the demo has a path in force on every day that it tells"
        raise ValueError(message)
    return document


def open_rules(coder: Coder, level: str) -> list[Rule]:
    """Give the rules that stand between a coder and a level: neither met nor excepted."""
    return resting_or_refuse(coder, level, NOT_JUDGED).rests_on.open


def excepted(coder: Coder, level: str, rule: Rule, until: date) -> Excepted:
    """Give an exception to a rule of the path in force."""
    return Excepted(coder, path_of_the_day().name, level, rule, until)
