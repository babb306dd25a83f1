"""A candidate is placed beside the incumbents she would overtake, hired, or erased in time."""

import html
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from coderpath_web.accounts.models import Account
from coderpath_web.decisions.models import DecisionRecord, GrantedException, Hold, Transition
from coderpath_web.decisions.queries import holds_on
from coderpath_web.facts.models import Fact
from coderpath_web.facts.reserved import RESERVED
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.placement.models import Candidate, CandidateFact, OvertakenIncumbent
from tests.web.factories import account, coder, facility, fact, path
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
LONG_AFTER = date(2090, 1, 2)
"""An entry has the time at which the test runs, whatever day stands for today."""
NEWCOMER = {"name": "Mina Patel", "facility": "north", "starts": "2026-12-01"}
RHIT = {"credential": "RHIT", "since": "2026-05-01", "source": "a certificate that was shown"}


def _made():
    facility()
    path()
    coder("ana", "Ana Silva", level="specialist-1")
    coder("ben", "Ben Okoro", level="specialist-2")
    return account("hr-partner", username="priya")


made = once_a_module(_made)


@pytest.fixture
def hr(made, db):
    return made()


def browser(who):
    client = Client()
    client.force_login(who)
    return client


def added(hr, **more):
    browser(hr).post("/candidates/new/", NEWCOMER | more)
    return Candidate.objects.latest("pk")


def with_rhit(hr):
    one = added(hr)
    browser(hr).post(f"/candidates/{one.pk}/credentials/", RHIT)
    return one


def page(hr, one, more=""):
    return browser(hr).get(f"/candidates/{one.pk}/{more}").content.decode()


def hiring(**more):
    given = {"level": "specialist-2", "code": "c-900", "why": "RHIT: level II."} | more
    return {"seen": given["level"]} | given


def test_nothing_of_a_candidate_is_on_file_or_in_the_journal(hr):
    facts, coders = Fact.objects.count(), Coder.objects.count()
    with_rhit(hr)
    assert (Fact.objects.count(), Coder.objects.count()) == (facts, coders)
    assert not any("Mina" in str(one.details) + one.why for one in Entry.objects.all())


def test_candidates_lead_to_how_long_they_are_kept(hr):
    shown = browser(hr).get("/candidates/").content.decode()
    assert 'href="/keeping/">See records retention' in shown
    assert 'href=""' not in shown


def test_an_rhit_starts_at_level_two_beside_whom_she_would_overtake(hr):
    one = added(hr)
    assert "Starts at Coding Specialist II<" not in page(hr, one)
    one = with_rhit(hr)
    shown = page(hr, one)
    assert "Starts at Coding Specialist II" in shown
    assert "Ana Silva" in shown
    assert "Ben Okoro" not in shown
    above = page(hr, one, "?level=specialist-3")
    assert "Ben Okoro" in above


def test_hiring_puts_all_that_is_known_on_file_in_one_entry(hr):
    one = with_rhit(hr)
    answer = browser(hr).post(f"/candidates/{one.pk}/hire/", hiring())
    assert answer["Location"] == f"/candidates/{one.pk}/"
    one.refresh_from_db()
    facts = Fact.objects.filter(coder__code="c-900", retracted_at=None)
    assert sorted(facts.values_list("kind", "subject", "since")) == [
        ("coders", "", date(2026, 12, 1)),
        ("credentials", "RHIT", date(2026, 5, 1)),
        ("positions", "specialist-2", date(2026, 12, 1)),
    ]
    assert {fact.recorded_in_id for fact in facts} == {one.closed_in_id}
    assert Transition.objects.get().move == "in"
    assert not GrantedException.objects.exists()


def test_hiring_says_first_whom_it_overtakes_and_what_becomes_final(hr):
    one = with_rhit(hr)
    asked = " ".join(page(hr, one, "hire/?level=specialist-2").split())
    assert "1 coder</a> who hold a lower level there" in asked
    assert f'href="/candidates/{one.pk}/?level=specialist-2#overtaken"' in asked
    assert "RHIT, valid since" in asked
    assert "Coding Specialist II begins on 1 December 2026." in asked
    other = browser(hr).post(f"/candidates/{one.pk}/hire/", hiring(seen="specialist-1"))
    assert "Not hired yet" in other.content.decode()
    assert not Coder.objects.filter(code="c-900").exists()


