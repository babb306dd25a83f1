"""Rounds of mails while the product is served: each in a process of its own, one at a time.

Every process that answers pages looks once a minute whether a round is due, and one of them starts
it: it holds the lock of a folder, and so does the round until it ends, however it ends. What was
written before an end lies in the outbox, and goes out with the next round, each mail at most once.
"""

import os
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread

from django.conf import settings

from coderpath_web import process
from coderpath_web.rooms.notices.sending import send_mails, sends_mail
from coderpath_web.rooms.notices.writing import write_mails

ASKED_FOR = "CODERPATH_SEND_MAILS"
"""Set in the environment by `coderpath serve`, so that processes of other servers send none."""
WORK = "coderpath_web.rooms.notices.rounds.write_and_send"
EVERY = 300.0
"""Seconds from one round to the next."""
LOOKING = 60.0
"""Seconds after which it is looked again whether one is due."""
LAST = "last"
"""A file that is as old as the last round."""


def begin_rounds() -> Thread | None:
    """Look for rounds that are due as long as this process lasts; None where nothing is sent."""
    if not (os.environ.get(ASKED_FOR) and sends_mail()) or settings.DEMO:
        return None
    thread = Thread(target=_look_again_and_again, name="rounds of mails", daemon=True)
    thread.start()
    return thread


def start_due_round() -> bool:
    """Start a round if one is due and none is at work; tell whether this did."""
    folder = _folder()
    if not _is_due(folder):
        return False
    try:
        with process.standing_still(folder, patience=0) as lock:
            # Another may have started one, and it may be over, since the first look.
            if not _is_due(folder):
                return False
            (folder / LAST).touch()
            (folder / "child.log").unlink(missing_ok=True)
            process.start(folder, WORK, (), lock)
    except process.AtWork:
        return False
    return True


def write_and_send() -> None:
    """Write what there is to tell into the outbox, and send what is due."""
    write_mails()
    send_mails()


def _look_again_and_again() -> None:
    while True:
        # A disk or a machine that is full now has room again later.
        with suppress(OSError):
            start_due_round()
        time.sleep(LOOKING)


def _folder() -> Path:
    return Path(settings.HOME) / "mails"


def _is_due(folder: Path) -> bool:
    try:
        return time.time() - (folder / LAST).stat().st_mtime >= EVERY
    except FileNotFoundError:
        return True
