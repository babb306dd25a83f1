"""A hospital with a coder who claims, and those who vouch."""

from types import SimpleNamespace

from coderpath_web.facts.new_fact import NewFact
from coderpath_web.people.models import Facility
from coderpath_web.rooms.claims.actions import make_claim
from tests.web.factories import account, coder, facility, path
from tests.web.rulings.of_evidence import rows

CCS = {"credential": "CCS", "since": "2026-10-01"}
COURSE = {"of": "anatomy", "on": "2026-09-01"}


def hospital():
    """Record a hospital, somebody in each role there, and a manager elsewhere."""
    path()
    facility()
    facility("south", "South Hospital", "Coast")
    lee, ana = coder("lee", "Lee Moss"), coder("ana", "Ana Silva", level="specialist-1", to="lee")
    ben = coder("ben", "Ben Broad", to="lee")
    north = Facility.objects.get(code="north")
    return SimpleNamespace(
        coder=ana,
        ben=ben,
        ana=account(coder=ana),
        lee=account("supervisor", "facility", coder=lee, facility=north),
        tara=account("trainer", "facility", facility=north),
        priya=account("hr-partner"),
        far=account("regional-manager", "region", region="Coast"),
        ada=account("administrator"),
    )


def row(kind="credentials", texts=CCS, whose="ana") -> NewFact:
    """Give a row of a kind about a coder."""
    (new,) = rows(**{kind: {"coder": whose} | texts})
    return new


def claim(world, kind="credentials", texts=CCS, **more):
    """Claim something, as the coder where nobody else is said."""
    asked = {"by": world.ana, "coder": world.coder} | more
    return make_claim(new=row(kind, texts, asked["coder"].code), **asked)
