"""What of the demo organisation takes two people: one thing done alone, and three proposals.

The first partner of human resources set something before anybody else could confirm it, which the
second did when she came. Since October a path and two standards wait.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from coderpath.days import FOREVER
from coderpath.facts.rows import Standard
from coderpath.facts.source import Source
from coderpath.sentence.words import lowered
from coderpath_web.accounts.models import Account
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.paths import next_path
from coderpath_web.demo.telling import Event
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.evidence.actions import correct_fact
from coderpath_web.rooms.paths.actions import propose_path
from coderpath_web.rooms.proposals.actions import confirm_proposal
from coderpath_web.rooms.standards.actions import propose_standard
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.setting import Setting

MINUTES = Source("staffing committee, minutes of January 2024", 0)
SINCE = date(2026, 10, 1)
COMMITTEE = "Staffing committee, 8 October 2026"
STUDY = "Time study of October 2026"


def correct_alone(by: Account) -> None:
    """Say where a standard of a small hospital was agreed; its figures stay as they are."""
    standards = Fact.objects.filter(kind="standards", facility__code="coldwell", retracted_at=None)
    fact = standards.select_related("facility").order_by("subject", "-since")[0]
    new = NewFact(fact.kind, fact_row(fact)._replace(source=MINUTES))
    correct_fact(by=by, fact=fact, new=new, why="The minutes of the committee were missing.")


def told_proposals(cast: Cast) -> Iterator[Event]:
    """Tell who confirmed what was done alone, and what was proposed and waits.

    A path that asks more of level IV, and two standards from last month on. The standard of the
    partner may be confirmed by the manager of its region, too.
    """
    yield Event(date(2024, 11, 5), partial(_confirm, cast))
    yield Event(
        date(2026, 10, 9), partial(_propose, cast, "teresa", "lakestreet", COMMITTEE, How.COMMITTEE)
    )
    yield Event(
        date(2026, 11, 3), partial(_propose, cast, "rosa", "millrace", STUDY, How.TIME_STUDY)
    )
    yield Event(date(2026, 10, 22), partial(_propose_path, cast))


def _confirm(cast: Cast) -> None:
    confirm_proposal(by=cast["priya"], proposal=waiting().get())


def _propose_path(cast: Cast) -> None:
    propose_path(by=cast["teresa"], text=next_path(), why="Career path council, October 2026")


def _propose(cast: Cast, by: str, facility: str, why: str, how: How) -> None:
    raised = _raised(facility, why)
    propose_standard(by=cast[by], standard=raised, why=why, setting=Setting(how))


def _raised(facility: str, source: str) -> Standard:
    """Give the newest standard of a hospital with one record more, from last month on."""
    standards = Fact.objects.filter(kind="standards", facility__code=facility, retracted_at=None)
    begins: Standard = fact_row(
        standards.select_related("facility").order_by("-since", "subject")[0]
    )
    return begins._replace(
        since=SINCE.toordinal(),
        until=FOREVER,
        records=begins.records + 1,
        source=Source(lowered(source), 0),
    )
