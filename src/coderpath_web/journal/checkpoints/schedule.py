"""Checkpoints while the product serves: looked at once an hour, written where one is due."""

import logging
import threading

from django.conf import settings
from django.db import Error, close_old_connections

from coderpath_web.journal.checkpoints.key import NoKey
from coderpath_web.journal.checkpoints.writing import Differs, write_if_due
from coderpath_web.process import AtWork, standing_still

EVERY = 3600.0
"""Seconds between two looks."""
FIRST = 60.0
"""Seconds after the start: people come first."""
log = logging.getLogger(__name__)


def keep_on_schedule() -> None:
    """Begin to look; it ends with the process, and of several processes one writes."""
    threading.Thread(target=_look, name="checkpoints", daemon=True).start()


def _look() -> None:
    wait = threading.Event().wait
    wait(FIRST)
    while True:
        look_once()
        wait(EVERY)


def look_once() -> None:
    """Write a checkpoint where one is due; what is in the way stands in the log."""
    try:
        with standing_still(settings.CHECKPOINTS, patience=0):
            write_if_due()
    except AtWork:
        return
    except (Differs, NoKey) as why:
        log.error("No checkpoint was signed. %s", why)  # noqa: TRY400 -- it says all there is
    except (OSError, Error) as error:
        log.warning("No checkpoint was written: %s", error)
    finally:
        close_old_connections()
