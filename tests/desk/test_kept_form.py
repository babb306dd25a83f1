"""What somebody typed as the sign-in ended comes back with the sign-in, to nobody else."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from coderpath_web import clock
from coderpath_web.access.actions import end_role
from coderpath_web.access.cap import MOST_OF_A_STRANGER
from coderpath_web.access.models import Grant
from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder
from tests.web.factories import account, coder, facility, path
from tests.web.kept import digests

PASSWORD = "a few quiet words"
SITE = "http://testserver"
HOURS = "/people/ana/record/hours/new/"
GRID = "/record-for-a-team/credentials/"
NASTY = '"><script>alert(1)</script>'
SAID = {"month": "2026-09", "productive_minutes": "600", "source": f"a letter {NASTY}\nof two"}
FIELD = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')
ACTION = re.compile(r'<form[^>]*method="post" action="([^"]*)"')


@pytest.fixture
def lead(db):
    path()
    facility()
    coder("ana", "Ana Silva")
    for name in ("lead", "other"):
        made = account("supervisor", username=name)
        made.set_password(PASSWORD)
        made.save()
    return Account.objects.get(username="lead")


@pytest.fixture
def client(lead):
    """A browser of theirs that checks tokens as real ones are checked."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(lead)
    return client


def typed(client, address, said, **more):
    """Give a form of a page as a browser sends it."""
    page = client.get(address).content.decode()
    tokens = {name: unescape(value) for name, value in FIELD.findall(page)}
    return {"data": {**tokens, **said}, "headers": {"Referer": SITE + address}, **more}


def send(client, address, form, **headers):
    given = form["headers"] | {"Origin": SITE} | headers
    return client.post(address, form["data"], headers=given)


def hidden(answer, action):
    """Give the hidden fields of the form of a page that leads to an address."""
    form = answer.content.decode().partition(f'action="{action}"')[2].partition("</form>")[0]
    return {name: unescape(value) for name, value in FIELD.findall(form)}


def sign_in(client, answer, username="lead", password=PASSWORD):
    back = hidden(answer, "/sign-in/") | {"username": username, "password": password}
    return client.post("/sign-in/", back, headers={"Origin": SITE})


def text(answer):
    main = answer.content.decode().partition("<main")[2]
    return " ".join(unescape(re.sub("<[^>]*>", " ", main)).split())


def hours():
    return Fact.objects.filter(kind="hours").count()


def idle(monkeypatch):
    moment = clock.now() + timedelta(minutes=16)
    monkeypatch.setattr(clock, "now", lambda: moment)


TRIES = frozenset({"axes_accessattempt"})
"""Where a password that does not match is counted."""


def test_typed_form_comes_back_after_signing_in_and_is_sent_once(client, monkeypatch):
    form = typed(client, HOURS, SAID)
    idle(monkeypatch)
    before = digests(TRIES)
    door = send(client, HOURS, form)
    assert door.status_code == 403
    assert "What you typed is kept on this page" in text(door)
    wrong = sign_in(client, door, password="not this one")
    assert "do not match" in text(wrong)
    assert digests(TRIES) == before
    back = sign_in(client, wrong)
    assert "This is what you typed. Nothing of it is saved yet." in text(back)
    assert "Month 2026-09" in text(back)
    assert f"Source a letter {NASTY} of two" in text(back)
    assert "<script>alert" not in back.content.decode()
    assert "once" not in text(back)
    assert hours() == 0
    again = hidden(back, HOURS)
    assert {name: again[name] for name in SAID} == SAID
    assert again["csrfmiddlewaretoken"] != form["data"]["csrfmiddlewaretoken"]
    sent = [client.post(HOURS, again, headers={"Origin": SITE}) for _ in range(2)]
    assert [one.status_code for one in sent] == [302, 302]
    assert hours() == 1


def test_form_that_took_effect_before_is_answered_as_then(client, monkeypatch):
    form = typed(client, HOURS, SAID)
    assert send(client, HOURS, form).status_code == 302
    idle(monkeypatch)
    back = sign_in(client, send(client, HOURS, form))
    assert client.post(HOURS, hidden(back, HOURS)).status_code == 302
    assert hours() == 1


