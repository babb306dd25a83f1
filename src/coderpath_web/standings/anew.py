"""Deriving everything again after an update that changed what is derived, in a process of its own.

The migration of such an update says so by a row of `Outdated`, where anything was derived before;
until everybody was judged again boards show what the older rows tell.
"""

import shutil
from pathlib import Path

from django.conf import settings

from coderpath_web import process
from coderpath_web.standings.actions import rebuild_derived
from coderpath_web.standings.models import Outdated

WORK = "coderpath_web.standings.anew.rebuild_in_process"


def derive_anew() -> bool:
    """See to it that a process rebuilds what is of an older form; False where nothing is."""
    return Outdated.objects.exists() and process.go_on(_folder(), WORK, ())


def rebuild_in_process() -> None:
    """Rebuild, unless it was done meanwhile, and leave no folder behind."""
    if Outdated.objects.exists():
        rebuild_derived()
    shutil.rmtree(_folder(), ignore_errors=True)


def _folder() -> Path:
    return Path(settings.HOME) / "derived"
