"""Trying: what is in the address is imagined, answered, and never saved."""

import re

import pytest

from coderpath_web.facts.models import Fact
from tests.rooms.readiness.coder.reading import months, words
from tests.unit.small import LADDER
from tests.web.factories import account, coder, path

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
    assert "What comes with time alone" in words(strong.get(TRY))


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


def test_address_of_a_plain_form_is_led_to_one_with_only_what_is_ticked(strong):
    asked = {"do": CCS, f"on.{CCS}": "2026-12-24", "on.credential.CCA": "2026-12-01"}
    clean = f"{TRY}?do={CCS}&on.{CCS}=2026-12-24"
    assert strong.get(TRY, asked)["Location"] == clean
    assert strong.get(TRY, {"on.credential.CCA": "2026-12-01"})["Location"] == TRY
    assert strong.get(clean).status_code == 200


def test_quickest_way_to_the_next_rung_stands_above_all_that_can_be_ticked(strong):
    page = strong.get(TRY)
    text = page.text
    assert text.index("The quickest way to Coder II") < text.index(f'id="do-{CCS}"')
    assert page.context["page"].first_asked.quickest_steps == ["Earn the CCS"]
    assert text.count("Tick it") == 1


def test_alternatives_stand_together_the_quickest_first(strong):
    (level, *_) = strong.get(TRY).context["page"].rungs_asked
    (asked,) = [one for one in level.shown if one.question.is_choice]
    assert [[one.choice.offer.says for one in way.shown] for way in asked.ways] == [
        ["Earn the CCS"],
        ["Earn the CCA"],
    ]
    # Ana has worked at an acute hospital for 24 months, so that a CCA is enough as well.
    assert "One of these:" in words(strong.get(TRY))


def test_one_click_ticks_the_quickest_way(strong):
    level = strong.get(TRY).context["page"].rungs_asked[0]
    assert "Ready from 1 December 2026" in words(strong.get(level.quickest_address))


def test_posts_stand_apart_and_offer_nothing_twice(strong):
    page = strong.get(TRY)
    text = page.content.decode()
    assert [one.title for one in page.context["page"].posts_asked] == ["Lead"]
    assert text.count(f'id="do-{CCS}"') == 1
    assert f'href="#do-{CCS}">Listed above</a>' in text


def test_pace_of_work_is_asked_by_the_month(as_ana):
    months("2026-08", [22, 22, 11])
    page = as_ana.get(TRY, {"do": "months", "on.months": "2026-12"})
    text = page.content.decode()
    assert 'type="month"' in text
    assert page.context["page"].address.startswith(f"{TRY}?do=months&on.months=2026-12&")


def test_page_of_somebody_else_says_whose_it_is(strong, as_partner):
    assert "<h1>Try it for " in as_partner.get(TRY).content.decode()


def test_what_counts_for_two_requirements_comes_first(client, ana):
    two = """
      - {id: letters, credential: {any_of: [CCA, RHIT]}, assumed: example}
      - {id: registered, credential: RHIT, assumed: example}
    advance:"""
    text = LADDER.replace("path: small", "path: wider").replace("2020-", "2022-")
    path("wider", text.replace("    advance:", two[1:], 1))
    client.force_login(account(coder=ana))
    level = client.get(TRY).context["page"].rungs_asked[0]
    assert "earn the RHIT, which counts for two requirements" in level.quickest_words


SOME_OF_SEVERAL = """
      - id: some
        at_least:
          count: 2
          of: [{credential: RHIT}, {course: law}, {skill: mentoring}]
        assumed: example
    advance:"""


def test_some_of_several_are_listed_once_with_how_many_it_takes(client, ana):
    text = LADDER.replace("path: small", "path: some").replace("2020-", "2022-")
    path("some", text.replace("    advance:", SOME_OF_SEVERAL[1:], 1))
    client.force_login(account(coder=ana))
    page = client.get(TRY)
    assert "Two of these:" in words(page)
    (asked,) = [one for one in page.context["page"].rungs_asked[0].shown if len(one.ways) == 3]
    assert [len(way.shown) for way in asked.ways] == [1, 1, 1]


def test_where_no_level_asks_anything_the_other_choices_stand_open(as_partner):
    coder("leo", level="lead", hired="2024-01-02")
    text = as_partner.get("/people/leo/try/").content.decode()
    assert "There is no level above this one." in text
    assert re.search(r"<details[^>]* open[^>]*>\s*<summary[^>]*>\s*Something else", text)
