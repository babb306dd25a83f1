"""Months that nobody answers, looked for once an hour while the product serves."""

from pathlib import Path

from django.conf import settings

from coderpath_web.hourly import Hourly
from coderpath_web.rooms.months.actions import lapse_due

LAPSING = Hourly("months", lapse_due, lambda: Path(settings.HOME) / "months", first=60.0)