def test_whom_a_hire_overtook_stays_as_it_stood(hr):
    one = with_rhit(hr)
    browser(hr).post(f"/candidates/{one.pk}/hire/", hiring())
    kept = OvertakenIncumbent.objects.get()
    assert (kept.coder.code, kept.holds) == ("ana", "Coding Specialist I")
    assert kept.lacks
    fact("positions", coder="ana", level="specialist-3", since="2026-11-01")
    shown = page(hr, one)
    assert "Coders this hire passed" in shown
    assert "Ana Silva" in shown
    assert kept.lacks[0] in html.unescape(shown)
    assert DecisionRecord.objects.get(act="hired").kept.data["decision"]["overtakes"] == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        OvertakenIncumbent.objects.all().delete()


def test_one_rule_in_words_tells_which_levels_take_an_exception(hr):
    one = with_rhit(hr)
    shown = " ".join(page(hr, one).split())
    assert (
        "Coding Specialist II is the highest level that the path’s rules for new hires allow."
        in shown
    )
    assert "See whom it overtakes" in shown
    assert shown.count("Only by exception") == len(["specialist-3"])


def test_what_is_known_is_said_as_the_record_says_it(hr):
    one = with_rhit(hr)
    term = {"of": "medical_terminology", "by": "course", "on": "2019-06-01", "source": "a letter"}
    browser(hr).post(f"/candidates/{one.pk}/knowledge/", term)
    shown = page(hr, one)
    assert "Medical terminology, shown by a course on" in shown
    assert "medical_terminology" not in shown


def test_whom_the_new_coder_reports_to_goes_on_file_with_the_rest(hr):
    one = with_rhit(hr)
    assert "Reports to" not in page(hr, one, "hire/")
    coder("edith", "Edith Calloway", level="specialist-3")
    fact("reports", coder="ben", to="edith", since="2026-01-05")
    assert "Edith Calloway, Coding Specialist III<" in page(hr, one, "hire/")
    answer = browser(hr).post(f"/candidates/{one.pk}/hire/", hiring(to="ana"))
    assert answer.status_code == 422
    browser(hr).post(f"/candidates/{one.pk}/hire/", hiring(to="edith"))
    assert Fact.objects.get(kind="reports", coder__code="c-900").to.code == "edith"
    assert "Reports to Edith Calloway from the first day." in page(hr, one)


def test_whoever_was_hired_waits_to_be_invited_from_the_first_day(hr, settings):
    one = with_rhit(hr)
    browser(hr).post(f"/candidates/{one.pk}/hire/", hiring())
    said = "Mina Patel cannot sign in yet"
    assert said not in browser(hr).get("/waiting/").content.decode()
    assert "They can be invited to sign in from" in page(hr, one)
    assert "Record whom they report to" in page(hr, one)
    settings.TODAY = date(2026, 12, 1)
    assert said in browser(hr).get("/waiting/").content.decode()
    assert 'href="/accounts/invite/"' in page(hr, one)
    browser(hr).post("/accounts/invite/", {"coder": "c-900"})
    assert said not in browser(hr).get("/waiting/").content.decode()


def test_above_the_rules_only_as_an_exception_with_an_end(hr):
    one = with_rhit(hr)
    where = f"/candidates/{one.pk}/hire/"
    answer = browser(hr).post(where, hiring(level="specialist-3"))
    assert answer.status_code == 422
    assert "This is above what the rules allow." in answer.content.decode()
    assert not Coder.objects.filter(code="c-900").exists()
    browser(hr).post(where, hiring(level="specialist-3", last="2027-05-31"))
    granted = GrantedException.objects.all()
    assert granted
    assert {str(one.until) for one in granted} == {"2027-06-01"}
    assert {one.by for one in granted} == {hr}
    # She begins on a day to come, and is listed by her name and place all the same.
    listed = " ".join(browser(hr).get("/exceptions/").content.decode().split())
    assert 'Mina Patel</a><br> <span class="sm muted">North Valley Hospital</span>' in listed


