"""What the journal tells: what was done, of whom, before and after; to whom it may be told."""

import pytest

from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.evidence.actions import correct_fact
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db


@pytest.fixture
def corrected():
    path()
    facility()
    coder("ana", "Ana Silva")
    by = account("hr-partner", username="priya")
    cca = fact("credentials", by, coder="ana", credential="CCA", since="2025-03-01")
    row = fact_row(cca)
    later = NewFact("credentials", row._replace(since=row.since + 7))
    correct_fact(by=by, fact=cca, new=later, why="the card says 8 March")


def text(answer):
    return " ".join(answer.text.split())


def test_entry_says_what_of_whom_before_and_after_with_links(client, corrected):
    client.force_login(account("compliance-consultant"))
    page = client.get("/journal/", {"action": "facts.corrected"})
    (line,) = page.context["lines"]
    assert [one.did for one in line.facts] == ["Before", "Now"]
    assert all(one.about == "Ana Silva" and "CCA" in one.says for one in line.facts)
    assert line.facts[0].says != line.facts[1].says
    assert all(f'href="{one.url}"' in page.text for one in line.facts)


def test_whoever_sees_nobodys_file_is_told_of_no_fact(client, corrected):
    client.force_login(account("administrator"))
    page = client.get("/journal/")
    assert [line.facts for line in page.context["lines"] if line.facts] == []
    assert "CCA" not in page.text


def test_entries_are_found_by_who_did_them_and_on_which_day(client, corrected):
    client.force_login(account("compliance-consultant"))
    hers = client.get("/journal/", {"by": "PRI"}).context["lines"]
    assert {line.entry.actor_name for line in hers} == {"Priya"}
    day = hers[0].entry.at.date().isoformat()
    assert client.get("/journal/", {"by": "PRI", "day": day}).context["lines"] == hers
    assert client.get("/journal/", {"by": "PRI", "day": "2020-01-01"}).context["lines"] == []
    for other in ("0001-01-01", "9999-12-31", "no day"):
        assert client.get("/journal/", {"day": other}).status_code == 200
