"""One fact with its history, and what is done about a wrong one."""

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.evidence.actions import retract_facts
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db
CORRECTION = {
    "credential": "CCA",
    "since": "2025-03-08",
    "until": "",
    "source": "certificate",
    "why": "the certificate says 8 March",
}


@pytest.fixture
def cca():
    """Put a coder with a credential on file."""
    path()
    facility()
    coder("ana", level="specialist-2")
    return fact("credentials", coder="ana", credential="CCA", since="2025-03-01")


@pytest.fixture
def hr(client, cca):
    """Sign in somebody who records facts about everyone."""
    client.force_login(account("hr-partner"))
    return client


def test_page_says_what_rests_on_a_fact(hr, cca):
    uses = hr.get(f"/facts/{cca.pk}/").context["page"].uses
    assert [(one.says, one.state, one.levels) for one in uses] == [
        ("Holds CCA, RHIT or RHIA", "met", "Coding Specialist III")
    ]


def test_retracting_shows_first_what_changes(hr, cca):
    page = hr.get(f"/facts/{cca.pk}/retract/")
    assert page.context["counted"] == "1 answer changes"
    assert [tuple(line) for line in page.context["lines"]] == [
        ("Holds CCA, RHIT or RHIA", "Coding Specialist III", "met", "not_recorded")
    ]


def test_fact_is_retracted_with_a_reason(hr, cca):
    answer = hr.post(f"/facts/{cca.pk}/retract/", {"why": "wrong person"}, follow=True)
    cca.refresh_from_db()
    assert answer.redirect_chain == [(f"/facts/{cca.pk}/", 302)]
    assert (cca.retracted_in.why, cca.retracted_in.action) == ("wrong person", "facts.retracted")
    assert answer.context["outcome"]["title"] == (
        "Retracted: credential CCA of Ana Silva. 1 answer changed."
    )
    assert answer.context["page"].may_change is False


def test_fact_is_not_retracted_without_a_reason(hr, cca):
    answer = hr.post(f"/facts/{cca.pk}/retract/", {"why": " "})
    cca.refresh_from_db()
    assert (answer.status_code, cca.retracted_at) == (422, None)


def test_correction_records_the_new_and_retracts_the_old_in_one_entry(hr, cca):
    answer = hr.post(f"/facts/{cca.pk}/correct/", CORRECTION, follow=True)
    new = Fact.objects.get(kind="credentials", retracted_at=None)
    cca.refresh_from_db()
    assert answer.redirect_chain == [(f"/facts/{new.pk}/", 302)]
    assert (str(new.since), new.source_file) == ("2025-03-08", "certificate")
    assert new.recorded_in == cca.retracted_in == Entry.objects.latest("number")
    assert [one.fact for one in answer.context["page"].versions] == [cca, new]
    assert list(hr.get(f"/facts/{cca.pk}/").context["page"].replaced_by) == [new]


def test_correction_begins_with_what_is_on_file(hr, cca):
    lasting = fact("leaves", coder="ana", since="2025-05-01", until="2025-06-01")
    controls = hr.get(f"/facts/{lasting.pk}/correct/").context["form"].controls
    assert [(one.name, one.value) for one in controls] == [
        ("since", "2025-05-01"),
        ("until", "2025-05-31"),
    ]


def test_correction_that_changes_nothing_is_not_saved(hr, cca):
    same = CORRECTION | {"since": "2025-03-01", "source": "credentials.csv, row 2"}
    answer = hr.post(f"/facts/{cca.pk}/correct/", same)
    assert answer.context["form"].controls[0].errors == [
        "Nothing is different from what is on file."
    ]
    assert Fact.objects.filter(kind="credentials").count() == 1


@pytest.mark.parametrize(
    ("way", "answers"), [("retract", {"why": "wrong person"}), ("correct", CORRECTION)]
)
def test_who_is_slower_is_told_what_happened(hr, cca, way, answers):
    retract_facts(by=None, facts=[cca], why="entered twice")
    entries = Entry.objects.count()
    for answer in (hr.get(f"/facts/{cca.pk}/{way}/"), hr.post(f"/facts/{cca.pk}/{way}/", answers)):
        assert (answer.status_code, answer.templates[0].name) == (
            409,
            "rooms/evidence/pages/fact/already.html",
        )
        assert "entered twice." in answer.content.decode()
    assert Entry.objects.count() == entries


@pytest.mark.parametrize("way", ["", "correct/", "retract/"])
def test_fact_out_of_reach_is_not_there(client, cca, way):
    client.force_login(account("supervisor", "facility", facility=facility("south", "South")))
    assert client.get(f"/facts/{cca.pk}/{way}").status_code == 404


@pytest.mark.parametrize("way", ["correct/", "retract/"])
def test_who_may_only_see_a_fact_cannot_change_it(client, cca, way):
    client.force_login(account("compliance-consultant"))
    assert client.get(f"/facts/{cca.pk}/").context["page"].may_change is False
    assert client.post(f"/facts/{cca.pk}/{way}", CORRECTION).status_code == 404


def test_coder_sees_the_own_fact_and_changes_nothing(client, cca):
    account("hr-partner", username="another")
    client.force_login(account("hr-partner", coder=cca.coder))
    page = client.get(f"/facts/{cca.pk}/").context["page"]
    assert (page.is_own, page.may_change) == (True, False)
    answer = client.post(f"/facts/{cca.pk}/retract/", {"why": "I say so"})
    cca.refresh_from_db()
    assert (answer.templates[0].name, cca.retracted_at) == (
        "rooms/evidence/pages/fact/own.html",
        None,
    )
