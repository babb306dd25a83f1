"""A small organisation with somebody in every role, and the same things in three places.

The own place is where the roles reach; the other is another facility of the same region; the far
one lies in another region. Of imports, the own one is the supervisor's, the other one the regional
manager's, the far one the administrator's.
"""

from datetime import date
from typing import NamedTuple

from django.db import transaction

from coderpath_web import clock
from coderpath_web.access.actions import close_account, end_role, invite, name_organisation
from coderpath_web.access.actions.proposing import keep_draft
from coderpath_web.access.answering import asking
from coderpath_web.access.models import Grant
from coderpath_web.access.permissions import Permission
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.actions import Excepted, grant_exception
from coderpath_web.decisions.resting import rests_on
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.people.models import Facility
from coderpath_web.proposals.draft import Draft
from coderpath_web.rooms.claims.actions import make_claim
from coderpath_web.rooms.claims.models import Attachment
from coderpath_web.rooms.claims.scans import Scan
from coderpath_web.rooms.disputes.actions import raise_dispute
from coderpath_web.rooms.imports.actions import save_mapping
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.openings.actions import Posting, post_opening
from coderpath_web.rooms.openings.enums import Reach
from coderpath_web.rooms.placement.actions import Newcomer, add_candidate
from coderpath_web.rooms.requests.actions import ask_to_move
from coderpath_web.standings.judge import open_file
from tests.web.coded.read import Record, loaded, staged
from tests.web.factories import account, coder, facility, fact, facts, path
from tests.web.rulings.of_evidence import rows

PLACES = {
    "own": ("north", "North Valley Hospital", "Valley", "ana"),
    "other": ("south", "South Valley Hospital", "Valley", "ben"),
    "far": ("east", "East Coast Hospital", "Coast", "cleo"),
}
AT_THE_FACILITY = ("mentor", "trainer", "coordinator", "supervisor")
IN_THE_REGION = ("regional-manager", "compliance-consultant", "hr-partner", "leadership")
ROLES = (
    "anonymous",
    "closed",
    "coder",
    "mentor",
    "trainer",
    "coordinator",
    "supervisor",
    "ex-supervisor",
    "regional-manager",
    "compliance-consultant",
    "hr-partner",
    "leadership",
    "administrator",
)
YESTERDAY = date(2026, 11, 14)


class World(NamedTuple):
    accounts: dict[str, Account]
    by_place: dict[str, dict[str, object]]
    anywhere: dict[str, object]


def build_world():
    """Record the organisation."""
    name_organisation(by=None, name="Valley Health")
    for name in ("intermountain-original", "intermountain-revised"):
        path(name)
    by_place = {}
    for place, what in PLACES.items():
        for key, value in _place(*what).items():
            by_place.setdefault(key, {})[place] = value
    anywhere = {
        "name": "intermountain-original",
        "path": "intermountain-revised",
        "other": "intermountain-revised",
        "kind": "credentials",
        "entry": 1,
        "errand": "unknown",
        "level": "specialist-3",
        "month": "2026-10",
        "requirement": "ahima-credential",
        "secret": "unknown",
        "act": "refused",
        "state": "new",
    }
    accounts = _accounts()
    by_place["number"] = _imports(accounts)
    by_place["answers"] = _kept(accounts)
    by_place["staged"] = _staged(accounts)
    return World(accounts, by_place, anywhere)


def _place(code, name, region, person):
    facility(code, name, region)
    leader = coder(f"lead-{code}", f"Lead of {name}", facility=code)
    someone = coder(person, person.title(), facility=code, level="specialist-2", to=leader.code)
    facts(
        standards=[
            {
                "facility": code,
                "type": "inpatient",
                "since": "2024-01-01",
                "records": "22",
                "minutes": "420",
            }
        ]
    )
    credential = fact("credentials", coder=person, credential="CCA", since="2024-05-01")
    owner = account(
        "mentor",
        "facility",
        coder=someone,
        facility=Facility.objects.get(code=code),
        username=person,
    )
    invitation, _ = invite(by=None, name=leader.code, coder=leader)
    return {
        "code": person,
        "leader": leader.code,
        "facility": code,
        "fact": credential.pk,
        "standard": Fact.objects.get(kind="standards", facility__code=code).pk,
        "account": owner.pk,
        "grant": Grant.objects.get(account=owner).pk,
        "invitation": invitation.pk,
        "proposal": _proposal(code),
        "opening": _opening(code),
        "candidate": _candidate(code),
        **_claim(owner, someone),
        "asked": _request(someone),
        **_exception(someone),
        **_load(code, person),
        "dispute": raise_dispute(by=owner, fact=credential, wrong="another day").pk,
    }