def test_form_sent_after_signing_out_in_another_tab_is_kept(client):
    form = typed(client, HOURS, SAID)
    client.post("/sign-out/", {"csrfmiddlewaretoken": form["data"]["csrfmiddlewaretoken"]})
    back = sign_in(client, send(client, HOURS, form))
    assert hidden(back, HOURS)["month"] == "2026-09"


def test_form_sent_after_signing_in_anew_in_another_tab_is_kept(client):
    form = typed(client, HOURS, SAID)
    client.post("/sign-out/", {"csrfmiddlewaretoken": form["data"]["csrfmiddlewaretoken"]})
    sign_in(client, client.get("/sign-in/"))
    answer = send(client, HOURS, form)
    assert (answer.status_code, hours()) == (403, 0)
    assert client.post(HOURS, hidden(answer, HOURS)).status_code == 302


def test_page_of_signing_in_that_is_loaded_anew_still_has_it(client, monkeypatch):
    form = typed(client, HOURS, SAID)
    idle(monkeypatch)
    door = send(client, HOURS, form)
    sign_in(client, door)
    assert hidden(sign_in(client, door), HOURS)["month"] == "2026-09"


@pytest.mark.parametrize("signed_out", [True, False])
def test_another_account_is_not_shown_what_was_typed(client, monkeypatch, signed_out):
    form = typed(client, HOURS, SAID)
    if signed_out:
        client.post("/sign-out/", {"csrfmiddlewaretoken": form["data"]["csrfmiddlewaretoken"]})
    else:
        idle(monkeypatch)
        del form["data"]["once"]
    answer = sign_in(client, send(client, HOURS, form), username="other")
    assert "was typed in another person’s sign-in" in text(answer)
    assert "a letter" not in answer.content.decode()


def test_page_that_is_out_of_reach_by_now_is_not_there(client, monkeypatch):
    form = typed(client, HOURS, SAID)
    idle(monkeypatch)
    door = send(client, HOURS, form)
    end_role(by=None, grant=Grant.objects.get(account__username="lead"), on=clock.today())
    answer = sign_in(client, door)
    assert answer.status_code == 404
    assert client.get("/roles/").status_code == 200


@pytest.mark.parametrize("origin", ["https://example.org", "null", None])
@pytest.mark.parametrize("is_in", [True, False])
def test_form_of_another_site_is_refused_and_not_kept(client, monkeypatch, origin, is_in):
    form = typed(client, HOURS, SAID)
    form["data"]["csrfmiddlewaretoken"] = "A" * 64
    if not is_in:
        idle(monkeypatch)
    headers = form["headers"] | ({"Origin": origin} if origin else {})
    answer = client.post(HOURS, form["data"], headers=headers)
    assert answer.status_code == 403
    assert "Nothing was saved" in text(answer)
    assert "a letter" not in answer.content.decode()


@pytest.mark.parametrize("made_up", ["", "made up", "W10:1abc:def"])
def test_made_up_form_is_not_believed(client, made_up):
    stranger = Client()
    said = {"username": "lead", "password": PASSWORD, "kept_form": made_up}
    assert stranger.post("/sign-in/", said)["Location"] == "/"


def test_form_is_offered_to_an_address_of_this_site_alone(client, monkeypatch):
    form = typed(client, HOURS, SAID)
    form["headers"]["Referer"] = "https://example.org/people/ana/"
    idle(monkeypatch)
    back = sign_in(client, send(client, HOURS, form))
    assert "example.org" not in back.content.decode()
    assert set(ACTION.findall(back.content.decode())) <= {HOURS, "/sign-out/", "/as-of/", "/theme/"}


def test_press_alone_leads_back_to_its_page(client, monkeypatch):
    form = typed(client, "/roles/", {})
    idle(monkeypatch)
    answer = send(client, "/facts/1/retract/", form)
    assert answer["Location"] == "/sign-in/?next=/roles/"


