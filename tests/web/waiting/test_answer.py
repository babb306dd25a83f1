"""Whoever cannot be answered now is told what is going on; what was typed is kept."""

import re
from html import unescape

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import resolve

from coderpath_web.facts.models import Fact
from coderpath_web.frame.kept_form.form import PASSWORDS
from coderpath_web.frame.unavailable.turns import TurnsMiddleware
from coderpath_web.rooms.imports import folder, running
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from tests.web.factories import account, coder, facility, path

HOURS = "/people/ana/record/hours/new/"
SAID = {"month": "2026-09", "productive_minutes": "600", "source": 'a "letter" <b>\nof two lines'}
MONTHS = [SAID | {"month": f"{2024 + n // 12}-{n % 12 + 1:02}"} for n in range(33)]
FIELD = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')


@pytest.fixture
def lead(transactional_db, client):
    path()
    facility()
    coder()
    client.raise_request_exception = False
    made = account("supervisor")
    client.force_login(made)
    return made


def text(answer):
    return " ".join(unescape(re.sub("<[^>]*>", " ", answer.content.decode())).split())


def kept(answer):
    form = answer.content.decode().partition(f'action="{HOURS}"')[2]
    pairs = FIELD.findall(form)
    return {name: unescape(value) for name, value in pairs if name != "csrfmiddlewaretoken"}


def hours():
    return Fact.objects.filter(kind="hours").count()


def test_who_waited_too_long_is_told_and_sends_the_same_with_one_press(
    lead, client, somebody_saving
):
    with somebody_saving():
        answer = client.post(HOURS, SAID)
        assert (answer.status_code, answer["Retry-After"]) == (503, "3")
        assert "Somebody else is saving" in text(answer)
        assert "Nothing you sent was lost, and none of it is saved yet." in text(answer)
    assert hours() == 0
    assert kept(answer) == SAID
    assert f'action="{HOURS}"' in answer.content.decode()
    assert client.post(HOURS, kept(answer)).status_code == 302
    assert hours() == 1


def test_form_sent_again_by_its_button_takes_effect_once(lead, client, somebody_saving):
    once = re.search(r'name="once" value="([^"]*)"', client.get(HOURS).content.decode())[1]
    with somebody_saving():
        again = kept(client.post(HOURS, SAID | {"once": once}))
    answers = [client.post(HOURS, again) for _ in range(2)]
    assert [one.status_code for one in answers] == [302, 302]
    assert hours() == 1


def test_import_that_is_being_saved_is_named(lead, client, somebody_saving, settings, tmp_path):
    settings.UPLOADS = tmp_path
    one = Import.objects.create(by=lead, at="2026-01-01T00:00Z", state=State.SAVING)
    folder.keep(one.pk, running.TASK, "save")
    with somebody_saving(), running.standing_still(one.pk):
        answer = client.post(HOURS, SAID)
    assert "An import is being saved" in text(answer)
    assert "Try again in 10 seconds." in text(answer)
    with somebody_saving():
        assert "Somebody else is saving" in text(client.post(HOURS, SAID))


