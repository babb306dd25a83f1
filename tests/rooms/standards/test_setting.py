"""Setting a standard in any unit, how it was set, and who stands behind it."""

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.proposals.actions import confirm_proposal
from coderpath_web.rooms.standards.actions import propose_standard, set_standard
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.models import HowSet
from coderpath_web.rooms.standards.setting import Setting
from tests.web.factories import account, fact
from tests.web.rulings.of_evidence import rows

ADDRESS = "/facilities/north/standards/"
FORM = {
    "type": "inpatient",
    "since": "2026-12-01",
    "how": "survey",
    "source": "AHIMA survey of 2012",
}
AMOUNTS = {
    "in_minutes": ({"records": "22", "minutes": "420"}, ("22", "420")),
    "day": ({"records": "22"}, ("22", "420")),
    "productive_hour": ({"records": "3.5"}, ("3.5", "60")),
    "paid_hour": ({"records": "3"}, ("3", "52.5")),
    "minutes_each": ({"records": "17.5"}, ("1", "17.5")),
    "weighted": ({"records": "30", "weight": "0.75"}, ("30", "315")),
}


@pytest.fixture
def hr(north, client):
    by = account("hr-partner")
    client.force_login(by)
    return by


def row(since="2026-12-01", **more):
    texts = {"facility": "north", "type": "inpatient", "since": since, "records": "22"}
    return rows(standards=texts | {"minutes": "420"} | more)[0].row


def words(answer):
    return " ".join(answer.text.split())


@pytest.mark.parametrize("unit", AMOUNTS)
def test_standard_is_typed_in_any_unit_and_kept_as_records_in_minutes(hr, client, unit):
    typed, kept = AMOUNTS[unit]
    client.post(f"{ADDRESS}new/", FORM | typed | {"unit": unit})
    cells = Fact.objects.get(kind="standards").cells
    assert (str(cells["records"]), str(cells["minutes"])) == kept


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"records": "22"}, "minutes"),
        ({"records": "many", "unit": "day"}, "records"),
        ({"records": "30", "unit": "weighted"}, "weight"),
        ({"records": "30", "unit": "fortnight"}, "unit"),
        ({"records": "30", "unit": "day", "how": ""}, "how"),
        ({"records": "30", "unit": "day", "service_class": "?!"}, "service_class"),
        ({"records": "30", "unit": "day", "source": ""}, "source"),
    ],
)
def test_what_cannot_be_read_is_named_and_stays_as_it_was_typed(hr, client, typed, wrong):
    answer = client.post(f"{ADDRESS}new/", FORM | typed)
    form = answer.context["form"]
    assert wrong in [one.name for one in form.wrong]
    assert form.answer("records") == typed["records"]
    assert not Fact.objects.filter(kind="standards").exists()


def test_look_shows_the_standard_in_every_unit_before_it_is_saved(hr, client):
    typed = {"records": "17.5", "unit": "minutes_each", "look": "1"}
    page = words(client.post(f"{ADDRESS}new/", FORM | typed))
    assert "<dd>1 records in 17.5 minutes</dd>" in page
    assert "<dt>A day (8 paid hours, 7 productive)</dt> <dd>24</dd>" in page
    assert "<dt>A paid hour</dt> <dd>3</dd>" in page


def test_class_of_a_type_is_kept_as_a_type_of_its_own_and_named_with_both(hr, client):
    typed = {"records": "6", "unit": "day", "service_class": "Cardiac surgery"}
    client.post(f"{ADDRESS}new/", FORM | typed)
    assert Fact.objects.get(kind="standards").subject == "inpatient_cardiac_surgery"
    titles = [one.title for one in client.get(ADDRESS).context["page"].types]
    assert "Inpatient: Cardiac surgery" in titles


def test_standard_says_how_it_was_set_from_what_by_whom_and_instead_of_what(hr, client):
    fact(
        "standards",
        facility="north",
        type="inpatient",
        since="2025-01-01",
        records="20",
        minutes="420",
    )
    proposal = propose_standard(
        by=account("supervisor", username="sue"),
        standard=row("2026-01-01"),
        why="Minutes of May",
        setting=Setting(How.COMMITTEE),
    )
    page = words(client.get(f"/to-confirm/{proposal.pk}/"))
    assert "<dt>How it was set</dt> <dd> Committee </dd>" in page
    assert ">20 records in 420 minutes</a>" in page
    confirm_proposal(by=hr, proposal=proposal)
    kept = HowSet.objects.get()
    assert (kept.how, kept.basis, kept.proposed_in) == (
        "committee",
        "Minutes of May",
        proposal.proposed_in,
    )
    page = words(client.get(ADDRESS))
    assert "Committee: Minutes of May. Approved by Hr-Partner, proposed by Sue." in page
    assert "It replaced 20 records in 420 minutes." in page
    assert "How it was set is not on file." in page
    told = client.get(f"{ADDRESS}standards.csv").content.decode()
    assert "Committee,Minutes of May,Sue,Hr-Partner,20 records in 420 minutes" in told


def test_what_was_set_stays_said_of_it_once_it_has_ended_and_not_of_another_figure(hr, client):
    set_standard(by=hr, standard=row("2026-12-01"), why="Survey", setting=Setting(How.SURVEY))
    set_standard(by=hr, standard=row("2027-01-01", records="23"), why="Later")
    (one,) = [one for one in client.get(ADDRESS).context["page"].types if one.name == "inpatient"]
    said = {(span.row.records, span.behind and span.behind.basis) for span in one.history}
    assert said == {(22, "Survey"), (23, None)}


def test_what_was_set_alone_names_nobody_who_approved_it_until_somebody_does(north, client):
    alone = account("supervisor")
    set_standard(by=alone, standard=row("2026-01-01"), why="Survey", setting=Setting(How.SURVEY))
    client.force_login(alone)
    assert "nobody else has approved it yet" in words(client.get(ADDRESS))
    second = account("hr-partner")
    confirm_proposal(by=second, proposal=waiting().get())
    assert "Approved by Hr-Partner, proposed by Supervisor." in words(client.get(ADDRESS))
