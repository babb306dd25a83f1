import pytest
from django.urls import reverse

from coderpath.documents.path import shipped
from tests.rooms.paths.organisation import ORIGINAL, REVISED
from tests.web.factories import account, coder, facility, path

pytestmark = pytest.mark.django_db


def read(client, name=REVISED):
    return client.get(reverse("path", args=[name])).context["page"]


def test_anyone_reads_which_paths_there_are_and_which_is_in_force(client):
    path(ORIGINAL)
    path(REVISED)
    documents = client.get(reverse("paths")).context["documents"]
    assert [(one.document.name, one.in_force, str(one.until)) for one in documents] == [
        (REVISED, True, "None"),
        (ORIGINAL, False, "2005-12-31"),
    ]


def test_without_any_path_the_page_says_so(client):
    assert "No path is adopted yet" in client.get(reverse("paths")).content.decode()


def test_a_level_is_an_anchor_that_other_pages_link_to(client):
    path(REVISED)
    text = client.get(reverse("path", args=[REVISED])).content.decode()
    anchors = [f'id="level-{level}"' in text for level in ("specialist-4", "consultant-3")]
    assert anchors == [True, True]


def test_the_matrix_says_where_a_requirement_stands_at_each_level(client):
    path(REVISED)
    row = next(row for row in read(client).matrix if row.line.text == "Holds the CCS")
    assert [(level.level, cell) for level, cell in row.cells] == [
        ("ancillary-coder", []),
        ("specialist-1", []),
        ("specialist-2", []),
        ("specialist-3", ["Preferred"]),
        ("specialist-4", ["Minimum"]),
    ]


def test_what_is_waived_is_not_asked_in_the_matrix(client):
    path(REVISED)
    row = next(row for row in read(client).matrix if row.line.text.startswith("Holds CCA, RHIT"))
    assert [cell for _, cell in row.cells] == [[], [], [], ["Minimum"], []]


def test_what_the_source_does_not_say_is_marked_assumed(client):
    path(ORIGINAL)
    first = next(one for one in read(client, ORIGINAL).matrix if "diploma" in one.line.text)
    assert first.line.origin == (
        "not given for the first path; taken from revised level I",
        True,
    )


def test_the_document_is_downloaded_as_it_was_adopted(client):
    path(REVISED)
    answer = client.get(reverse("path.yaml", args=[REVISED]))
    text = (shipped.FOLDER / REVISED / shipped.DOCUMENT).read_text(encoding="utf-8")
    assert answer.content.decode() == text


def test_a_shipped_path_brings_its_examples(client):
    path(REVISED)
    answer = client.get(reverse("path-examples.yaml", args=[REVISED]))
    assert answer.content.decode().startswith("# Examples of the revised path")


def test_a_path_that_nobody_adopted_is_not_found(client):
    assert client.get(reverse("path", args=["nowhere"])).status_code == 404


def test_level_of_whoever_reads_is_lit_and_nobody_elses(client):
    path(REVISED)
    facility()
    ana = coder("ana", level="specialist-2")
    assert "You are here" not in client.get(reverse("path", args=[REVISED])).text
    client.force_login(account("coder", "own", coder=ana))
    answer = client.get(reverse("path", args=[REVISED]))
    assert answer.context["page"].held == {"specialist-2"}
    assert answer.text.count("You are here") == 2
    client.force_login(account("administrator"))
    assert "You are here" not in client.get(reverse("path", args=[REVISED])).text
