"""An opening in the browser's words: posted, applied for by two routes, filled, all answered."""

import re
from datetime import date

import pytest
from django.test import Client

from coderpath.decision.letter import letter, shown_of
from coderpath_web.access.models import Grant
from coderpath_web.access.refused import Refused
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.again import replay_on_file
from coderpath_web.decisions.models import DecisionRecord, Transition
from coderpath_web.decisions.printing import letter_pdf
from coderpath_web.decisions.queries import holds_on
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.openings.actions import Choice, choose, shortlist
from coderpath_web.rooms.openings.models import Opening
from coderpath_web.rooms.openings.queries import applications, openings
from tests.rooms.openings.made import BEGINS, applied, hospital, posted
from tests.web.factories import account, facility
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
LONG_AFTER = date(2090, 1, 2)
"""An entry has the time at which the test runs, whatever day stands for today."""
POSTING = {
    "level": "trainer",
    "facility": "north",
    "reach": "facility",
    "begins": "2027-01-04",
    "apply_by": "2026-12-04",
    "says": "Trains the new coders.",
}


made = once_a_module(hospital)


@pytest.fixture
def hr(made, db):
    return made()


def browser(who):
    client = Client()
    client.force_login(who if isinstance(who, Account) else Account.objects.get(coder__code=who))
    return client


def choosing(opening, code, **more):
    chosen = {one.coder.code: one.pk for one in applications(opening)}
    answers = {f"answer.{key}": f"Thank you, {name}." for name, key in chosen.items()}
    return (
        answers
        | {
            "answer": "Thank you for applying.",
            "confirm": "1",
            "shown": list(chosen.values()),
            "chosen": chosen[code],
            "effective": "2027-01-04",
            "why": "Has taught before.",
        }
        | more
    )


def first_page(code):
    return browser(code).get("/waiting/").content.decode()


def test_a_post_is_filled_openly(hr):
    answer = browser(hr).post("/openings/new/", POSTING)
    opening = openings().get()
    assert answer["Location"] == f"/openings/{opening.pk}/"

    for code in ("ana", "ben", "cleo"):
        page = browser(code).get(f"/openings/{opening.pk}/").content.decode()
        assert "You qualify, from Coding Specialist" in page
        browser(code).post(f"/openings/{opening.pk}/apply/", {"says": f"I teach, says {code}."})
    where = f"/openings/{opening.pk}/"
    assert "You don’t qualify" in browser("dan").get(where).content.decode()

    page = browser(hr).get(where).content.decode()
    assert "from Coding Specialist III" in page
    assert "from Coding Specialist IV" in page
    browser(hr).post(f"{where}shortlist/", {"coder": "cleo", "why": "Teaches already."})
    assert "On the short list" in browser("cleo").get(where).content.decode()

    assert "On the short list" in first_page("cleo")
    choice = browser(hr).get(f"{where}choose/").content.decode()
    assert "The last day to apply has not passed" in choice
    saved = browser(hr).post(f"{where}choose/", choosing(opening, "cleo"))
    assert saved["Location"] == where
    first_pages = {code: first_page(code) for code in ("ana", "cleo", "dan")}
    assert "Thank you, ana." in first_pages["ana"]
    assert "Coding Trainer from <time" in first_pages["cleo"]
    assert "Your applications" not in first_pages["dan"]
    assert "Thank you, ana." in browser("ana").get(where).content.decode()
    assert "Thank you, ana." not in browser("ben").get(where).content.decode()
    assert "Has taught before." in browser("cleo").get(where).content.decode()
    move = Transition.objects.get()
    assert (move.coder.code, move.level, move.effective) == ("cleo", "trainer", BEGINS)
    assert move.made_in == openings().get().closed_in
    held = Fact.objects.filter(kind="positions", coder=move.coder, retracted_at=None)
    assert sorted(held.values_list("subject", "since", "until")) == [
        ("specialist-4", held.get(subject="specialist-4").since, BEGINS),
        ("trainer", BEGINS, None),
    ]


