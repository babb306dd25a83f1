"""Uploads of a test lie in a folder of its own."""

import pytest

from coderpath_web.rooms.imports.actions import saving, undoing
from coderpath_web.standings.ahead import Ahead


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.UPLOADS = tmp_path / "uploads"


@pytest.fixture
def meanwhile(monkeypatch):
    """Let others act once after everything was worked out, and before the entry takes the lock."""

    def expect(act):
        waiting = [act]

        def worked_out(**change):
            ahead = Ahead(**change)
            if waiting:
                waiting.pop()()
            return ahead

        for action in (saving, undoing):
            monkeypatch.setattr(action, "Ahead", worked_out)

    return expect
