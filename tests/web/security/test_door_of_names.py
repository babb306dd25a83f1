"""Names of paths, invitations and mappings that are accepted can be shown by every page."""

import pytest
from django.urls import reverse

from coderpath.facts.values.texts import read_text
from coderpath_web.access.actions import accept_invitation, invite
from coderpath_web.access.offers import Offer
from coderpath_web.documents.adoption import readable_path
from coderpath_web.rooms.imports.actions.mappings import save_mapping
from coderpath_web.rooms.paths.actions import adopt_path
from coderpath_web.rooms.paths.pages.adopt.fitting import unfit_names
from tests.rooms.imports.brought import bring
from tests.unit.small import LADDER
from tests.web.factories import account, coder, facility, path
from tests.web.security.test_door import made, some, statuses

pytestmark = pytest.mark.django_db
NAMED = "path: small\ntitle: Small ladder\n"
PATHS, NAMES = 6, 20


def renamed(name, title):
    """Give the text of a path under a name and a title, if any may be adopted so."""
    title = title.replace("\\", "\\\\").replace('"', '\\"')
    text = LADDER.replace(NAMED, f'path: "{name}"\ntitle: "{title}"\n')
    return None if list(unfit_names(readable_path(text))) else text


def fitting():
    """Give texts of paths whose odd names the door takes."""
    titles = some(read_text, "titles", 200)
    names = (one for one in made("paths") if "\\" not in one and '"' not in one)
    taken = set()
    for title in titles:
        name = next(names)
        if len(title) > 200 or not name.isprintable() or name in taken:
            continue
        text = renamed(name, title)
        if text:
            taken.add(name)
            yield name, text


def test_every_page_of_a_path_whose_name_was_accepted_can_be_shown(client):
    facility()
    coder()
    path("intermountain-revised")
    names = []
    for (name, text), _ in zip(fitting(), range(PATHS), strict=False):
        adopt_path(by=None, text=text)
        names.append(name)
    assert len(names) == PATHS
    client.force_login(account("administrator"))
    addresses = ["/paths/", "/journal/"]
    for name in names:
        addresses += [reverse(route, args=[name]) for route in ("path", "path.yaml")]
        addresses.append(reverse("compare", args=[name, "intermountain-revised"]))
    shown = statuses(client, addresses)
    assert {one: status for one, status in shown.items() if status != 200} == {}


def test_every_page_that_names_somebody_who_was_invited_can_be_shown(client):
    secrets = [
        invite(by=None, name=name, offer=Offer("leadership", "corporate"))[1]
        for name in some(read_text, "invited", NAMES)
        if len(name) <= 200
    ]
    links = [reverse("invitation", args=[secret]) for secret in secrets]
    assert set(statuses(client, links).values()) == {200}
    for number, secret in enumerate(secrets[::2]):
        accept_invitation(secret=secret, username=f"new{number}", password="a long password of 1")
    client.force_login(account("administrator"))
    addresses = ["/accounts/", "/accounts/invite/", "/journal/", "/journal/journal.csv"]
    shown = statuses(client, addresses)
    assert {one: status for one, status in shown.items() if status != 200} == {}


def test_every_page_that_names_a_saved_mapping_can_be_shown(client):
    facility()
    by = account("hr-partner")
    one = bring({"roster.csv": "EE,Hired on\nana,2026-01-02\n"}, by)
    for name in some(read_text, "mappings", NAMES):
        save_mapping(by=by, name=name[:100], signature="0", choices={}, text="")
    client.force_login(by)
    addresses = [f"/imports/{one.pk}/", "/imports/"]
    shown = statuses(client, addresses)
    assert {one: status for one, status in shown.items() if status != 200} == {}