def test_an_id_that_is_taken_is_refused_and_nothing_is_half_saved(hr):
    one = with_rhit(hr)
    facts = Fact.objects.count()
    answer = browser(hr).post(f"/candidates/{one.pk}/hire/", hiring(code="ana"))
    shown = answer.content.decode()
    assert "Somebody has the id ana already." in shown
    assert 'href="#id_code"' in shown
    assert Fact.objects.count() == facts
    assert Candidate.objects.get(pk=one.pk).closed_in is None


UNFIT_IDS = ["a/b", ".", "..", "\u202eevil", "a\u200bb", *sorted(RESERVED)]


@pytest.mark.parametrize("code", UNFIT_IDS)
def test_an_id_that_no_address_carries_is_refused_and_the_mend_is_told(hr, code):
    one = with_rhit(hr)
    answer = browser(hr).post(f"/candidates/{one.pk}/hire/", hiring(code=code))
    assert answer.status_code == 422
    (told,) = answer.context["form"].non_field_errors()
    assert told.count(". ") == 2
    assert "in every file the same." in told or "Retype the text" in told
    assert answer.context["form"]["code"].value() == code
    assert Candidate.objects.get(pk=one.pk).closed_in is None


def test_what_no_database_holds_is_not_there_and_a_long_reason_is_shown_again(hr):
    one = with_rhit(hr)
    where = f"/candidates/{one.pk}/"
    assert browser(hr).post(f"{where}take-out/", {"fact": "9" * 5000}).status_code == 404
    assert browser(hr).get(f"/decisions/{'9' * 20}/").status_code == 404
    answer = browser(hr).post(f"{where}close/", {"why": "No. " * 400})
    assert answer.status_code == 422
    assert answer.context["reason"]["why"].value() == "No. " * 400
    assert "at most 1000 characters" in answer.content.decode()
    assert Candidate.objects.get(pk=one.pk).closed_in is None


def test_the_second_who_decides_is_told_who_was_faster(hr):
    one = with_rhit(hr)
    browser(hr).post(f"/candidates/{one.pk}/close/", {"why": "Took another job."})
    late = browser(account("hr-partner", username="late"))
    assert late.post(f"/candidates/{one.pk}/hire/", hiring()).status_code == 409
    assert late.post(f"/candidates/{one.pk}/close/", {"why": "No."}).status_code == 409
    assert not Coder.objects.filter(code="c-900").exists()


def test_who_was_not_hired_is_erased_in_time_and_never_before(hr, settings):
    one = with_rhit(hr)
    browser(hr).post(f"/candidates/{one.pk}/close/", {"why": "Took another job."})
    assert "past the retention period" not in browser(hr).get("/waiting/").content.decode()
    assert browser(hr).post(f"/candidates/{one.pk}/erase/").status_code == 409
    assert CandidateFact.objects.exists()
    settings.TODAY = LONG_AFTER
    assert "Mina Patel: past the retention period" in browser(hr).get("/waiting/").content.decode()
    browser(hr).post(f"/candidates/{one.pk}/hold/", {"why": "A question was asked."})
    browser(hr).post(f"/candidates/{one.pk}/hold/", {"why": "A lawyer wrote."})
    lawyers, question = holds_on(one.via)
    assert "A lawyer wrote." in browser(hr).get("/candidates/holds/").content.decode()
    assert f"Candidate {one.pk}" in browser(hr).get("/candidates/holds/holds.csv").content.decode()
    assert "past the retention period" not in browser(hr).get("/waiting/").content.decode()
    assert browser(hr).post(f"/candidates/{one.pk}/erase/").status_code == 409
    lift = {"why": "It was answered.", "lift": question.pk}
    browser(hr).post(f"/candidates/{one.pk}/hold/", lift)
    assert browser(hr).post(f"/candidates/{one.pk}/erase/").status_code == 409
    browser(hr).post(f"/candidates/{one.pk}/hold/", lift | {"lift": lawyers.pk})
    assert browser(hr).post(f"/candidates/{one.pk}/hold/", lift).status_code == 409
    assert "A lawyer wrote." not in browser(hr).get("/candidates/holds/").content.decode()
    assert "It was answered." in browser(hr).get("/candidates/holds/?show=all").content.decode()
    browser(hr).post(f"/candidates/{one.pk}/erase/")
    one.refresh_from_db()
    assert (one.name, one.note) == ("Erased", "")
    assert not CandidateFact.objects.exists()
    assert "Mina" not in page(hr, one)


