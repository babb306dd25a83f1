"""An errand: an action that somebody asked for, kept in a folder until a process has done it.

Nothing of it is on file before it is done, and then all of it, with one entry: so an errand is no
row, and one that was killed has left nothing behind. Its name is the mark of the form that asks for
it, so that a form that is sent twice is one errand, and takes effect once.
"""

import pickle
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings

from coderpath_web import kept_as_json, process

WORK = "coderpath_web.rooms.errands.doing.do_in_process"
KEPT_FOR = 7 * 24 * 3600
"""Seconds after which nobody comes back to see what became of one."""
ASKED, ACTION, PROGRESS, OUTCOME = "asked", "action.pickle", "progress", "outcome"


@dataclass(frozen=True)
class Errand:
    """What somebody asked for."""

    name: str
    by: int
    """The number of the account."""
    came_from: str
    """The address of the form."""
    says: str
    """What the page says when it is done."""
    leads_to: str = ""
    """Where the page leads then; empty where what was done says it."""
    typed: Sequence[tuple[str, str]] = ()
    """What was typed, by names of fields, for its page to show again where it is refused."""
    tells: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """What its page shows when it is done, by the name under which a session keeps it."""

    @property
    def folder(self) -> Path:
        """Give the folder in which it is kept."""
        return _folder() / self.name

    @property
    def outcome(self) -> Any:
        """Give what became of it; None before it is done."""
        return kept_as_json.kept(self.folder, OUTCOME)

    @property
    def progress(self) -> tuple[int, int]:
        """Give of how many coders how many are judged."""
        done, of = kept_as_json.kept(self.folder, PROGRESS) or (0, 0)
        return done, of

    @property
    def action(self) -> Callable[[], object]:
        """Give what is to be done."""
        action: Callable[[], object] = pickle.loads((self.folder / ACTION).read_bytes())  # noqa: S301 -- of our own program
        return action

    @property
    def is_running(self) -> bool:
        """Tell whether a process is at work on it."""
        return process.is_running(self.folder)

    def say_progress(self, done: int, of: int) -> None:
        """Tell whoever waits how far it is."""
        kept_as_json.keep(self.folder, PROGRESS, (done, of))

    def is_done(self, **outcome: object) -> None:
        """Keep what became of it."""
        kept_as_json.keep(self.folder, OUTCOME, outcome)

    def go_on(self) -> bool:
        """See to it that a process works on it; False where the machine has no room for one."""
        return process.go_on(self.folder, WORK, (self.name,))


def begin_errand(errand: Errand, action: Callable[[], object]) -> None:
    """Keep an errand, and have it done; one that was begun before goes on."""
    _remove_old()
    if errand_of(errand.name) is None:
        errand.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (errand.folder / ACTION).write_bytes(pickle.dumps(action))
        kept_as_json.keep(errand.folder, ASKED, asdict(errand))
    errand.go_on()


def errand_of(name: str) -> Errand | None:
    """Give an errand by its name."""
    asked = kept_as_json.kept(_folder() / name, ASKED)
    return Errand(**asked) if asked else None


def _folder() -> Path:
    return Path(settings.HOME) / "errands"


def _remove_old() -> None:
    for folder in _folder().glob("*"):
        if folder.stat().st_mtime < time.time() - KEPT_FOR and not process.is_running(folder):
            shutil.rmtree(folder, ignore_errors=True)
