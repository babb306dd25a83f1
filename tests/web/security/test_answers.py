"""Answers that no view gives: errors, files of style, and requests made by hand."""

import os
import subprocess
import sys

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from coderpath.sentence import Table
from coderpath_web.frame.csv_answer import csv_answer
from coderpath_web.urls import urlpatterns as routes
from tests.web.factories import account

POLICY = "default-src 'none'"


def failing(request):
    raise ValueError


urlpatterns = [*routes, path("failing/", failing)]


@pytest.fixture
def signed_in(db, client):
    client.force_login(account("administrator"))
    return client


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("address", "status"),
    [("/failing/", 500), ("/nowhere/", 404), ("/sign-out/", 405), ("/accounts/999/", 404)],
)
def test_errors_are_as_strict_as_pages(signed_in, address, status):
    signed_in.raise_request_exception = False
    answer = signed_in.get(address)
    assert answer.status_code == status
    assert POLICY in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "camera=()" in answer["Permissions-Policy"]
    assert "no-store" in answer["Cache-Control"]


def test_form_without_its_token_is_refused_as_strictly(db):
    answer = Client(enforce_csrf_checks=True).post("/sign-in/")
    assert answer.status_code == 403
    assert POLICY in answer["Content-Security-Policy"]


def test_files_of_style_carry_the_policy_too(settings, db):
    """WhiteNoise answers before any view; the policy is put on what it answers as well."""
    outside_in = [name.rpartition(".")[2] for name in settings.MIDDLEWARE]
    assert outside_in.index("policy_middleware") < outside_in.index("WhiteNoiseMiddleware")
    assert outside_in.index("SecurityMiddleware") < outside_in.index("WhiteNoiseMiddleware")
    assert outside_in.index("no_store_middleware") > outside_in.index("WhiteNoiseMiddleware")


@pytest.mark.parametrize("where", ["http://[", "//[x", "\\\\", "https://example.org//example.org/"])
def test_part_of_a_page_asked_from_a_strange_address_leads_to_the_sign_in(db, client, where):
    answer = client.get("/team/", headers={"HX-Request": "true", "HX-Current-URL": where})
    assert answer.status_code == 200
    assert answer["HX-Redirect"].startswith("/sign-in/")
    assert client.get(answer["HX-Redirect"]).status_code == 200


STRANGE = [
    "https://example.org/",
    "//example.org/",
    "/\\example.org",
    "\\\\example.org",
    "http:example.org",
    "javascript:alert(1)",
    "http://testserver@example.org/",
    "http://[",
    "/%0d%0aSet-Cookie:%20a=b",
    "/\r\nSet-Cookie: a=b",
]


@pytest.mark.parametrize("where", STRANGE)
@pytest.mark.parametrize("route", ["/as-of/", "/theme/"])
def test_way_back_is_a_page_of_this_site_without_a_header_of_its_own(db, client, route, where):
    answer = client.post(route, {"day": "", "theme": "dark", "next": where})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/")
    assert not answer["Location"].startswith(("//", "/\\"))
    assert not {"\r", "\n"} & set(answer["Location"])
    assert "a" not in answer.cookies


def test_names_of_downloads_cannot_add_headers():
    answer = csv_answer('record-a"\r\nX-Bad: 1; b="é/../c', Table(["a"], []))
    assert isinstance(answer, HttpResponse)
    told = 'attachment; filename="record-a---X-Bad--1--b----..-c.csv"'
    assert answer["Content-Disposition"] == told


SENT = """
from types import SimpleNamespace
from coderpath_web import wsgi
from gunicorn.http.wsgi import Response
request = SimpleNamespace(version=(1, 1), method="GET", should_close=lambda: False)
response = Response(request, None, SimpleNamespace())
response.start_response("200 OK", [("Content-Length", "0")])
print(*(line.partition(":")[0] for line in response.default_headers()[1:]))
"""


def test_server_does_not_tell_which_program_answers(tmp_path):
    home = os.environ | {"CODERPATH_HOME": str(tmp_path)}
    sent = subprocess.check_output([sys.executable, "-c", SENT], env=home, text=True)
    assert sent.split() == ["Date", "Connection"]
