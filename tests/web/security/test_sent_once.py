"""A form takes effect once, however often it comes: the second answer is the first one's."""

import re
from contextlib import suppress
from threading import Barrier, Thread

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.test import Client

from coderpath_web.access import sent_once
from coderpath_web.access.sent_once import ONCE, keep_answer, once_token
from coderpath_web.journal.models import Entry, SentForm
from coderpath_web.journal.sent_forms import keep_mark, sending, sent_before
from coderpath_web.rooms.imports.models import Import
from tests.web.factories import account
from tests.web.kept import digests
from tests.web.security.test_journal_complete import POSTS, WORKING, build_world

WITHOUT = {"theme"}
"""What may be done as often as one likes, and has no value of its own."""
TWICE = sorted(POSTS.keys() - WITHOUT)


@pytest.fixture
def world(db):
    """Some of these tests commit, so that each has one of its own."""
    return build_world()


def form(world, name):
    """Give who posts, where, and the form with its own value."""
    role, address, data = POSTS[name]
    return world[role], address.format(**world), data | {ONCE: once_token(world[role])}


def shown(answer):
    """Give what an answer shows, but for what is different on every page."""
    return answer.status_code, answer.get("Location"), "secret-link" in answer.text


def links(answer):
    return sorted(part.split("<")[0] for part in answer.text.split('secret-link">')[1:])


@pytest.mark.parametrize("name", TWICE)
def test_form_that_comes_twice_takes_effect_once_and_is_answered_the_same(client, world, name):
    who, address, data = form(world, name)
    client.force_login(who)
    first = client.post(address, data)
    before = digests(WORKING)
    # A new password ends the sign-ins that there are; the browser keeps the one of the answer.
    second = client.post(address, data)
    assert digests(WORKING) == before
    assert shown(second) == shown(first)
    assert first.status_code in {200, 302}
    assert links(second) == links(first)


@pytest.mark.parametrize("name", ["hired", "invited", "standard"])
def test_form_that_finds_what_the_other_had_just_done_is_answered_as_that_one(
    client, world, name, monkeypatch
):
    who, address, data = form(world, name)
    client.force_login(who)
    first = client.post(address, data)
    looked = []

    def not_yet(sent):
        looked.append(sent)
        return sent_before(sent) if len(looked) > 1 else None

    monkeypatch.setattr(sent_once, "sent_before", not_yet)
    second = client.post(address, data)
    assert (shown(second), links(second)) == (shown(first), links(first))


@pytest.mark.parametrize("name", ["recorded", "hired", "invited", "role given", "standard"])
@pytest.mark.django_db(transaction=True)
def test_form_that_comes_six_times_at_once_takes_effect_once(world, name):
    who, address, data = form(world, name)
    before = Entry.objects.count()
    answers = at_once(who, address, data, times=6)
    assert Entry.objects.count() == before + 1
    assert len({shown(one) for one in answers}) == 1
    assert len({tuple(links(one)) for one in answers}) == 1