def test_one_answer_serves_all_who_are_not_chosen(hr):
    opening = posted(hr)
    applied(opening, "ana", "ben", "cleo")
    ids = {one.coder.code: one.pk for one in applications(opening)}
    where = f"/openings/{opening.pk}/choose/"
    last = next(one for one in applications(opening) if one.coder.code == "cleo")
    shortlist(by=hr, application=last, why="Teaches already.")
    page = browser(hr).get(where).content.decode()
    told = [page.index(one) for one in ("Cleo Marsh", "Teaches already.", "Ana Silva")]
    assert told == sorted(told)
    assert page.count("We chose another applicant. Thank you for applying.") == 1
    given = {"chosen": ids["cleo"], "effective": "2027-01-04", "why": "Has taught before."}
    given |= {"shown": [ids["ana"], ids["cleo"]], "confirm": "1"}
    answer = browser(hr).post(where, given)
    assert answer.status_code == 422
    assert "Write what those who applied read." in answer.content.decode()
    assert "Applied in the meantime: Ben Okoro." in answer.content.decode()
    given |= {"shown": list(ids.values())}
    own = {"answer": "Please try again.", f"answer.{ids['ben']}": "Ben, let us talk."}
    saved = browser(hr).post(where, given | own, follow=True).content.decode()
    done = "Cleo Marsh gets the position from 4 January 2027. All 3 applicants have an answer."
    assert done in saved
    said = {one.coder.code: one.last.why for one in applications(opening)}
    assert said == {
        "ana": "Please try again.",
        "ben": "Ben, let us talk.",
        "cleo": "Has taught before.",
    }


@pytest.mark.parametrize("way", ["choose", "close"])
def test_what_a_choice_does_is_shown_before_it_is_done(hr, way):
    opening = posted(hr)
    applied(opening, "ana", "ben", "cleo")
    form = choosing(opening, "cleo")
    del form["confirm"]
    where = f"/openings/{opening.pk}/{way}/"
    page = " ".join(browser(hr).post(where, form).content.decode().split())
    chosen = "Cleo Marsh" if way == "choose" else "Nobody"
    for said in ("Nothing is saved yet", chosen, "3 letters", "Thank you, ana."):
        assert said in page, said
    assert "The last day to apply has not passed" in page
    assert openings().get().closed_in is None
    back = browser(hr).post(where, form | {"back": "1"}).content.decode()
    assert "Thank you, ana." in back
    assert openings().get().closed_in is None
    sent = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    sent |= {"shown": form["shown"], "confirm": "1"}
    assert browser(hr).post(where, sent)["Location"] == f"/openings/{opening.pk}/"
    assert openings().get().closed_in is not None


@pytest.mark.parametrize("filled", [True, False])
def test_whoever_is_not_chosen_has_a_record_that_replays_and_a_letter(hr, filled):
    opening = posted(hr)
    applied(opening, "ana", "ben")
    form = choosing(opening, "ben")
    browser(hr).post(f"/openings/{opening.pk}/{'choose' if filled else 'close'}/", form)
    record = DecisionRecord.objects.get(act="not_chosen", coder__code="ana")
    assert replay_on_file(record).is_equal
    assert letter_pdf(shown_of(record.kept))[:5] == b"%PDF-"
    (told,) = [one for one in letter(shown_of(record.kept)).sections if "decided" in one.heading]
    said = (
        "We chose another applicant for" if filled else "Coding Trainer at North Valley Hospital is"
    )
    assert told.paragraphs[0].startswith(said)
    assert told.paragraphs[1] == "Thank you, ana."
    address = f"/decisions/{record.pk}/"
    assert address in browser("ana").get(f"/openings/{opening.pk}/").content.decode()
    own = browser("ana").get(address).content.decode()
    assert "Your application for Coding Trainer" in own
    assert "Assumed: " not in own
    assert "Ana Silva: not chosen for Coding Trainer" in browser(hr).get(address).content.decode()
    assert browser("ben").get(address).status_code == 404
    step = next(one for one in applications(opening) if one.coder.code == "ana").last
    assert (step.made_in, step.made_in.about.code) == (record.made_in, "ana")


