"""Uploads of a test lie in a folder of its own."""

import pytest


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.UPLOADS = tmp_path / "uploads"
