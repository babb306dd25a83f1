"""The pages of a request: asked for with one button, decided with a reason, told to who is late."""

import pytest
from django.test import Client

from coderpath_web.rooms.requests.actions import settle_deciders
from coderpath_web.rooms.requests.chain import Link
from coderpath_web.rooms.requests.models import ChainSetting, MoveRequest
from coderpath_web.rooms.requests.queries import requests
from tests.rooms.requests.asked import (
    LEVEL,
    again,
    agree,
    answer,
    ask,
    ask_more,
    asked_world,
    held,
    put_off,
    refuse,
    windows,
)
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
NEW = f"/people/ana/requests/new/{LEVEL}/"


made = once_a_module(asked_world)


@pytest.fixture
def world(made, db):
    return made()


def text(answer):
    return " ".join(answer.text.split())


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def post(account, request, act, **data):
    data = {"shown": again(request).last.number} | data
    return signed_in(account).post(f"/requests/{request.pk}/{act}/", data, follow=True)


def test_whoever_is_ready_asks_with_one_button_from_their_path(world):
    mine = signed_in(world.own)
    page = text(mine.get("/people/ana/"))
    assert f'href="{NEW}"' in page
    assert "Ask for Coder II" in page
    assert "You meet every requirement." in text(mine.get(NEW))
    page = text(mine.post(NEW, {}, follow=True))
    assert "Ana Silva asks for Coder II" in page
    assert "Waits for Edith or Other" in page
    assert MoveRequest.objects.get().asked.by == world.own
    assert NEW not in text(mine.get("/people/ana/"))
    assert "My requests" in text(mine.get("/people/ana/"))


def test_supervisor_asks_from_the_opened_row_and_the_one_to_one(world):
    theirs = signed_in(world.edith)
    for address in ("/team/ana/", "/people/ana/one-to-one/"):
        assert f'href="{NEW}"' in text(theirs.get(address)), address
    assert theirs.post(NEW, {}).status_code == 302


def test_who_is_not_ready_ticks_the_rule_and_says_why(world):
    mine, address = signed_in(world.own), "/people/ana/requests/new/two-up/"
    page = text(mine.get(address))
    assert "so this is a request for an exception" in page
    assert mine.post(address, {"why": "Please."}).status_code == 409
    assert mine.post(address, {"excepting": ["certified"]}).status_code == 422
    page = text(mine.post(address, {"excepting": ["certified"], "why": "In June."}, follow=True))
    assert "An exception is asked for: Holds the CCS" in page


def test_closed_window_is_said_with_the_day_on_which_it_opens(world):
    windows("[3, 12]")
    mine = signed_in(world.own)
    said = "The next window opens on 1 December 2026"
    assert said in text(mine.get("/people/ana/"))
    answer = mine.post(NEW, {})
    assert (answer.status_code, said in text(answer)) == (409, True)


def test_two_people_decide_and_the_path_says_from_when(world):
    request = ask(world)
    page = post(world.edith, request, "approved", why="Steady.")
    assert "Agreed: Ana Silva asks for Coder II" in text(page)
    first = text(signed_in(world.priya).get(f"/requests/{request.pk}/"))
    assert "The one requirement is met" in first
    assert "Coder I ends on 30 November 2026." in first
    assert "Coder II begins on 1 December 2026." in first
    page = post(
        world.priya, request, "approved", why="Steady.", effective="2027-01-01", seen="2026-12-01"
    )
    assert "Coder II begins on 1 January 2027." in text(page)
    assert held() == [("first", "2024-03-04")]
    page = post(
        world.priya, request, "approved", why="Steady.", effective="2027-01-01", seen="2027-01-01"
    )
    assert "in effect from <b><time" in text(page)
    assert held()[-1] == ("one-up", "2027-01-01")
    mine = signed_in(world.own)
    assert "Coder II</b> from <time" in text(mine.get("/people/ana/"))
    first = text(mine.get("/waiting/"))
    assert "Coder II from <time" in first
    assert "It is decided, and on file already." in first
    assert "Ready for Coder II" not in first