def test_a_post_that_ends_leaves_the_level_beside_it(hr):
    posted_by_form = POSTING | {"last": "2027-06-30"}
    browser(hr).post("/openings/new/", posted_by_form)
    opening = openings().get()
    applied(opening, "ana")
    browser(hr).post(f"/openings/{opening.pk}/choose/", choosing(opening, "ana"))
    held = Fact.objects.filter(kind="positions", coder__code="ana", retracted_at=None)
    ends = {one.subject: one.until and str(one.until) for one in held}
    assert ends == {"specialist-3": None, "trainer": "2027-07-01"}


def test_nobody_is_left_without_an_answer(hr):
    opening = posted(hr)
    applied(opening, "ana", "ben")
    entries = Entry.objects.count()
    form = choosing(opening, "ana")
    blank = form | {"answer": " "}
    assert browser(hr).post(f"/openings/{opening.pk}/choose/", blank).status_code == 422
    ana, ben = applications(opening)
    choice = Choice(ana, BEGINS, "Teaches.")
    with pytest.raises(Refused, match=r"gets an answer: Ben Okoro would get none\."):
        choose(by=hr, opening=opening, choice=choice, answers={ben.pk: " "})
    assert Entry.objects.count() == entries


def test_closing_without_a_choice_answers_everybody_too(hr):
    opening = posted(hr)
    applied(opening, "ana", "ben")
    form = choosing(opening, "ana") | {"why": "The budget was cut."}
    browser(hr).post(f"/openings/{opening.pk}/close/", form)
    assert {one.last.act for one in applications(opening)} == {"not_chosen"}
    assert Entry.objects.filter(action="opening.answered").count() == 2
    assert openings().get().closed_in.action == "opening.closed"
    assert not Transition.objects.exists()


def test_whoever_no_longer_meets_what_it_asks_is_not_chosen(hr):
    opening = posted(hr)
    applied(opening, "cleo")
    fact = Fact.objects.get(kind="experience")
    browser(hr).post(f"/facts/{fact.pk}/retract/", {"why": "It was somebody else’s."})
    form = choosing(opening, "cleo")
    for sent in (form, {key: value for key, value in form.items() if key != "confirm"}):
        answer = browser(hr).post(f"/openings/{opening.pk}/choose/", sent)
        assert "no longer meets all that the position requires" in answer.content.decode()
    assert openings().get().closed_in is None


def test_an_application_can_be_withdrawn_until_it_is_answered(hr):
    opening = posted(hr)
    applied(opening, "ana")
    where = f"/openings/{opening.pk}/withdraw/"
    assert browser("ana").post(where).status_code == 302
    assert browser("ana").post(where).status_code == 409
    assert [one.last.act for one in applications(opening)] == ["withdrawn"]


def test_what_is_too_long_is_not_dropped_but_shown_again_with_the_limit(hr):
    opening = posted(hr)
    says = "I teach. " * 300
    answer = browser("ana").post(f"/openings/{opening.pk}/apply/", {"says": says})
    assert answer.status_code == 422
    assert answer.context["form"]["says"].value() == says
    assert "at most 2000 characters" in answer.content.decode()
    assert not applications(opening)


def test_whoever_applied_does_not_fill_the_post(hr):
    opening = posted(hr)
    applied(opening, "ana", "ben")
    # Ana has become an HR partner since.
    granted = account("hr-partner", username="for-the-grant").grants.get()
    both = Account.objects.get(coder__code="ana")
    Grant.objects.create(
        account=both,
        role=granted.role,
        scope=granted.scope,
        since=granted.since,
        given_in=granted.given_in,
    )
    client = browser(both)
    assert client.get(f"/openings/{opening.pk}/choose/").status_code == 404
    assert "Ben" not in client.get(f"/openings/{opening.pk}/").content.decode()


