"""Checkpoints while the product serves: looked at once an hour, written where one is due."""

import logging
from pathlib import Path

from django.conf import settings

from coderpath_web.hourly import Hourly
from coderpath_web.journal.checkpoints.key import NoKey
from coderpath_web.journal.checkpoints.writing import Differs, write_if_due

log = logging.getLogger(__name__)


def _write() -> None:
    try:
        write_if_due()
    except (Differs, NoKey) as why:
        log.error("No checkpoint was signed. %s", why)  # noqa: TRY400 -- it says all there is


CHECKPOINTS = Hourly("checkpoints", _write, lambda: Path(settings.CHECKPOINTS), first=60.0)
