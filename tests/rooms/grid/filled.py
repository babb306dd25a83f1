"""Filling a grid as a page does: cells by column and coder, and what is the same for all."""

from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder

WHEN = "2026-11-10"
ROWS = {
    "credentials": {"credential": "CCS", "since": WHEN},
    "courses": {"of": "pathophysiology", "on": WHEN},
    "education": {"level": "Associate degree", "subject": "health_information", "on": WHEN},
    "knowledge": {"of": "pathophysiology", "by": "Course", "on": WHEN},
    "training": {"type": "Inpatient", "begun": WHEN},
    "months": {"minutes": "7,980", "type-inpatient": "412", "type-outpatient": "1,125"},
    "checked": {"kind": "Credential", "since": WHEN},
    "reports": {"to": "Eve Lind", "since": WHEN},
}
FACTS = {"months": 3}
CODERS = ("ana", "ben", "cleo")
SOURCE = "AHIMA verification, 10 November 2026"


def cells(shared=None, /, *, take=(), save=True, **rows):
    """Give the fields of a form: `cells({"since": "2026-11-10"}, ana={"credential": "CCS"})`."""
    keys = dict(Coder.objects.values_list("code", "pk"))
    shared = {"source": SOURCE, **(shared or {})}
    fields = {f"{column}.all": text for column, text in shared.items()}
    fields |= {f"take.{keys[code]}": "1" for code in take}
    for code, texts in rows.items():
        fields |= {f"{column}.{keys[code]}": text for column, text in texts.items()}
    return fields | {"save" if save else "check": "1"}


def fill(client, grid, shared=None, /, *, query="", more=None, **rows):
    """Send a grid; give the answer."""
    address = f"/record-for-a-team/{grid}/{query}"
    return client.post(address, cells(shared, **rows) | (more or {}))


def key(code):
    return Coder.objects.get(code=code).pk


def row_of(answer, code):
    """Give the row of a person of a page."""
    rows = answer.context["page"].rows
    return next(row for row in rows if row.person.code == code)


def recorded():
    return Fact.objects.filter(recorded_in__action="team.recorded", retracted_at=None)
