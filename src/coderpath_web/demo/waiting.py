"""What of the demo organisation takes two people: three proposals, and one thing done alone.

The first partner of human resources set something before anybody else could confirm it; later she
proposed a path and a standard, and the regional manager another. All of it waits for the second
partner, and the partner’s standard for the regional manager as well.
"""

from datetime import date

from coderpath.days import FOREVER
from coderpath.facts.rows import Standard
from coderpath.facts.source import Source
from coderpath.sentence.words import lowered
from coderpath_web.accounts.models import Account
from coderpath_web.demo.paths import next_path
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.evidence.actions import correct_fact, propose_standard
from coderpath_web.rooms.paths.actions import propose_path

MINUTES = Source("staffing committee, minutes of January 2024", 0)
SINCE = date(2026, 10, 1)


def correct_alone(by: Account) -> None:
    """Say where a standard of a small hospital was agreed; its figures stay as they are."""
    standards = Fact.objects.filter(kind="standards", facility__code="coldwell", retracted_at=None)
    fact = standards.select_related("facility").order_by("subject", "-since")[0]
    new = NewFact(fact.kind, fact_row(fact)._replace(source=MINUTES))
    correct_fact(by=by, fact=fact, new=new, why="The minutes of the committee were missing.")


def propose(*, partner: Account, manager: Account) -> None:
    """Propose a path that asks more of level IV, and two standards from last month on.

    The standard of the partner may be confirmed by the manager of its region, too.
    """
    propose_path(by=partner, text=next_path(), why="Career path council, October 2026")
    study = "Time study of October 2026"
    propose_standard(by=manager, standard=_raised("millrace", study), why=study)
    minutes = "Staffing committee, 8 October 2026"
    propose_standard(by=partner, standard=_raised("lakestreet", minutes), why=minutes)


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