def test_part_of_a_page_gets_a_notice_and_the_page_stays(lead, client, somebody_saving):
    with somebody_saving():
        answer = client.post(HOURS, SAID, headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Retarget"]) == (503, "#notice")
    assert "Somebody else is saving" in text(answer)
    assert "<html" not in answer.content.decode()


def test_password_is_never_shown_and_files_are_asked_for_again(
    lead, client, somebody_saving, settings, tmp_path
):
    settings.UPLOADS = tmp_path
    lead.set_password("a few quiet words")
    lead.save()
    client.force_login(lead)
    new = dict.fromkeys(("new_password1", "new_password2"), "other quiet words")
    upload = SimpleUploadedFile("hours.csv", b"coder,month,productive_minutes\n")
    with somebody_saving():
        password = client.post("/password/", {"old_password": "a few quiet words", **new})
        files = client.post("/imports/new/", {"files": upload})
    assert (password.status_code, files.status_code) == (503, 503)
    assert "quiet" not in password.content.decode()
    assert "Type the password again" in text(password)
    assert "Choose the files again" in text(files)


def test_every_field_for_a_password_is_known_as_one():
    import coderpath_web.urls  # noqa: F401, PLC0415 -- loads every page with its forms

    ours = (form for form in _all(forms.Form) if form.__module__.startswith("coderpath_web."))
    fields = (pair for form in ours for pair in form.base_fields.items())
    found = {name for name, field in fields if isinstance(field.widget, forms.PasswordInput)}
    assert found
    assert found <= PASSWORDS


def _all(form):
    for one in form.__subclasses__():
        yield from (one, *_all(one))


@pytest.mark.parametrize(("waiting", "at_once"), [(1, 1), (2, 2), (9, 2)])
def test_readers_and_those_who_sign_in_find_a_thread_while_all_turns_are_taken(
    lead, settings, rf, waiting, at_once
):
    settings.WRITERS_WAITING, settings.LONGEST_WAIT = waiting, 0.1
    busy, seen = [], []

    def answer(request):
        """Stand for writers who wait, as many as there are turns, and see what others get."""
        if refused := turns.process_view(request, resolve(request.path).func):
            return refused
        if request.path == "/theme/" and not seen:
            busy.append(request)
            if len(busy) < at_once:
                return ask(rf.post("/theme/"))
            asked = (rf.post("/theme/"), rf.get("/words/"), rf.post("/sign-in/"))
            seen.extend(ask(one).status_code for one in asked)
        return HttpResponse()

    def ask(request):
        request.session = {}
        return turns(request)

    turns = TurnsMiddleware(answer)
    assert ask(rf.post("/theme/")).status_code == 200
    assert seen == [503, 200, 200]
    assert ask(rf.post("/theme/")).status_code == 200


@pytest.fixture
def nothing_may_be_written(lead):
    sqlite = connection.vendor == "sqlite"
    name = "PRAGMA query_only" if sqlite else "SET default_transaction_read_only"
    with connection.cursor() as cursor:
        cursor.execute(f"{name} = on")
        yield
        cursor.execute(f"{name} = off")


def test_page_says_that_nothing_may_be_written(client, nothing_may_be_written, caplog):
    answer = client.post(HOURS, SAID)
    assert answer.status_code == 503
    assert "Nothing can be saved now" in text(answer)
    assert client.get("/people/ana/").status_code == 200
    assert "the database or its folder may not be written" in caplog.text


def test_page_says_that_the_disk_is_full(lead, client, disk_full, caplog):
    with disk_full():
        answers = (client.post(HOURS, month) for month in MONTHS)
        answer = next(one for one in answers if one.status_code != 302)
        on_file = hours()
        assert client.get("/people/ana/").status_code == 200
    assert answer.status_code == 503
    assert "The disk is full" in text(answer)
    assert "None of the last step was saved." in text(answer)
    assert "the disk of the database or of uploads is full" in caplog.text
    assert client.post(HOURS, kept(answer)).status_code == 302
    assert hours() == on_file + 1


def test_mistake_of_ours_stays_one(lead, client, monkeypatch):
    monkeypatch.setattr("coderpath_web.desk.pages.asking.change_theme", broken)
    answer = client.post("/theme/", {"theme": "dark"})
    assert answer.status_code == 500
    assert "Something went wrong" in text(answer)


def broken(**_):
    with connection.cursor() as cursor:
        cursor.execute("SELECT no_such_column FROM no_such_table")


def test_who_is_not_signed_in_gets_the_page_too(lead, somebody_saving, monkeypatch):
    """Finding out who looks fails: the frame cannot ask either, and the page comes without it."""
    client = Client(raise_request_exception=False)
    client.force_login(lead)
    monkeypatch.setattr("coderpath_web.access.middleware.Viewer", gone)
    answer = client.get("/words/")
    assert answer.status_code == 503
    assert "The records cannot be reached" in text(answer)


def gone(*_):
    from django.db import OperationalError  # noqa: PLC0415 -- after the settings

    class AwayError(Exception):
        sqlstate = "57P01"

    raise OperationalError from AwayError()
