"""A board says what to record next, where nothing of a kind is on file about anybody on it."""

import pytest

from tests.web.factories import account, coder, fact, path

pytestmark = pytest.mark.django_db


@pytest.fixture
def board(client):
    """Give the board of a roster that was just brought in: people, levels and days of hire."""
    path()
    for name in ("ana", "ben"):
        coder(name, name=f"{name.title()} Silva", level="specialist-1")
    client.force_login(account("hr-partner"))

    def page():
        text = client.get("/team/").content.decode()
        return " ".join(text.split())

    return page


def test_bare_roster_is_told_what_to_bring_next(board):
    page = board()
    assert "2 coders, levels and hire dates are" in page
    assert "<b>Credentials</b>, for 2 coders" in page
    assert "Type them in for" in page
    assert "/imports/new/" in page


def test_kind_of_which_something_is_on_file_is_not_named(board):
    fact("credentials", coder="ana", credential="RHIT", since="2020-01-01")
    assert "<b>Credentials</b>, for" not in board()