def at_once(who, address, data, times):
    """Post the same form several times at the same moment; give the answers."""

    def post():
        client = Client()
        client.cookies = signed_in.cookies
        together.wait()
        try:
            answers.append(client.post(address, data))
        finally:
            connection.close()

    together, answers, signed_in = Barrier(times), [], Client()
    signed_in.force_login(who)
    threads = [Thread(target=post) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


PAGES = {
    "password": "/password/",
    "role given": "/accounts/{somebody}/",
    "renewed": "/accounts/",
    "invited": "/accounts/invite/",
    "hired": "/people/new/",
    "facility": "/facilities/new/",
    "recorded": "/people/ana/record/hours/new/",
    "checked": "/people/ana/checked/",
    "corrected": "/facts/{fact}/correct/",
    "retracted": "/facts/{fact}/retract/",
    "standard": "/facilities/north/standards/new/",
}


@pytest.mark.parametrize("name", PAGES)
def test_every_form_that_is_shown_has_a_value_of_its_own(client, world, name):
    client.force_login(world[POSTS[name][0]])
    page = client.get(PAGES[name].format(**world)).text
    values = re.findall(rf'name="{ONCE}" value="([^"]+)"', page)
    asked = len(re.findall(r'<form[^>]*method="post"', page)) - page.count("/sign-out/")
    outside = page.count('action="/theme/"') + page.count('action="/as-of/"')
    assert len(set(values)) == len(values) == asked - outside > 0


def test_message_of_the_first_answer_is_told_again(client, world):
    who, address, data = form(world, "role given")
    client.force_login(who)
    client.post(address, data)
    told = Client()
    told.force_login(who)
    assert "was given the role Leadership." in told.post(address, data, follow=True).text


def test_form_filled_in_otherwise_is_another_form(client, world):
    who, address, data = form(world, "recorded")
    client.force_login(who)
    before = Entry.objects.count()
    client.post(address, data)
    client.post(address, data | {"month": "2026-08"})
    assert Entry.objects.count() == before + 2


def test_same_value_makes_another_link_for_another_form(client, world):
    who, address, data = form(world, "invited to a role")
    client.force_login(who)
    first = links(client.post(address, data))
    second = links(client.post(address, data | {"name": "Bea"}))
    assert first != second
    assert len(first) == len(second) == 1


@pytest.mark.parametrize("value", ["", "made up", "somebody else's"])
def test_value_that_was_not_made_for_whoever_sends_it_counts_for_nothing(client, world, value):
    who, address, data = form(world, "invited to a role")
    other = account("mentor", username="other")
    client.force_login(who)
    client.post(address, data | {ONCE: once_token(other) if "else" in value else value})
    assert not SentForm.objects.exists()


def test_form_that_was_refused_can_be_sent_again(client, world):
    who, address, data = form(world, "recorded")
    client.force_login(who)
    assert client.post(address, data | {"month": ""}).status_code == 422
    assert not SentForm.objects.exists()


@pytest.mark.parametrize("answer", [HttpResponse(status=422), HttpResponseRedirect("/mine/")])
def test_form_that_was_rolled_back_leaves_the_form_of_somebody_else_alone(rf, world, answer):
    with sending() as mine:
        mine.mark = "mine"
        with suppress(ValueError), transaction.atomic():
            keep_mark()
            raise ValueError
    # On SQLite it gets the number that was given back.
    SentForm.objects.create(mark="theirs", answer={"to": "/theirs/", "says": []})
    keep_answer(rf.post("/"), mine, answer)
    assert SentForm.objects.get(mark="theirs").answer == {"to": "/theirs/", "says": []}


def test_form_that_took_effect_before_its_page_failed_is_not_done_again(client, world, monkeypatch):
    who, address, data = form(world, "recorded")
    client.force_login(who)
    client.raise_request_exception = False
    with monkeypatch.context() as patch:
        patch.setattr("coderpath_web.rooms.evidence.pages.row.row.redirect", None)
        assert client.post(address, data).status_code == 500
    before = Entry.objects.count()
    assert client.post(address, data).status_code == 409
    assert Entry.objects.count() == before


def test_file_brought_twice_is_one_import(client, world, settings, tmp_path, monkeypatch):
    settings.UPLOADS = tmp_path
    monkeypatch.setattr("coderpath_web.rooms.imports.running.start", lambda *_: None)
    client.force_login(world["supervisor"])
    value = once_token(world["supervisor"])
    first, second, other = (
        client.post("/imports/new/", {ONCE: value, "files": SimpleUploadedFile("hours.csv", text)})
        for text in (b"coder,month", b"coder,month", b"coder,mouth")
    )
    assert first["Location"] == second["Location"] != other["Location"]
    assert Import.objects.count() == 2


def test_what_comes_before_the_answer_of_the_first_is_told_that_it_was_saved(
    client, world, monkeypatch
):
    monkeypatch.setattr("coderpath_web.access.sent_once.LONGEST_WAIT", 0.05)
    who, address, data = form(world, "recorded")
    client.force_login(who)
    client.post(address, data)
    SentForm.objects.update(answer=None)
    answer = client.post(address, data)
    assert answer.status_code == 409
    assert "It was saved the first time" in answer.text
