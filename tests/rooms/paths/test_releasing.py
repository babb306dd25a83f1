"""Figures of groups are worked out by a process: no page waits for them, and nothing is blocked."""

import pytest

from coderpath_web import process
from coderpath_web.access.viewer import Viewer
from coderpath_web.clock import today
from coderpath_web.rooms.paths import releasing
from coderpath_web.standings import many as many_coders
from coderpath_web.standings.models import Release
from tests.rooms.paths.conftest import COMPARE
from tests.rooms.paths.organisation import ORIGINAL, REVISED
from tests.rooms.paths.test_nobody_singled_out import organisation as organisation_of_many
from tests.web.factories import account, facts, path

pytestmark = pytest.mark.django_db
WAITS = {"path": f"{COMPARE}?waits=1", "headers": {"HX-Request": "true"}}


@pytest.fixture
def leadership(client, monkeypatch, settings, tmp_path):
    settings.HOME = tmp_path
    path(ORIGINAL)
    path(REVISED)
    facts(**organisation_of_many())
    by = account("leadership")
    client.force_login(by)
    return by


@pytest.fixture
def begun(monkeypatch):
    """Start no process: what it does is done in the test."""
    started = []
    monkeypatch.setattr(process, "start", lambda *rest: started.append(rest[2][0]))
    return started


def text(answer):
    return " ".join(answer.content.decode().split())


def test_first_reader_of_a_quarter_waits_for_nothing(client, leadership, begun):
    page = text(client.get(COMPARE))
    assert "New figures are being worked out" in page
    assert "They show up here once they are ready" in page
    assert "Simulated." not in page
    assert (begun, Release.objects.count()) == ([str(leadership.pk)], 0)
    assert client.get(**WAITS).status_code == 204
    assert client.get(f"{COMPARE}table.csv?table=flow")["Location"] == COMPARE
    assert len(begun) == 2  # The page and the file see to it; the page that waits does not.
    releasing.release_for(Viewer(leadership, today()))
    assert client.get(**WAITS).headers["HX-Refresh"] == "true"
    page = text(client.get(COMPARE))
    assert "New figures are being worked out" not in page
    assert "Simulated." in page
    assert Release.objects.get().entry.actor == leadership


def test_last_figures_show_while_new_ones_are_worked_out(client, leadership, begun, settings):
    releasing.release_for(Viewer(leadership, today()))
    first = Release.objects.get()
    settings.TODAY = first.day.replace(year=first.day.year + 1)
    page = text(client.get(COMPARE))
    assert "These are the last ones." in page
    assert "Simulated." in page
    assert Release.objects.count() == 1


def test_nothing_to_release_is_not_tried_over_and_over(client, leadership, begun, monkeypatch):
    monkeypatch.setattr(releasing, "release_figures", lambda **_: None)
    releasing.release_for(Viewer(leadership, today()))
    assert "New figures are being worked out" not in text(client.get(COMPARE))
    assert begun == []


def test_figures_of_few_coders_are_released_at_once(client, leadership, begun, monkeypatch):
    monkeypatch.setattr(many_coders, "MOST_AGAIN", 10**6)
    assert "Simulated." in text(client.get(COMPARE))
    assert begun == []
