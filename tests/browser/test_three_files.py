"""Three ordinary files go into one empty organisation as they are, with few clicks.

The tests are one story in three parts: each file meets on file what those before it brought.
"""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection

from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from tests.browser.patience import FOR_A_FILE
from tests.browser.three_files import ROSTER, write_files
from tests.web.factories import account, path

pytestmark = pytest.mark.xdist_group("three files")

MOST_CLICKS = 25
"""Clicks and filled fields for all three together."""


class Story:
    """How far the organisation is: what came of each file that was brought into it."""

    def __init__(self, folder):
        self.files = write_files(folder)
        self.file = folder / "organisation.sqlite3"
        self.boards, self.clicks = {}, {}

    def go_on(self):
        """Put on file what was there when the last file had been saved."""
        connection.ensure_connection()
        if self.boards:
            with closing(sqlite3.connect(self.file)) as copy:
                copy.backup(connection.connection)
        else:
            path()
            account("supervisor", username="teresa")

    def keep(self, name, board, clicks):
        self.boards[name], self.clicks[name] = board, clicks
        with closing(sqlite3.connect(self.file)) as copy:
            connection.connection.backup(copy)


class Person:
    """Brings file after file, and counts each click and each field that is filled."""

    def __init__(self, page, story):
        self.page, self.story, self.clicks = page, story, 0

    def board_after(self, name):
        """Bring the files up to one, where that is still to do; give what the board says then."""
        for file in self.story.files:
            if name not in self.story.boards and file.name not in self.story.boards:
                board = self._bring(file)
                self.story.keep(file.name, board, self.clicks)
        return self.story.boards[name]

    def _bring(self, file):
        """Upload a file, say yes to what is doubtful, and save it: nothing has to be corrected."""
        page, self.clicks = self.page, 1
        page.goto("/imports/new/")
        page.locator("input[type=file]").set_input_files(file)
        self._click(page.get_by_role("button", name="Upload", exact=True))
        page.get_by_role("button", name="Save").wait_for(timeout=FOR_A_FILE)
        for doubt in page.locator("input[name=sure]").all():
            self._click(doubt)
        self._click(page.get_by_role("button", name="Save"))
        page.get_by_text("It can be undone under Imports").wait_for(timeout=FOR_A_FILE)
        return page.locator("main").inner_text()

    def _click(self, locator):
        self.clicks += 1
        locator.click(timeout=FOR_A_FILE)


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    return Story(tmp_path_factory.mktemp("story"))


@pytest.fixture
def person(story, imports_work, page, sign_in):
    story.go_on()
    sign_in(page, Account.objects.get(username="teresa"))
    return Person(page, story)


def live(kind):
    return Fact.objects.filter(kind=kind, retracted_at=None)


def test_roster_of_hr_goes_in_as_it_is(person):
    board = person.board_after("HR roster.csv")
    assert live("coders").count() == len(ROSTER.splitlines()) - 1
    names = {fact.cells["name"] for fact in live("coders")}
    assert {"Rosa Alvarez", "Teresa Quintana"} <= names
    assert str(live("coders").get(coder__code="1002").until) == "2025-05-31"
    assert live("reports").count() == 3
    assert not live("positions").filter(coder__code="1002").exists()
    assert "levels and hire dates are in" in board
    assert "Credentials, for" in board


def test_workbook_of_a_manager_goes_in_as_it_is(person):
    board = person.board_after("Coding volumes.xlsx")
    assert (live("productivity").count(), live("hours").count()) == (36, 36)
    assert "Credentials, for" in board


def test_list_of_certificates_goes_in_as_it_is(person):
    board = person.board_after("Certificates.csv")
    assert live("credentials").count() == 4
    assert "Credentials, for" not in board
    assert "What is needed next, so they can be judged" in board


def test_all_three_take_few_clicks(person, story):
    person.board_after("Certificates.csv")
    assert sum(story.clicks.values()) <= MOST_CLICKS, story.clicks
