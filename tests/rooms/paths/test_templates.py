"""Start from a template: read it, edit it or adopt it; the copy is the organisation's own."""

from datetime import date

import pytest
from django.urls import reverse

from coderpath.documents.path import read_path_text
from coderpath.documents.path.owned import Copy
from coderpath.documents.path.templates import TEMPLATES, template_named
from coderpath_web.documents.models import PathDocument
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.models import Proposal
from tests.web.factories import account, path

pytestmark = pytest.mark.django_db

NAME = "small-hospital"
COPIES = ("template-copy.yaml", "template-adopt")
OWN = {"title": "Valley Health coders", "effective": "2027-01-01"}


COPY = Copy(template_named(NAME), OWN["title"], date(2027, 1, 1))


def at(route, name=NAME):
    return reverse(route, args=[name])


@pytest.fixture
def partner(client):
    """Sign in as somebody who answers for the path."""
    who = account("hr-partner")
    client.force_login(who)
    return who


def test_every_template_is_listed_with_how_much_of_it_is_assumed(client, partner):
    text = client.get(reverse("path-templates")).content.decode().replace("\xa0", " ")
    for one in TEMPLATES:
        assert at("path-template", one.name) in text
        assert f"{one.counts.assumed} of {one.counts.requirements} requirements" in text


def test_a_template_is_read_as_a_path_is_and_says_that_it_does_not_count(client, partner):
    for one in TEMPLATES:
        text = client.get(at("path-template", one.name)).content.decode()
        assert "does not count here" in text
        assert all(f'id="level-{level.level}"' in text for level in one.path)
        assert ("no single ladder" in text) == one.path.title.endswith(", a pattern")


def test_a_path_page_links_to_the_templates_for_whoever_may_adopt(client, partner):
    assert reverse("path-templates") in client.get(reverse("paths")).content.decode()
    client.logout()
    assert reverse("path-templates") not in client.get(reverse("paths")).content.decode()


def test_the_form_begins_with_the_first_day_of_the_next_month(client, partner):
    form = client.get(at("path-template")).context["page"].form
    assert form.initial["effective"] == date(2026, 12, 1)
    assert form.initial["title"].endswith(" coding career path")


def test_a_copy_is_downloaded_in_the_owners_name(client, partner):
    answer = client.get(at("template-copy.yaml"), OWN)
    path, findings = read_path_text(answer.content.decode(), "path.yaml")
    assert findings == ()
    assert (path.path, path.title) == ("valley-health-coders", "Valley Health coders")
    assert path.effective == date(2027, 1, 1)
    assert 'filename="valley-health-coders.yaml"' in answer["Content-Disposition"]
    assert client.get(at("template-examples.yaml")).content.decode().startswith("# Examples")


@pytest.mark.parametrize("route", COPIES)
def test_what_does_not_fit_is_said_on_the_page_and_nothing_is_lost(client, partner, route):
    for wrong in ({"title": " "}, {"effective": "soon"}, {"title": "x" * 201}):
        form = client.get(at(route), {**OWN, **wrong}).context["page"].form
        assert list(form.errors) == list(wrong)
        assert form.data["title"] == {**OWN, **wrong}["title"]


def test_a_copy_is_shown_then_adopted_and_keeps_its_examples(client, partner):
    shown = client.get(at("template-adopt"), OWN)
    assert shown.context["preview"].may_be_adopted
    assert not PathDocument.objects.exists()
    assert shown.content.decode().count(f'action="{reverse("adopt-path")}"') == 1
    sent = {**shown.context["form"].initial, "adopt": "1"}
    assert client.post(reverse("adopt-path"), sent).url == at("path", "valley-health-coders")
    assert Entry.objects.get(action="path.adopted").why == f"Started from the template {NAME}."
    examples = client.get(at("path-examples.yaml", "valley-health-coders"))
    assert examples.content.decode() == COPY.template.examples


def test_with_a_second_person_a_copy_waits_for_them_as_any_other_path_does(client, partner):
    account("hr-partner", username="other")
    answer = client.post(reverse("adopt-path"), {"text": COPY.text, "adopt": "1"})
    assert answer.url == reverse("proposal", args=[Proposal.objects.get().pk])
    assert not PathDocument.objects.exists()


def test_a_copy_that_was_changed_brings_no_examples(client):
    path(text=COPY.text.replace("months: 3}", "months: 4}"))
    assert client.get(at("path-examples.yaml", COPY.name)).status_code == 404


def test_a_template_that_is_not_there_is_not_found(client, partner):
    for route in ("path-template", *COPIES, "template-examples.yaml"):
        assert client.get(at(route, "nowhere"), OWN).status_code == 404


def test_who_may_not_adopt_does_not_find_the_templates(client):
    for role in ("coder", "supervisor", "leadership"):
        client.force_login(account(role))
        for address in (reverse("path-templates"), at("path-template"), at("template-adopt")):
            assert client.get(address, OWN).status_code == 404