def test_the_second_who_fills_it_is_told_who_was_faster(hr):
    opening = posted(hr)
    applied(opening, "ana", "ben")
    form = choosing(opening, "ana")
    browser(hr).post(f"/openings/{opening.pk}/choose/", form)
    late = browser(account("hr-partner", username="late"))
    answer = late.post(f"/openings/{opening.pk}/close/", form)
    assert answer.status_code == 409
    assert f"{hr.name} closed this opening in the meantime." in answer.content.decode()


def test_the_queue_tells_who_qualifies_and_who_fills(hr):
    opening = posted(hr)
    assert "Opening: Coding Trainer" in browser("ana").get("/waiting/").content.decode()
    assert "Opening: Coding Trainer" not in browser("dan").get("/waiting/").content.decode()
    applied(opening, "ana")
    assert "Opening: Coding Trainer" not in browser("ana").get("/waiting/").content.decode()
    assert "Coding Trainer: 1 person applied" in browser(hr).get("/waiting/").content.decode()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"level": "specialist-3"}, "Select a valid choice"),
        ({"apply_by": "2026-11-01"}, "The last day to apply is today or later."),
        ({"last": "2027-01-01"}, "A position ends after it begins."),
        ({"says": " "}, "required"),
        ({"reach": "corporate"}, ""),
    ],
)
def test_a_posting_says_what_is_wrong(hr, wrong, says):
    answer = browser(hr).post("/openings/new/", POSTING | wrong)
    if says:
        assert says in answer.content.decode()
        assert not Opening.objects.exists()
    else:
        assert Opening.objects.get().reach == "corporate"


def test_what_applicants_wrote_is_erased_in_time_and_who_applied_stays(hr, settings):
    opening = posted(hr)
    applied(opening, "ana", "ben")
    browser(hr).post(f"/openings/{opening.pk}/choose/", choosing(opening, "ana"))
    where = f"/openings/{opening.pk}/erase/"
    assert browser(hr).post(where).status_code == 409
    settings.TODAY = LONG_AFTER
    assert "Applications for Coding Trainer" in browser(hr).get("/waiting/").content.decode()
    keep = f"/openings/{opening.pk}/hold/"
    assert browser("ana").post(keep, {"why": "I ask."}).status_code == 404
    assert browser(hr).post(keep, {"why": ""}).status_code == 409
    assert browser(hr).post(keep, {"why": "A question was asked."}).status_code == 302
    (hold,) = holds_on(opening.via)
    assert "A question was asked." in browser(hr).get(keep.removesuffix("hold/")).content.decode()
    assert "Applications for Coding Trainer" not in browser(hr).get("/waiting/").content.decode()
    assert browser(hr).post(where).status_code == 409
    browser(hr).post(keep, {"why": "It was answered.", "lift": hold.pk})
    assert browser(hr).post(where).status_code == 302
    kept = applications(opening)
    assert [(one.says, one.rests_on) for one in kept] == [("", {}), ("", {})]
    assert {one.last.why for one in kept} == {"Erased"}
    assert [one.coder.code for one in kept] == ["ana", "ben"]
    assert browser(hr).post(where).status_code == 409


def test_no_hospital_is_chosen_beforehand(hr):
    facility("south", "South Hospital")
    page = browser(hr).get("/openings/new/").content.decode()
    assert '<option value="" selected>Choose a hospital</option>' in page
    answer = browser(hr).post("/openings/new/", POSTING | {"facility": ""})
    assert answer.status_code == 422
    assert not openings().exists()


def test_reason_for_the_short_list_or_a_hold_that_is_too_long_is_refused_with_its_limit(hr):
    opening = posted(hr)
    applied(opening, "ana")
    theirs, where = browser(hr), f"/openings/{opening.pk}/"
    for address, more in (("shortlist/", {"coder": "ana"}), ("hold/", {})):
        answer = theirs.post(f"{where}{address}", {"why": "x" * 1001} | more)
        assert answer.status_code == 422
        assert "at most 1000" in answer.text
        assert theirs.post(f"{where}{address}", {"why": "x" * 1000} | more).status_code == 302