def test_why_and_what_is_not_met_stand_before_the_decision_and_that_before_the_rest(world):
    asked = ask(world, level="two-up", why="The exam is in May.", excepting=["certified"])
    page = signed_in(world.edith).get(f"/requests/{asked.pk}/").content.decode()
    parts = ("The exam is in May.", "Not met</h2>", "Your decision</h2>", "History</h2>")
    assert sorted(map(page.index, parts)) == [page.index(one) for one in parts]


def test_approval_says_what_comes_of_it_and_when(world):
    request = ask(world)
    agree(world.edith, request)
    given = {"why": "Steady.", "effective": "2027-01-01", "seen": "2027-01-01"}
    done = text(post(world.priya, request, "approved", **given))
    assert "Approved. Ana Silva moves to Coder II on 1 January 2027." in done


def test_backdating_is_said_before_it_is_done(world):
    request = ask(world)
    agree(world.edith, request)
    page = post(world.priya, request, "approved", why="Steady.", effective="2026-06-01", seen="")
    assert "It is backdated to 1 June 2026" in text(page)


@pytest.mark.parametrize(
    ("act", "data", "said"),
    [
        ("refused", {"why": " "}, "Say why"),
        ("not_now", {"why": "Later."}, "Choose a day to review it again"),
        ("asked_more", {}, "Say why"),
        ("approved", {"why": ""}, "Say why"),
    ],
)
def test_decision_without_what_it_needs_is_asked_again(world, act, data, said):
    answer = post(world.edith, ask(world), act, **data)
    assert (answer.status_code, said in text(answer)) == (422, True)


def test_whoever_is_late_sees_who_decided_what(world):
    request = ask(world)
    refuse(world.edith, request, why="Too soon.")
    answer = post(world.other, request, "approved", why="Good.", shown="1")
    assert answer.status_code == 409
    assert "Somebody was faster. Edith refused it on" in text(answer)
    assert "Too soon" in text(answer)


def test_coder_answers_and_appeals(world):
    request = ask(world)
    ask_more(world.edith, request, why="Which course?")
    page = text(signed_in(world.own).get(f"/requests/{request.pk}/"))
    assert "Which course?" in page
    assert "Answered" in text(post(world.own, request, "answered", why="Anatomy."))
    refuse(world.edith, request)
    page = text(post(world.own, request, "appealed", why="A month was wrong."))
    assert "Waits for Other or Rosa" in page


def test_queue_holds_what_waits_for_each(world):
    request = ask(world)

    def waiting(account):
        return text(signed_in(account).get("/waiting/"))

    assert "Ana Silva asks for Coder II" in waiting(world.edith)
    assert "Rosa can decide as well from then on" in waiting(world.edith)
    assert "Waits for Edith or Other" in waiting(world.own)
    for account in (world.priya, world.rosa, world.admin, world.far):
        assert "asks for Coder II" not in waiting(account), account
    ask_more(world.edith, request)
    assert "Question to answer" in waiting(world.own)
    answer(world.own, request)
    put_off(world.edith, request)
    page = waiting(world.edith)
    assert "Nothing needs your attention" in page
    assert "Not now: reviewed again on 1 June 2027" in page


def test_whoever_leads_follows_a_request_that_others_decide_on(world):
    request = ask(world)
    agree(world.edith, request)
    page = text(signed_in(world.edith).get("/waiting/"))
    assert "Nothing needs your attention" in page
    assert "Waits for Priya or Teresa" in page
    ask_more(world.priya, request)
    page = text(signed_in(world.edith).get("/waiting/"))
    assert "Waits for an answer to a question" in page
    assert "Question to answer" not in page


