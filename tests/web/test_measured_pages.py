"""The pages whose speed is measured are pages of the product, seen by people of its demo."""

import pytest
from django.urls import reverse

from benchmarks.web.pages import PAGES
from coderpath_web.demo.people import PEOPLE


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.route)
def test_measured_page_has_an_address_and_a_reader(page):
    assert reverse(page.route, args=page.arguments).startswith("/")
    assert page.who in {person.username for person in PEOPLE}