def _load(code, person):
    """Load a record of somebody at a facility."""
    by = account("hr-partner", username=f"loads-{code}")
    load = loaded(by, Record(f"record-{code}", facility=code, coder=person))
    return {"load": load.pk, "coded": load.records.get().pk}


def _claim(owner, about):
    """Claim a credential, with a scan of which the bytes are gone."""
    (new,) = rows(credentials={"coder": about.code, "credential": "CCS", "since": "2026-10-01"})
    scan = Scan("0" * 64, "card.pdf", "application/pdf", 9)
    claim = make_claim(by=owner, coder=about, new=new, scans=[scan])
    return {"claim": claim.pk, "scan": Attachment.objects.get(claim=claim).pk}


def _opening(code):
    """Post the trainer's post at a facility, for its own people."""
    posting = Posting(
        level="trainer",
        facility=Facility.objects.get(code=code),
        reach=Reach.FACILITY,
        begins=date(2027, 1, 4),
        ends=None,
        apply_by=date(2026, 12, 4),
        says="Trains the new coders.",
    )
    return post_opening(by=account("hr-partner", username=f"posts-{code}"), posting=posting).pk


def _candidate(code):
    """Keep a candidate for a facility."""
    place = Facility.objects.get(code=code)
    newcomer = Newcomer(f"Newcomer at {code}", place, date(2027, 1, 4))
    by = Account.objects.get(username=f"posts-{code}")
    return add_candidate(by=by, newcomer=newcomer).pk


@transaction.atomic
def _proposal(code):
    """Propose nothing at a facility, for whoever sets its standards to confirm."""
    place = Facility.objects.get(code=code)
    entry = write_entry(by=account(username=f"asks-{code}"), action="facts.proposed")
    asks = [asking(Permission.SET_STANDARDS, facility=place.pk)]
    draft = Draft("facts", f"Nothing at {code}", {"new": [], "retract": []}, asks)
    return keep_draft(entry=entry, draft=draft).pk


def _request(someone):
    """Ask that somebody moves up, as an account of nobody there."""
    by = account("hr-partner", username=f"asks-for-{someone.code}")
    excepting = [one.id for one in _open_rules(someone)]
    return ask_to_move(
        by=by, coder=someone, level="specialist-3", why="Steady.", excepting=excepting
    ).pk


def _exception(someone):
    by = account("hr-partner", username=f"grants-to-{someone.code}")
    rule = next(one for one in _open_rules(someone) if one.id != "ahima-credential")
    until = date(2027, 7, 1)
    excepted = Excepted(someone, "intermountain-revised", "specialist-3", rule, until)
    granted = grant_exception(by=by, excepted=excepted, why="The course was full.")
    return {"exception": granted.pk, "decision": granted.made_in_id}


def _open_rules(someone):
    today = clock.today()
    return rests_on(open_file(someone, in_force(today), today), "specialist-3").open


def _imports(accounts):
    """Upload files in, as somebody of each reach; cancelled, so that no work is begun."""
    brought_by = {"own": "supervisor", "other": "regional-manager", "far": "administrator"}
    return {
        place: Import.objects.create(
            by=accounts[role], at=clock.now(), state=State.CANCELLED, files=["coders.csv"]
        ).pk
        for place, role in brought_by.items()
    }


def _staged(accounts):
    """Upload files of records, as somebody of each reach."""
    brought_by = {"own": "supervisor", "other": "regional-manager", "far": "administrator"}
    return {
        place: staged(accounts[role], Record("staged", facility=PLACES[place][0], coder="")).pk
        for place, role in brought_by.items()
    }


def _kept(accounts):
    """Keep answers about a table, as somebody of each reach."""
    kept_by = {"own": "supervisor", "other": "regional-manager", "far": "administrator"}
    answers = {"signature": "0", "choices": {}, "text": ""}
    return {
        place: save_mapping(by=accounts[role], name="roster", **answers).pk
        for place, role in kept_by.items()
    }


def _accounts():
    """Make an account for each role; the coder is ana herself, who mentors no more."""
    north = Facility.objects.get(code="north")
    ana = Account.objects.get(username="ana")
    made = {"coder": ana}
    end_role(by=None, grant=Grant.objects.get(account=ana), on=YESTERDAY)
    for role in AT_THE_FACILITY:
        made[role] = account(role, "facility", facility=north)
    for role in IN_THE_REGION:
        made[role] = account(role, "region", region="Valley")
    made["administrator"] = account("administrator")
    made["ex-supervisor"] = account(
        "supervisor", "facility", facility=north, username="ex", until=YESTERDAY
    )
    made["closed"] = account("supervisor", "facility", facility=north, username="closed")
    return made


def close(world):
    """Close the account that is closed; its sign-in began before."""
    close_account(by=None, account=world.accounts["closed"])
