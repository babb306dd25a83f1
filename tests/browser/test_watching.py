"""The browser of the tests notices what people would meet, and stays silent about the rest."""

import pytest

from coderpath_web.accounts.models import Account


@pytest.fixture(autouse=True)
def broken_pages(settings):
    settings.ROOT_URLCONF = "tests.browser.broken_pages"


def noticed(trouble):
    """Give what was noticed, shortened to its kind and to whether the policy refused it."""
    found = sorted((line.split(":")[0], "Content Security Policy" in line) for line in trouble)
    trouble.clear()
    return found


def test_sound_page_is_left_alone(page, axe):
    page.goto("/sound")
    assert page.locator("h1").inner_text() == "Sound"
    assert axe(page) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("style", [("console", True)]),
        ("script", [("console", True)]),
        ("elsewhere", [("asked elsewhere", False), ("console", True), ("failed", False)]),
    ],
)
def test_what_the_policy_refuses_is_noticed(page, trouble, name, expected):
    page.goto(f"/{name}")
    assert noticed(trouble) == expected


def test_missing_file_is_noticed(page, trouble):
    page.goto("/missing")
    assert trouble == ["404: /missing.png"]
    trouble.clear()


def test_script_that_fails_is_noticed(page, trouble):
    page.goto("/sound")
    page.evaluate("() => { setTimeout(() => { throw new Error('Oh') }) }")
    page.wait_for_timeout(50)
    assert trouble == ["script: Oh"]
    trouble.clear()


def test_grave_barrier_is_listed(page, axe):
    page.goto("/barrier")
    assert axe(page) == ['label: <input type="text">']


def test_each_page_has_its_own_width_and_visitor(page, phone, sign_in):
    sign_in(phone, Account.objects.create(username="ann", name="Ann"))
    page.goto("/who")
    phone.goto("/who")
    assert [one.locator("h1").inner_text() for one in (page, phone)] == ["Nobody", "ann"]
    assert [one.evaluate("innerWidth") for one in (page, phone)] == [1440, 390]