def test_what_is_held_is_not_erased_whichever_way_the_row_is_written(hr):
    one = with_rhit(hr)
    browser(hr).post(f"/candidates/{one.pk}/close/", {"why": "Took another job."})
    browser(hr).post(f"/candidates/{one.pk}/hold/", {"why": "A question was asked."})
    (hold,) = holds_on(one.via)
    erased = {"name": "Erased", "note": "", "erased_in": hold.made_in}
    with pytest.raises(IntegrityError), transaction.atomic():
        Candidate.objects.filter(pk=one.pk).update(**erased)
    with pytest.raises(IntegrityError), transaction.atomic():
        Hold.objects.filter(pk=hold.pk).update(lifted_in=one.added_in)
    with pytest.raises(IntegrityError), transaction.atomic():
        Hold.objects.filter(pk=hold.pk).delete()


def test_an_open_candidate_is_not_erased(hr):
    one = with_rhit(hr)
    assert browser(hr).post(f"/candidates/{one.pk}/erase/").status_code == 409
    assert CandidateFact.objects.count() == 1


def test_what_is_settled_counts_from_then_on(hr):
    assert "24 months after the decision" in browser(hr).get("/candidates/").content.decode()
    sent = {"kind": "hiring", "months": "36", "why": "The union asked."}
    browser(hr).post("/keeping/settle/", sent)
    assert "36 months after the decision" in browser(hr).get("/candidates/").content.decode()


def test_the_same_is_not_put_down_twice_and_can_be_taken_out(hr):
    one = with_rhit(hr)
    again = browser(hr).post(f"/candidates/{one.pk}/credentials/", RHIT)
    assert "This is known already." in again.content.decode()
    fact = CandidateFact.objects.get()
    browser(hr).post(f"/candidates/{one.pk}/take-out/", {"fact": fact.pk})
    assert not CandidateFact.objects.exists()


def test_candidates_of_other_places_are_not_there(hr):
    facility("east", "East Coast Hospital", "Coast")
    one = with_rhit(hr)
    far = account("regional-manager", "region", region="Coast", username="far")
    assert browser(far).get(f"/candidates/{one.pk}/").status_code == 404
    assert "Mina" not in browser(far).get("/candidates/").content.decode()
    assert Account.objects.get(pk=far.pk).username == "far"


def test_every_level_says_what_it_lacks_or_nothing(hr):
    one = with_rhit(hr)
    diploma = {"level": "high_school", "on": "2019-06-01", "source": "a diploma that was shown"}
    browser(hr).post(f"/candidates/{one.pk}/education/", diploma)
    term = {"of": "medical_terminology", "by": "course", "on": "2019-06-01", "source": "a letter"}
    browser(hr).post(f"/candidates/{one.pk}/knowledge/", term)
    assert " ".join(page(hr, one).split()).count("None </td>") == len(("I", "II"))


def test_no_hospital_is_chosen_beforehand(hr):
    facility("south", "South Hospital")
    page = browser(hr).get("/candidates/new/").content.decode()
    assert '<option value="" selected>Choose a hospital</option>' in page
    assert browser(hr).post("/candidates/new/", NEWCOMER | {"facility": ""}).status_code == 422
    assert not Candidate.objects.exists()
