"""Claiming from one's own path, vouching one by one and many at once, and what each page says."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.claims import actions
from coderpath_web.rooms.claims.models import Attachment, Claim
from tests.rooms.claims.claiming import CCS, claim, hospital
from tests.rooms.claims.scanned import upload
from tests.web.factories import fact
from tests.web.once import made_once

pytestmark = pytest.mark.django_db
FORM = CCS | {"source": "AHIMA 40-2217"}
NEW = "/people/ana/claims/new/"
RHIT = {"credential": "RHIT", "since": "2026-10-01"}


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, hospital) as copied:
        yield copied


@pytest.fixture
def world(made, db, settings, tmp_path):
    settings.ATTACHMENTS = tmp_path / "attachments"
    return made()


def text(answer):
    return " ".join(answer.content.decode().split())


def test_a_coder_claims_from_the_own_path_and_sees_it_wait_there(client, world):
    client.force_login(world.ana)
    path = text(client.get("/people/ana/"))
    assert f'href="{NEW}credentials/' in path
    assert "I have this: claim a credential" in path
    answer = client.post(
        f"{NEW}credentials/", RHIT | {"source": "card", "files": upload()}, follow=True
    )
    one = Claim.objects.get()
    assert answer.redirect_chain == [(f"/claims/{one.pk}/", 302)]
    assert "It waits for a supervisor, a regional manager or an HR partner." in text(answer)
    path = text(client.get("/people/ana/"))
    assert "Claimed on <time " in path
    assert "waits for a supervisor, a regional manager or an HR partner" in path
    assert "Once it is vouched for, this is met" in path
    assert "Credential RHIT" in text(client.get("/people/ana/record/"))


def test_the_form_keeps_what_was_typed_and_the_files_that_can_be_taken(client, world):
    client.force_login(world.ana)
    sent = {"credential": "CCS", "source": "card", "files": upload(b"<html>")}
    answer = client.post(f"{NEW}credentials/", sent)
    assert answer.status_code == 422
    answer = client.post(
        f"{NEW}credentials/", sent | {"since": "2026-10-01", "files": upload(b"<html>")}
    )
    page = text(answer)
    assert (answer.status_code, Claim.objects.count()) == (422, 0)
    assert (
        "Scans or photos: certificate.pdf isn’t a valid PDF, PNG or JPEG, or it is incomplete."
        in page
    )
    assert 'value="CCS"' in page
    good = client.post(f"{NEW}credentials/", {"files": upload()})
    page = text(good)
    assert "certificate.pdf, " in page
    assert "kept, no need to choose it again" in page
    token = re.search(r'name="kept_scan" value="([^"]+)"', page)[1]
    client.post(f"{NEW}credentials/", FORM | {"kept_scan": token})
    assert Attachment.objects.get().name == "certificate.pdf"
    client.force_login(world.tara)
    other = client.post(f"{NEW}credentials/", FORM | RHIT | {"kept_scan": token})
    assert "A file that you chose before is no longer kept." in text(other)


def test_what_is_doubtful_is_said_before_it_is_sent(client, world):
    client.force_login(world.ana)
    assert "Your path names" in text(client.get(f"{NEW}credentials/"))
    sent = FORM | {"credential": "Banana", "since": "2027-01-05", "files": upload()}
    answer = client.post(f"{NEW}credentials/", sent)
    page = text(answer)
    assert (answer.status_code, Claim.objects.count()) == (422, 0)
    assert "Nothing was sent yet. Worth another look" in page
    assert "Your path doesn’t mention Banana. Check the spelling." in page
    assert "still to come" in page
    hidden = dict(re.findall(r'name="(looked_at|kept_scan)" value="([^"]+)"', page))
    other = {"credential": "Mango", "since": "2027-01-05"}
    assert client.post(f"{NEW}credentials/", FORM | hidden | other).status_code == 422
    answer = client.post(f"{NEW}credentials/", sent | hidden | {"files": ""}, follow=True)
    assert "Nothing on the path changes: no level asks for Banana." in text(answer)
    assert "Your path doesn’t mention Banana. Check the spelling." in text(answer)
    assert Attachment.objects.count() == 1


def test_what_is_claimed_or_on_file_already_is_said_with_a_link(client, world):
    client.force_login(world.ana)
    one = claim(world)
    answer = client.post(f"{NEW}credentials/", FORM)
    assert (answer.status_code, f"/claims/{one.pk}/" in text(answer)) == (409, True)
    there = fact("credentials", coder="ana", **RHIT)
    answer = client.post(f"{NEW}credentials/", FORM | RHIT)
    assert (answer.status_code, f"/facts/{there.pk}/" in text(answer)) == (409, True)
    assert Claim.objects.count() == 1


def test_whoever_may_record_it_is_led_to_the_form_that_records(client, world):
    client.force_login(world.lee)
    answer = client.get(f"{NEW}credentials/")
    assert answer["Location"] == "/people/ana/record/credentials/new/"
    client.force_login(world.tara)
    assert "Claim a credential" in text(client.get(f"{NEW}credentials/"))
    assert "For Ana Silva" in text(client.get(f"{NEW}credentials/"))


def test_whoever_vouches_sees_what_would_change_and_does_it_in_one_press(client, world):
    one = claim(world, texts=RHIT)
    client.force_login(world.lee)
    first = text(client.get("/waiting/"))
    assert "Ana Silva: credential RHIT" in first
    assert "It doesn’t count until someone vouches for it." in first
    page = text(client.get(f"/claims/{one.pk}/"))
    assert "If it is vouched for" in page
    assert "change" in page.partition("If it is vouched for")[2][:300]
    answer = client.post(f"/claims/{one.pk}/vouch/")
    assert (answer.status_code, "Say how it was checked" in text(answer)) == (422, True)
    answer = client.post(f"/claims/{one.pk}/vouch/", {"said": "Looked up"}, follow=True)
    assert "Vouched for: credential RHIT." in text(answer)
    recorded = Fact.objects.get(kind="credentials")
    page = text(client.get(f"/facts/{recorded.pk}/"))
    assert "Claimed, and vouched for" in page
    assert "Looked up" in page


def test_more_is_asked_for_answered_with_a_scan_and_refused_with_a_reason(client, world):
    one = claim(world)
    client.force_login(world.lee)
    assert client.post(f"/claims/{one.pk}/ask/", {"said": " "}).status_code == 422
    client.post(f"/claims/{one.pk}/ask/", {"said": "Please add the card."})
    assert "Nothing waits for you" in text(client.get("/claims/"))
    client.force_login(world.ana)
    assert "Please add the card." in text(client.get("/waiting/"))
    assert "Please add the card." in text(client.get(f"/claims/{one.pk}/"))
    sent = {"said": "Here it is", "files": upload()}
    client.post(f"/claims/{one.pk}/answer/", sent)
    assert Attachment.objects.get().claim == one
    client.force_login(world.lee)
    assert client.post(f"/claims/{one.pk}/refuse/").status_code == 422
    client.post(f"/claims/{one.pk}/refuse/", {"said": "It is another person’s card."})
    client.force_login(world.ana)
    page = text(client.get(f"/claims/{one.pk}/"))
    assert "Refused by Supervisor" in page
    assert "It is another person’s card." in page


def test_whoever_is_too_late_sees_how_it_stands(client, world):
    one = claim(world)
    actions.refuse_claim(by=world.priya, claim=one, why="not listed")
    client.force_login(world.lee)
    answer = client.post(f"/claims/{one.pk}/vouch/", {"said": "Seen"})
    assert answer.status_code == 409
    assert "answered already" in text(answer)
    assert "not listed" in text(answer)


def test_what_came_on_file_meanwhile_is_said_with_a_link(client, world):
    one = claim(world)
    there = fact("credentials", coder="ana", **CCS)
    client.force_login(world.lee)
    answer = client.post(f"/claims/{one.pk}/vouch/", {"said": "Seen"})
    assert (answer.status_code, f"/facts/{there.pk}/" in text(answer)) == (409, True)


def test_whoever_does_not_vouch_reads_who_does(client, world):
    one = claim(world, "education", {"level": "bachelor", "on": "2020-06-01"})
    client.force_login(world.lee)
    page = text(client.get(f"/claims/{one.pk}/"))
    assert "An HR partner vouches for this." in page
    assert "Vouch for it" not in page


def test_forty_credentials_are_vouched_for_in_one_press_and_one_entry(client, world):
    for number in range(3):
        claim(world, texts={"credential": f"C{number}", "since": "2026-10-01"})
    claim(world, texts=RHIT, by=world.tara, coder=world.ben)
    client.force_login(world.lee)
    assert client.post("/claims/vouch/").status_code == 422
    ticked = [one.pk for one in Claim.objects.all()]
    entries = Entry.objects.count()
    assert "Say how they were checked" in text(client.post("/claims/vouch/", {"claim": ticked}))
    answer = client.post("/claims/vouch/", {"claim": ticked, "said": "x" * 501})
    assert answer.status_code == 422
    assert "these are 501. Nothing was saved." in answer.text
    assert "x" * 501 in answer.text
    assert answer.text.count("checked") >= len(ticked)
    answer = client.post("/claims/vouch/", {"claim": ticked, "said": "AHIMA list"}, follow=True)
    assert "Vouched for 4 claims." in text(answer)
    assert "Nothing waits for you" in text(answer)
    assert Entry.objects.count() == entries + 1
    assert Fact.objects.filter(kind="credentials").count() == 4


def test_one_that_was_answered_meanwhile_holds_all_of_them_up(client, world):
    some = [claim(world), claim(world, texts=RHIT)]
    actions.withdraw_claim(by=world.ana, claim=some[0])
    client.force_login(world.lee)
    answer = client.post("/claims/vouch/", {"claim": [one.pk for one in some], "said": "A list"})
    assert (answer.status_code, "Nothing was saved" in text(answer)) == (409, True)
    assert not Fact.objects.filter(kind="credentials").exists()


@pytest.mark.parametrize("who", ["far", "ada"])
def test_a_claim_out_of_reach_is_not_there(client, world, who):
    one = claim(world)
    client.force_login(getattr(world, who))
    assert client.get(f"/claims/{one.pk}/").status_code == 404
    for way in ("vouch", "ask", "refuse", "answer", "withdraw"):
        assert client.post(f"/claims/{one.pk}/{way}/", {"said": "x"}).status_code == 404
    assert client.post("/claims/vouch/", {"claim": [one.pk]}).status_code == 404
    assert client.get(NEW).status_code == 404


def test_everyone_reads_who_vouches_for_what(client, world):
    client.force_login(world.ana)
    page = text(client.get("/who-vouches/"))
    assert "Nobody vouches for a claim about themselves." in page
    assert "A trainer" in page


def asked(client):
    with CaptureQueriesContext(connection) as found:
        client.get("/claims/")
    return len(found)


def test_queue_asks_the_database_no_more_for_many(client, world):
    client.force_login(world.lee)
    for number in range(2):
        claim(world, texts={"credential": f"C{number}", "since": "2026-10-01"})
    few = asked(client)
    for number in range(9):
        claim(world, texts={"credential": f"D{number}", "since": "2026-10-01"})
    assert asked(client) == few


def test_claim_about_which_the_coder_was_asked_stays_in_sight(client, world):
    made = claim(world)
    actions.ask_for_more(by=world.priya, claim=made, why="Both sides, please.")
    client.force_login(world.priya)
    page = text(client.get("/claims/"))
    assert "Waits for the coder" in page
    assert f'href="/claims/{made.pk}/"' in page
    client.force_login(world.far)
    assert "Waits for the coder" not in text(client.get("/claims/"))


def test_page_of_a_claim_stands_under_the_record_of_whom_it_is_about(client, world):
    one = claim(world)
    for who, place in ((world.ana, "My record"), (world.lee, "Claims")):
        client.force_login(who)
        page = client.get(f"/claims/{one.pk}/").text
        marked = re.findall('aria-current="page"[^>]*>([^<]*)<', page)
        assert place in [found.strip() for found in marked]
