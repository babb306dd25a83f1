"""What nobody who is not signed in may send is refused before a byte of it is read."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client

from coderpath_web import clock
from coderpath_web.access.cap import MOST_OF_A_STRANGER
from coderpath_web.accounts.models import Account
from tests.web.factories import account

LARGE = 150 * 1024 * 1024
FORM = "multipart/form-data; boundary=part"


class Unread(BytesIO):
    """A body that nobody may read."""

    def read(self, *_):
        pytest.fail("the body was read")

    readline = read


def post(client=None, size=LARGE, body=None, address="/imports/new/"):
    """Announce a request of some size; give the status of its answer."""
    client = client or Client(enforce_csrf_checks=True)
    announced = {"CONTENT_LENGTH": str(size), "wsgi.input": body or Unread()}
    return client.generic("POST", address, content_type=FORM, **announced).status_code


@pytest.fixture
def signed_in(db):
    client = Client(enforce_csrf_checks=True)
    client.force_login(account("administrator"))
    return client


def test_large_request_of_nobody_is_refused_unread(db):
    assert post() == 413


def test_large_request_with_a_token_and_no_sign_in_is_refused_unread(db):
    client = Client(enforce_csrf_checks=True)
    client.get("/sign-in/")
    assert "csrftoken" in client.cookies
    assert post(client) == 413


def test_large_request_with_a_made_up_sign_in_is_refused_unread(db):
    client = Client(enforce_csrf_checks=True)
    client.cookies["sessionid"] = "abcdefghijklmnopqrstuvwxyz012345"
    assert post(client) == 413


def test_large_request_of_a_sign_in_that_has_ended_is_refused_unread(signed_in, monkeypatch):
    later = clock.now() + timedelta(hours=13)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert post(signed_in) == 413


def test_large_request_of_a_closed_account_is_refused_unread(signed_in):
    Account.objects.update(is_active=False)
    assert post(signed_in) == 413


def test_form_of_a_sign_in_is_small_enough(db):
    assert post(size=MOST_OF_A_STRANGER, body=BytesIO(b"--part--"), address="/sign-in/") == 403


def test_whoever_is_signed_in_may_send_files(signed_in):
    assert post(signed_in, body=BytesIO(b"--part--")) == 403  # Read; its token is missing.


@pytest.mark.parametrize("size", ["", "-5", "many", "٣"])
def test_size_that_is_no_number_announces_nothing(size, db):
    assert post(size=size, body=BytesIO(), address="/sign-in/") in {400, 403}
