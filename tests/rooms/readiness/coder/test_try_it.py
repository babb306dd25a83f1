"""Trying: what is in the address is imagined, answered, and never saved."""

import pytest

from coderpath_web.facts.models import Fact
from tests.rooms.readiness.coder.reading import months, words

TRY = "/people/ana/try/"
CCS = "credential.CCS"


@pytest.fixture
def strong(as_ana):
    months("2026-08", [22, 22, 22])
    return as_ana


def test_nearest_lack_is_offered_first(strong):
    page = strong.get(TRY).context["page"]
    assert [one.offer.says for one in page.near] == ["Earn the CCS", "Earn the CCA"]


def test_ticked_credential_makes_ready_on_its_day(strong):
    page = strong.get(TRY, {"do": CCS, f"on.{CCS}": "2026-12-24"}).context["page"]
    rung = page.rungs[0]
    assert rung.title == "Coder II"
    assert "Ready from 24 December 2026" in words(
        strong.get(TRY, {"do": CCS, f"on.{CCS}": "2026-12-24"})
    )


def test_nothing_ticked_says_what_is_still_open(strong):
    assert "What comes by waiting alone" in words(strong.get(TRY))


def test_nothing_is_saved(strong):
    before = Fact.objects.count()
    strong.get(TRY, {"do": CCS})
    assert Fact.objects.count() == before


def test_answer_alone_is_given_to_script(strong):
    response = strong.get(TRY, {"do": CCS}, headers={"HX-Request": "true"})
    text = response.content.decode()
    assert text.lstrip().startswith("<section")
    assert "Ready from" in words(text)


@pytest.mark.parametrize("day", ["", "tomorrow", "2026-02-30", "0001-01-01"])
def test_day_that_cannot_be_counts_as_a_day_to_come(strong, day):
    choice = strong.get(TRY, {"do": CCS, f"on.{CCS}": day}).context["page"].near[0]
    assert choice.on >= strong.get(TRY).context["page"].opened.on


@pytest.mark.parametrize("text", ["", "many", "-4", "99999999999"])
def test_number_that_cannot_be_is_brought_into_bounds(strong, text):
    page = strong.get(TRY, {"do": "months", "percent.months": text, "count.months": text}).context[
        "page"
    ]
    (pace,) = [one for one in page.others if one.key == "months"]
    assert all(0 <= figure <= 100_000 for figure in pace.figures)


def test_unknown_choice_is_passed_over(strong):
    page = strong.get(TRY, {"do": "credential.<b>"}).context["page"]
    assert page.ticked == []


def test_pace_makes_up_for_weak_months(as_ana):
    months("2026-08", [22, 22, 11])
    asked = {
        "do": ["months", CCS],
        "percent.months": "130",
        "count.months": "6",
        "on.months": "2026-11-01",
        f"on.{CCS}": "2026-11-15",
    }
    (rung, *_) = as_ana.get(TRY, asked).context["page"].rungs
    # 22 of August leave, 28.6 come in on 1 December: 61.6 of 66; a month later 68.2.
    assert rung.ready_from is not None
    assert words(as_ana.get(TRY, asked)).count("Ready from 1 January 2027") == 1


def test_script_puts_into_the_address_only_what_is_ticked(strong):
    asked = {"do": CCS, f"on.{CCS}": "2026-12-24", "on.credential.CCA": "2026-12-01"}
    response = strong.get(TRY, asked, headers={"HX-Request": "true"})
    assert response["HX-Push-Url"] == f"{TRY}?do={CCS}&on.{CCS}=2026-12-24"
