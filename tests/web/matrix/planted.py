"""The organisation of the matrix, and a person out of reach whose every free text is a canary."""

from datetime import date

from coderpath.facts.files.memory import memory_place
from coderpath.facts.source import Source
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.actions import Excepted, grant_exception
from coderpath_web.decisions.resting_today import resting_today
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Facility
from coderpath_web.rooms.claims.actions import make_claim
from coderpath_web.rooms.disputes.actions import raise_dispute
from coderpath_web.rooms.evidence.actions import record_facts, retract_facts
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.placement.actions import Newcomer, add_candidate, hold_candidate
from coderpath_web.rooms.requests.actions import ask_to_move
from coderpath_web.standings.actions import rebuild_derived
from tests.web.factories import account, coder, fact
from tests.web.matrix.world import build_world
from tests.web.rulings.of_evidence import rows

REVIEW = {
    "on": "2026-10-01",
    "type": "inpatient",
    "sample": "random",
    "reviewer": "canary-reviewer",
    "records": "50",
    "records_correct": "49",
}


def build_planted():
    """Record the organisation, with the person in the far place."""
    made = build_world()
    person = _planted()
    secret = Fact.objects.filter(coder=person).order_by("-pk")
    # Whatever takes a fact or a coder of the far place is asked about the secret person.
    made.by_place["code"]["far"] = person.code
    made.by_place["fact"]["far"] = secret.first().pk
    for name, number in {**_said_about(person), **_kept_there()}.items():
        made.by_place[name]["far"] = number
    return made


def _said_about(person):
    """Let the person dispute and claim something, be asked for and excepted, each with a canary."""
    own, by = Account.objects.get(coder=person), Account.objects.get(username="canary-recorder")
    review = Fact.objects.get(kind="reviews", coder=person)
    (new,) = rows(credentials={"coder": person.code, "credential": "CCS", "since": "2026-10-01"})
    new = new._replace(row=new.row._replace(source=Source("canary-claimed", 0)))
    rules = resting_today(person, "specialist-3").rests_on.open
    asked = ask_to_move(
        by=by,
        coder=person,
        level="specialist-3",
        why="canary-asked",
        excepting=[one.id for one in rules],
    )
    path, until = "intermountain-revised", date(2026, 12, 10)
    excepted = Excepted(person, path, "specialist-3", rules[0], until)
    granted = grant_exception(by=by, excepted=excepted, why="canary-excepted")
    return {
        "dispute": raise_dispute(by=own, fact=review, wrong="canary-disputed").pk,
        "claim": make_claim(by=own, coder=person, new=new).pk,
        "asked": asked.pk,
        "exception": granted.pk,
        "decision": granted.made_in_id,
    }


def _kept_there():
    """Keep a candidate for the far place, with all that is said of one, held by somebody."""
    by = Account.objects.get(username="canary-recorder")
    place = Facility.objects.get(code="east")
    newcomer = Newcomer("canary-candidate", place, date(2027, 1, 4), "canary-note")
    candidate = add_candidate(by=by, newcomer=newcomer)
    hold_candidate(by=by, candidate=candidate, why="canary-held")
    return {"candidate": candidate.pk}


def _planted():
    """Put a person on file in the far region whose every free text is a canary."""
    about = {"coder": "canary-code"}
    made = coder(
        "canary-code", "canary-name", facility="east", level="specialist-2", to="lead-east"
    )
    account(username="canary-username", coder=made)
    by = account("hr-partner", username="canary-recorder")
    by.name = "canary-actor"
    by.save()
    read = read_rows(
        memory_place(
            {
                "credentials": [about | {"credential": "canary-credential", "since": "2025-01-01"}],
                "courses": [about | {"of": "canary-course", "on": "2025-01-01"}],
                "events": [about | {"of": "canary-event", "on": "2025-01-01"}],
                "reviews": [about | REVIEW],
                "leaves": [about | {"since": "2026-01-01", "until": "2026-02-01"}],
            }
        )
    )
    source = Source("canary-source", 0)
    new = [one._replace(row=one.row._replace(source=source)) for one in read.new]
    record_facts(by=by, new=new, why="canary-why")
    wrong = fact("credentials", coder="canary-code", credential="RHIT", since="2025-02-01")
    retract_facts(by=by, facts=[wrong], why="canary-retracted")
    rebuild_derived()
    return made
