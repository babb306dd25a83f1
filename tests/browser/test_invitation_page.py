"""The first page that somebody new sees: no grave barrier, and no wider than the screen."""

import pytest

from coderpath_web.access.actions import invite
from coderpath_web.access.offers import Offer


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_invitation_has_no_grave_barrier_and_fits(width, scheme, transactional_db, open_page, axe):
    _, secret = invite(by=None, name="Ann Osei", offer=Offer("supervisor", "corporate"))
    page = open_page(width=width, color_scheme=scheme)
    page.goto(f"/invitation/{secret}/")
    fits = page.evaluate("document.documentElement.scrollWidth") <= width
    assert (page.locator("h1").inner_text(), axe(page), fits) == ("Welcome, Ann Osei", [], True)
