"""Erasing while the product serves: looked once an hour, so that nothing stays a day too long."""

from pathlib import Path

from django.conf import settings

from coderpath_web.hourly import Hourly
from coderpath_web.rooms.keeping.actions import erase_due


def _erase() -> None:
    # The demo shows what is due, and lets people look at it.
    if not settings.DEMO:
        erase_due()


ERASING = Hourly("keeping", _erase, lambda: Path(settings.HOME) / "keeping", first=120.0)
