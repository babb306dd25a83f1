"""What hospitals of like size have in force, beside the standards of one."""

import re

import pytest

from coderpath_web.facts.models import Fact
from tests.web.factories import account, coder, facility, fact, facts

SIZES = {"north": 3, "south": 6, "east": 2, "west": 7, "clinic": 3, "hill": 3}


@pytest.fixture
def hospitals(north, client):
    """Open hospitals with so many coders with work, all but the hill with a standard."""
    for code in SIZES:
        setting = "clinic" if code == "clinic" else "acute"
        if code != "north":
            facility(code, code.title(), setting=setting)
    people = {code: [f"{code}-{one}" for one in range(size)] for code, size in SIZES.items()}
    for code, some in people.items():
        for one in some:
            coder(one, facility=code)
    work = {"type": "inpatient", "records": "400"}
    facts(
        productivity=[
            work | {"coder": one, "facility": code, "month": "2026-03"}
            for code, some in people.items()
            for one in some
        ],
        standards=[
            {"facility": code, "type": "inpatient", "since": "2026-01-01", "minutes": "420"}
            | {"records": records}
            for code, records in {
                "north": "20",
                "south": "22",
                "east": "26",
                "west": "40",
                "*": "24",
            }.items()
        ],
    )
    client.force_login(account("hr-partner"))


def words(answer):
    return " ".join(re.sub("<[^>]+>", " ", answer.content.decode()).split())


def test_standards_of_like_hospitals_stand_beside_those_of_one(hospitals, client):
    answer = client.get("/facilities/north/standards/")
    (one,) = answer.context["page"].beside.types
    assert [(peer.name, peer.amount, peer.is_own) for peer in one.peers] == [
        ("East", "26", True),
        ("Hill", "24", False),
        ("South", "22", True),
    ]
    assert (one.here, one.middle, one.span, one.own) == ("20", "24", "22 to 26", 2)
    assert "East 26; Hill 24 (of the whole organization); South 22" in words(answer)


def test_form_shows_them_for_the_type_and_in_the_unit_that_were_chosen(hospitals, client):
    address = "/facilities/north/standards/new/?type=inpatient&unit=productive_hour"
    answer = client.get(address)
    (one,) = answer.context["beside"].types
    assert (one.here, one.middle, one.span) == ("2.85", "3.42", "3.14 to 3.71")
    assert "Unit: records a productive hour." in words(answer)
    assert client.get("/facilities/*/standards/new/").context["beside"] is None


def test_page_of_a_standard_shows_them_and_a_hospital_without_work_has_none(hospitals, client):
    mine = Fact.objects.get(kind="standards", facility__code="north")
    assert "Inpatient 20 24 22 to 26 3 2" in words(client.get(f"/facts/{mine.pk}/"))
    facility("new", "New Hospital")
    fact(
        "standards",
        facility="new",
        type="inpatient",
        since="2026-01-01",
        records="9",
        minutes="420",
    )
    assert "No other hospital is of like size." in words(client.get("/facilities/new/standards/"))