def test_passwords_are_not_kept(client, monkeypatch):
    form = typed(client, "/password/", {"old_password": PASSWORD, "new_password1": "other words"})
    idle(monkeypatch)
    answer = send(client, "/password/", form)
    assert answer.status_code == 302
    assert "words" not in answer["Location"]


def test_files_are_asked_for_again(client, monkeypatch, settings, tmp_path):
    settings.UPLOADS = tmp_path
    upload = SimpleUploadedFile("hours.csv", b"coder,month,productive_minutes\n")
    form = typed(client, "/imports/new/", {"files": upload})
    idle(monkeypatch)
    door = send(client, "/imports/new/", form)
    assert "Files are to be chosen again." in text(door)
    back = sign_in(client, door)
    assert "Choose the files again" in text(back)
    assert 'href="/imports/new/"' in back.content.decode()
    assert list(tmp_path.iterdir()) == []


def test_grid_is_listed_by_the_names_of_its_columns_and_people(client, monkeypatch):
    ana = Coder.objects.get(code="ana").pk
    said = {f"credential.{ana}": "CCS", f"since.{ana}": "2026-10-01", f"take.{ana}": "1"}
    form = typed(client, GRID, said)
    idle(monkeypatch)
    back = sign_in(client, send(client, GRID, form))
    assert "Credential, Ana Silva CCS" in text(back)
    assert "Include Ana Silva Yes" in text(back)
    assert hidden(back, GRID)[f"since.{ana}"] == "2026-10-01"


def test_grid_that_checks_itself_leaves_what_is_typed_where_it_is(client, monkeypatch):
    form = typed(client, GRID, {"credential.all": "CCS"})
    idle(monkeypatch)
    answer = send(client, GRID, form, **{"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Retarget"]) == (200, "#notice")
    assert "HX-Redirect" not in answer
    assert "What you typed is still here." in answer.content.decode()


def test_large_grid_is_kept_and_a_larger_one_told(client, monkeypatch):
    rows = {f"source.{row}": f"letter {row} " * 20 for row in range(60)}
    form = typed(client, GRID, rows)
    idle(monkeypatch)
    back = sign_in(client, send(client, GRID, form))
    assert hidden(back, GRID)["source.59"] == rows["source.59"]
    client.post("/sign-out/", hidden(back, GRID))
    form["data"]["source.1"] = "x" * MOST_OF_A_STRANGER
    answer = send(client, GRID, form)
    assert answer.status_code == 413
    assert "Sign in in another window, then send it again." in answer.content.decode()


def test_what_is_too_long_to_come_back_is_told(client, monkeypatch):
    monkeypatch.setattr("coderpath_web.frame.kept_form.sealed.MOST", 10)
    form = typed(client, HOURS, SAID)
    idle(monkeypatch)
    answer = send(client, HOURS, form)
    assert "too long to be kept on this page" in text(answer)
    assert "kept_form" not in answer.content.decode()


def test_it_comes_along_where_a_sign_in_has_to_wait(client, monkeypatch):
    form = typed(client, HOURS, SAID)
    idle(monkeypatch)
    door = send(client, HOURS, form)
    for _ in range(5):
        held_up = sign_in(client, door, password="a guess")
    assert held_up.status_code == 429
    door = client.post("/sign-in/", hidden(held_up, "/sign-in/"), headers={"Origin": SITE})
    assert door.status_code == 200
    assert hidden(door, "/sign-in/")["kept_form"]


def test_demo_keeps_it_while_somebody_steps_in(client, lead, settings):
    settings.DEMO = True
    lead.set_unusable_password()
    lead.username = "edith"
    lead.save()
    form = typed(client, HOURS, SAID)
    client.cookies.pop("sessionid")
    door = send(client, HOURS, form)
    assert "Step in as one of nine people" in text(door)
    back = client.post("/step-in/", hidden(door, "/step-in/") | {"as": "edith"})
    assert hidden(back, HOURS)["month"] == "2026-09"
