"""Which rules stand in the way of a coder on the day that is told, and exceptions to them."""

from datetime import date

from coderpath_web import clock
from coderpath_web.decisions.actions import Excepted
from coderpath_web.decisions.queries import exceptions_in_force
from coderpath_web.decisions.resting import Rule, rests_on
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import in_force
from coderpath_web.people.models import Coder
from coderpath_web.standings.judge import open_file


def path_of_the_day() -> PathDocument:
    """Give the path in force on the day that is told; the demo has one on every day."""
    document = in_force(clock.today())
    if document is None:
        message = "the demo has a path in force on every day that it tells"
        raise ValueError(message)
    return document


def open_rules(coder: Coder, level: str) -> list[Rule]:
    """Give the rules that stand between a coder and a level: neither met nor excepted."""
    today = clock.today()
    file = open_file(coder, path_of_the_day(), today)
    return rests_on(file, level, list(exceptions_in_force(today, [coder.pk]))).open


def excepted(coder: Coder, level: str, rule: Rule, until: date) -> Excepted:
    """Give an exception to a rule of the path in force."""
    return Excepted(coder, path_of_the_day().name, level, rule, until)
