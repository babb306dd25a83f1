"""What is looked at once an hour while the product serves, by one of its processes at a time."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from django.db import Error, close_old_connections

from coderpath_web.process import AtWork, standing_still

EVERY = 3600.0
"""Seconds between two looks."""
log = logging.getLogger(__name__)


class Hourly(NamedTuple):
    """Work that is done where it is due: whoever holds the lock of its folder does it."""

    name: str
    work: Callable[[], object]
    folder: Callable[[], Path]
    first: float
    """Seconds after the start until the first look: people come first."""

    def begin(self) -> None:
        """Begin to look; it ends with the process."""
        threading.Thread(target=self._look, name=self.name, daemon=True).start()

    def look_once(self) -> None:
        """Do what is due; what is in the way stands in the log, and is tried again."""
        try:
            with standing_still(self.folder(), patience=0):
                self.work()
        except AtWork:
            return
        except (OSError, Error) as error:
            log.warning("%s: not done, and tried again: %s", self.name, error)
        finally:
            close_old_connections()

    def _look(self) -> None:
        wait = threading.Event().wait
        wait(self.first)
        while True:
            self.look_once()
            wait(EVERY)
