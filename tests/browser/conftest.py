"""A real browser for tests. Whatever goes wrong in it fails the test, asked for or not."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from django.db import connection
from django.test import Client
from playwright.sync_api import sync_playwright

from coderpath_web.demo.load import load_demo
from tests.browser.patience import FOR_A_PAGE
from tests.browser.watching import watch
from tests.programs import chromium

QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
WIDE, NARROW, HEIGHT = 1440, 390, 900
GRAVE = ("serious", "critical")
BARRIERS_ALONE = {"resultTypes": ["violations"]}
"""What is in order is not told one by one: for a long table that takes longer than to look."""
CODED_SINCE = date(2026, 6, 1)
"""Since when months of the demo are made of records here: two years of them take longer."""


@pytest.fixture(scope="session")
def browser():
    # Playwright keeps a loop of its own running in this thread. Django takes that for a coroutine
    # that asks the database, and refuses; but no test and no page is one.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def trouble():
    """What went wrong in the pages of a test, which may look at it and clear what it expects."""
    return []


@pytest.fixture
def open_page(browser, live_server, trouble):
    """Open pages, each in a browser of its own: `open_page(width=390, color_scheme="dark")`."""
    contexts = []

    def open_page(*, width=WIDE, **options):
        size = {"width": width, "height": HEIGHT}
        context = browser.new_context(base_url=live_server.url, viewport=size, **options)
        context.set_default_timeout(FOR_A_PAGE)
        contexts.append(context)
        page = context.new_page()
        watch(page, live_server.url, trouble)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture
def phone(open_page):
    return open_page(width=NARROW, has_touch=True)


@pytest.fixture
def sign_in(live_server, settings):
    """Sign an account in without its password: `sign_in(page, account)`."""

    def sign_in(page, account):
        client = Client()
        client.force_login(account)
        name = settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
        page.context.add_cookies([cookie])

    return sign_in


@pytest.fixture(scope="session")
def demo_copy(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demo organisation, made once, which takes a while."""
    file = tmp_path_factory.mktemp("demo") / "demo.sqlite3"
    with django_db_blocker.unblock(), closing(sqlite3.connect(file)) as copy:
        load_demo(coded_since=CODED_SINCE)
        connection.connection.backup(copy)
        call_command("flush", interactive=False, verbosity=0)
    return file


@pytest.fixture
def demo(demo_copy, transactional_db, settings):
    """The demo organisation on file, for this test alone."""
    settings.DEMO = True
    connection.ensure_connection()
    with closing(sqlite3.connect(demo_copy)) as copy:
        copy.backup(connection.connection)


@pytest.fixture(scope="session")
def axe():
    """List the grave barriers on a page: `assert axe(page) == []`."""
    scanner = Axe()

    def axe(page):
        found = scanner.run(page, options=BARRIERS_ALONE).response["violations"]
        return [
            f"{one['id']}: {node['html']}"
            for one in found
            if one["impact"] in GRAVE
            for node in one["nodes"]
        ]

    return axe


@pytest.fixture
def imports_work(transactional_db, monkeypatch):
    """Let the process that imports find the database of the test."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{connection.settings_dict['NAME']}")
