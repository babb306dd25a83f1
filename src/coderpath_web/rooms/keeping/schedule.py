"""Erasing while the product serves: looked once an hour, so that nothing stays a day too long."""

import logging
import threading
from pathlib import Path

from django.conf import settings
from django.db import Error, close_old_connections

from coderpath_web.process import AtWork, standing_still
from coderpath_web.rooms.keeping.actions import erase_due

EVERY = 3600.0
"""Seconds between two looks."""
FIRST = 120.0
"""Seconds after the start: people come first."""
log = logging.getLogger(__name__)


def erase_on_schedule() -> None:
    """Begin to look; it ends with the process, and of several processes one erases."""
    if not settings.DEMO:
        threading.Thread(target=_look, name="keeping", daemon=True).start()


def _look() -> None:
    wait = threading.Event().wait
    wait(FIRST)
    while True:
        look_once()
        wait(EVERY)


def look_once() -> None:
    """Erase what is due; what is in the way stands in the log, and is tried again."""
    try:
        with standing_still(Path(settings.HOME) / "keeping", patience=0):
            erase_due()
    except AtWork:
        return
    except (OSError, Error) as error:
        log.warning("What is due to be erased was not, and is tried again: %s", error)
    finally:
        close_old_connections()
