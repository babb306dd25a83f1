"""Two hospitals with somebody of each kind who may, or may not, do things there."""

from types import SimpleNamespace

from coderpath_web.access.actions import invite
from coderpath_web.access.models import Grant
from coderpath_web.people.models import Facility
from tests.web.factories import account, coder, facility, fact


def build_world():
    """Record the hospitals; give their people, their facts and the accounts by role."""
    facility()
    facility("south", "South Hospital", "Coast")
    lee, ana, sam = coder("lee"), coder("ana", to="lee"), coder("sam", facility="south")
    north = Facility.objects.get(code="north")
    accounts = {
        "coder": account(coder=ana),
        "supervisor": account("supervisor", "facility", coder=lee, facility=north),
        "trainer": account("trainer", "facility", facility=north),
        "manager elsewhere": account("regional-manager", "region", region="Coast"),
        "hr": account("hr-partner"),
        "leadership": account("leadership"),
        "administrator": account("administrator"),
    }
    other = account("mentor", "facility", facility=north, username="other")
    return SimpleNamespace(
        accounts=accounts,
        north=north,
        lee=lee,
        ana=ana,
        sam=sam,
        other=other,
        grant=Grant.objects.get(account=other),
        invitation=invite(by=None, name="Sam", coder=sam)[0],
        credential=fact("credentials", coder="ana", credential="CCA", since="2024-05-01"),
    )
