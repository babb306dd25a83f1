from datetime import date

import pytest

from tests.web.factories import account, coder, facility, facts, path

KNOWN = ("medical_terminology", "anatomy_and_physiology", "pathophysiology", "pps_outpatient")
CHECKED = ("credentials", "courses", "education", "knowledge", "training", "experience")


@pytest.fixture
def north(db):
    """Adopt the revised path, and open a hospital."""
    path()
    return facility()


@pytest.fixture
def supervisor(north):
    """Somebody who leads a team, as coder and as account."""
    return account("supervisor", "team", coder=coder("sue", "Sue Lead", level="supervisor"))


@pytest.fixture
def hire(supervisor):
    """Hire coders of level II into the team, who lack nothing for level III but training."""

    def hire(code, *, known=KNOWN, begun=(), name="", until=""):
        made = coder(code, name or code.title(), level="specialist-2", to="sue")
        about = {"coder": code}
        facts(
            education=[about | {"level": "high_school", "on": "2015-06-01"}],
            credentials=[about | {"credential": "CCA", "since": "2024-05-06", "until": until}],
            knowledge=[about | {"of": of, "by": "course", "on": "2024-09-02"} for of in known],
            checked=[about | {"kind": kind, "since": "2024-03-04"} for kind in CHECKED],
            **({"training": [about | row for row in begun]} if begun else {}),
        )
        return made

    return hire


@pytest.fixture
def read(client, supervisor):
    """Ask for a page as the supervisor, and give what it was made of."""
    client.force_login(supervisor)

    def read(address="/team/", **asked):
        return client.get(address, asked).context["page"]

    return read


@pytest.fixture
def as_of(client):
    """Ask for another day than today."""

    def as_of(day: date):
        session = client.session
        session["as_of"] = day.isoformat()
        session.save()

    return as_of
