"""The organisation of the matrix, and a person out of reach whose every free text is a canary."""

from coderpath.facts.files.memory import memory_place
from coderpath.facts.source import Source
from coderpath_web.facts.models import Fact
from coderpath_web.rooms.evidence.actions import record_facts, retract_facts
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.standings.actions import rebuild_derived
from tests.web.factories import account, coder, fact
from tests.web.matrix.world import build_world

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
    return made


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
    rows = read_rows(
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
    new = [one._replace(row=one.row._replace(source=source)) for one in rows.new]
    record_facts(by=by, new=new, why="canary-why")
    wrong = fact("credentials", coder="canary-code", credential="RHIT", since="2025-02-01")
    retract_facts(by=by, facts=[wrong], why="canary-retracted")
    rebuild_derived()
    return made
