"""Every page: no grave barrier, no wider than the screen; light and dark, wide and narrow.

Whom most pages are about has a name of 300 letters, and another of the same team a Vietnamese one.
"""

import pytest

from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from tests.browser.long_names import give_long_names
from tests.browser.looks import looked_at
from tests.browser.visit import NOBODY
from tests.browser.visits import NO_PAGES, PAGES, is_download
from tests.web.factories import account
from tests.web.matrix.routes import routes


def test_every_route_is_a_page_to_visit_or_says_why_not():
    names = {route.name for route in routes() if not is_download(route.name)}
    assert names == {*PAGES, *NO_PAGES}


@pytest.fixture
def open_as(demo, open_page, sign_in):
    """Open a page of the demo organisation as one of its people."""
    give_long_names()

    def open_as(reader, url):
        page = open_page()
        if reader != NOBODY:
            found = Account.objects.filter(username=reader).first()
            sign_in(page, found or account(reader))
        page.goto(address(url))
        return page

    return open_as


def address(url):
    """Fill in the number of a credential that somebody holds, and of an account."""
    credential = Fact.objects.filter(kind="credentials", coder__code="C0014", retracted_at=None)
    return url.format(
        credential=credential.values_list("pk", flat=True).first(),
        account=Account.objects.values_list("pk", flat=True).first(),
    )


def visits():
    return [(name, reader, one.url) for name, one in PAGES.items() for reader in one.readers]


def test_pages_have_no_grave_barrier_and_fit(open_as, axe, trouble):
    wrong = {}
    for name, reader, url in visits():
        page = open_as(reader, url)
        if found := looked_at(page, axe):
            wrong[name, reader] = found
        page.close()
    assert (wrong, trouble) == ({}, [])