def test_step_that_nobody_can_fill_is_said_before_asking_and_waits_for_who_can_name_somebody(world):
    mine = signed_in(world.own)
    assert "Nobody can decide yet" not in text(mine.get(NEW))
    chain = (Link("compliance-consultant"),)
    settle_deciders(by=world.admin, move="", level="", chain=chain, why="A review.")
    assert "No compliance consultant reaches you today" in text(mine.get(NEW))
    page = text(mine.post(NEW, {}, follow=True))
    assert "Nobody can decide at this step" in page
    assert "finds it in their queue" not in page
    assert "An HR partner or an administrator of the whole organization can give" in page
    assert "Nobody can decide: HR has to name somebody" in text(mine.get("/waiting/"))
    partner = signed_in(world.priya)
    assert "Nobody can decide: name somebody" in text(partner.get("/waiting/"))
    request = requests().get()
    assert "Give somebody the role" in text(partner.get(f"/requests/{request.pk}/"))


def test_other_facilities_requests_are_not_there(world):
    request = ask(world)
    away = signed_in(world.far)
    assert away.get(f"/requests/{request.pk}/").status_code == 404
    assert away.post(f"/requests/{request.pk}/refused/", {"why": "x"}).status_code == 404
    assert away.get("/people/ana/requests/").status_code == 404
    assert away.get(NEW).status_code == 404
    assert "Ana Silva" not in text(away.get("/requests/"))
    assert "Ana Silva" not in away.get("/requests/requests.csv").text


def test_name_leads_to_the_path_and_each_rule_to_why_it_stands_so(world):
    request = ask(world)
    address = f"/requests/{request.pk}/"
    for account in (world.own, world.edith, world.priya):
        client = signed_in(account)
        page = text(client.get(address))
        for link in ("/people/ana/", f"/people/ana/why/{LEVEL}/a-year/"):
            assert f'href="{link}"' in page, (account, link)
            assert client.get(link).status_code == 200, (account, link)
    refuse(world.edith, request)
    assert "/why/" not in text(signed_in(world.own).get(address))


def test_list_shows_open_and_decided_and_downloads(world):
    request = ask(world)
    partner = signed_in(world.priya)
    assert "Ana Silva asks for Coder II" in text(partner.get("/requests/"))
    refuse(world.edith, request)
    assert "No request is open" in text(partner.get("/requests/"))
    assert "Edith refused it on" in text(partner.get("/requests/?show=decided"))
    assert "Coder II,Ana" in partner.get("/requests/requests.csv").text


def test_who_decides_is_readable_and_settled_on_a_page(world):
    assert "Supervisor</b> who reaches the coder" in text(
        signed_in(world.own).get("/requests/deciders/")
    )
    form = {"move": "up", "level": LEVEL, "why": "One is enough.", "0-role": "hr-partner"}
    partner = signed_in(world.priya)
    page = text(partner.post("/requests/deciders/edit/", form, follow=True))
    assert "Moves up to Coder II" in page
    assert ChainSetting.objects.get().made_in.why == "One is enough."
    wrong = {"why": "", "0-stand_in": "supervisor"}
    assert partner.post("/requests/deciders/edit/", wrong).status_code == 422
    assert signed_in(world.rosa).get("/requests/deciders/edit/").status_code == 404


def test_first_approver_reads_which_rule_needs_an_exception_and_granting_leads_back(world):
    asked = ask(world, level="two-up", excepting=("certified",), why="The result comes in June.")
    where = f"/requests/{asked.pk}/"
    needed = "HR can’t approve this unless an exception is granted for"
    first = text(signed_in(world.edith).get(where))
    assert needed in first
    assert "“Holds the CCS”" in first[first.index(needed) :]
    agree(world.edith, asked)
    last = signed_in(world.priya).get(where).content.decode()
    assert needed not in last
    form = f"/people/ana/exceptions/new/two-up/certified/?request={asked.pk}"
    assert f'href="{form}"' in last
    assert f'href="{where}"' in signed_in(world.priya).get(form).content.decode()
    unknown = form.replace(f"={asked.pk}", "=x")
    assert where not in signed_in(world.priya).get(unknown).content.decode()
    given = {"last": "2027-06-30", "why": "The result comes in June."}
    assert signed_in(world.priya).post(form, given)["Location"] == where
