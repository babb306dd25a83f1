import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from coderpath_web.documents.models import PathDocument
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.paths.pages.adopt.previewed import Preview
from tests.web.factories import account

pytestmark = pytest.mark.django_db

ADDRESS = "/paths/adopt/"
GOOD = """\
coderpath: 1
path: short
title: A short path
effective: 2026-01-01
levels:
  - level: one
    title: Level one
    minimum:
      - {id: ccs, credential: CCS, source: the handbook}
"""
BAD = GOOD.replace("credential: CCS", "credentail: CCS").replace("2026-01-01", "soon")


@pytest.fixture
def partner(client):
    """Sign in as somebody who answers for the path."""
    who = account("hr-partner")
    client.force_login(who)
    return who


def test_a_document_is_shown_before_anything_is_saved_and_then_adopted_once(client, partner):
    file = SimpleUploadedFile("path.yaml", GOOD.encode())
    preview = client.post(ADDRESS, {"file": file}).context["preview"]
    assert (preview.path.path, preview.path.title) == ("short", "A short path")
    assert PathDocument.objects.count() == 0
    asked = {"text": GOOD, "why": "The board agreed.", "adopt": "1"}
    answer = client.post(ADDRESS, asked)
    entry = Entry.objects.get(action="path.adopted")
    assert (answer.url, entry.why, entry.actor) == ("/paths/short/", "The board agreed.", partner)
    assert PathDocument.objects.get().text.strip() == GOOD.strip()
    preview = client.post(ADDRESS, asked).context["preview"]
    assert (preview.was_adopted, PathDocument.objects.count()) == (True, 1)


def test_everything_that_is_wrong_is_told_with_its_place_and_stands_to_be_mended(client, partner):
    file = SimpleUploadedFile("path.yaml", BAD.encode())
    shown = client.post(ADDRESS, {"file": file, "why": "Agreed.", "adopt": "1"}).context
    assert [(one.finding.line, one.line.strip()[:10]) for one in shown["preview"].errors] == [
        (4, "effective:"),
        (9, "- {id: ccs"),
    ]
    form = shown["form"]
    assert (form["text"].value(), form["why"].value()) == (BAD, "Agreed.")
    assert PathDocument.objects.count() == 0


def test_a_file_that_is_no_text_is_refused(client, partner):
    file = SimpleUploadedFile("path.yaml", b"\xff\xfe\x00")
    form = client.post(ADDRESS, {"file": file}).context["form"]
    assert form.errors["file"] == ["The file is not UTF-8 text. Save it as UTF-8."]


def test_a_file_that_is_too_large_is_refused(client, partner):
    file = SimpleUploadedFile("path.yaml", b"a" * 1_000_001)
    form = client.post(ADDRESS, {"file": file}).context["form"]
    assert form.errors["file"] == ["The file has over a million characters. A path is smaller."]


def test_a_bomb_of_aliases_is_refused(client, partner):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    preview = client.post(ADDRESS, {"text": "\n".join(lines)}).context["preview"]
    assert [one.finding.found for one in preview.errors] == ["The file has over 20,000 values"]


def test_nothing_given_is_said(client, partner):
    form = client.post(ADDRESS, {"text": " "}).context["form"]
    assert form.non_field_errors() == ["Choose a file or paste a document."]


@pytest.mark.parametrize("role", ["coder", "supervisor", "leadership"])
def test_who_may_not_adopt_does_not_find_the_page(client, role):
    client.force_login(account(role))
    assert client.post(ADDRESS, {"text": GOOD, "adopt": "1"}).status_code == 404
    assert PathDocument.objects.count() == 0


def test_a_visitor_is_asked_to_sign_in(client):
    assert client.get(ADDRESS).url == f"{reverse('sign-in')}?next={ADDRESS}"


@pytest.mark.parametrize("name", ["adopt", "..", "a/b", "two words", "x" * 101])
def test_a_name_that_fits_no_address_is_refused(client, partner, name):
    text = GOOD.replace("path: short", f'path: "{name}"')
    preview = client.post(ADDRESS, {"text": text, "adopt": "1"}).context["preview"]
    assert (len(preview.unfit), PathDocument.objects.count()) == (1, 0)


def test_names_too_long_for_rows_are_refused(client, partner):
    text = GOOD.replace("level: one", f"level: {'o' * 150}").replace("id: ccs", f"id: {'c' * 60}")
    preview = client.post(ADDRESS, {"text": text, "adopt": "1"}).context["preview"]
    assert (len(preview.unfit), PathDocument.objects.count()) == (1, 0)


@pytest.mark.parametrize("old", ["level: one", "id: ccs"])
def test_names_that_no_address_carries_are_refused(client, partner, old):
    text = GOOD.replace(old, f"{old}/two")
    preview = client.post(ADDRESS, {"text": text, "adopt": "1"}).context["preview"]
    assert len(preview.unfit) == 1
    assert "holds a slash" in preview.unfit[0]
    assert PathDocument.objects.count() == 0


def test_grandfathering_by_a_path_that_is_not_on_file_is_warned_of(client, partner):
    later = GOOD.replace("path: short", "path: later\nreplaces: short").replace(
        "levels:", "grandfather: {until: 2027-01-01}\nlevels:", 1
    )
    (warning,) = client.post(ADDRESS, {"text": later}).context["preview"].warnings
    assert '"short", which this path replaces, is not adopted here' in warning.finding.found
    client.post(ADDRESS, {"text": GOOD, "adopt": "1"})
    assert not client.post(ADDRESS, {"text": later}).context["preview"].warnings
    renamed = later.replace("level: one", "level: other")
    found = [one.finding.found for one in Preview(renamed).warnings]
    assert any("No level says that it was formerly one" in one for one in found)
