"""The time zone of an installation: today is today there, and moments are shown in its time."""

import os
from pathlib import Path
from zoneinfo import available_timezones

from coderpath.findings import closest
from coderpath_web.wrong_setting import WrongSetting

VARIABLE = "CODERPATH_TIME_ZONE"
UTC = "UTC"
_KEPT = "time-zone"
_MACHINES = Path("/etc/localtime")


def time_zone(home: Path) -> str:
    """Give CODERPATH_TIME_ZONE, else what `coderpath start` kept, else that of the machine.

    Raises WrongSetting for a name that is no time zone.
    """
    kept = home / _KEPT
    given = os.environ.get(VARIABLE, "").strip()
    if not given and kept.exists():
        given = kept.read_text(encoding="utf-8", errors="replace").strip()
    if given and (wrong := wrong_with(given)):
        raise WrongSetting(wrong)
    return given or machines_zone()


def machines_zone() -> str:
    """Give the time zone of this machine; UTC where it does not say."""
    told = os.environ.get("TZ", "").removeprefix(":")
    place = str(_MACHINES.resolve()) if _MACHINES.exists() else ""
    named = told or place.partition("/zoneinfo/")[2]
    return named if named in available_timezones() else UTC


def wrong_with(name: str) -> str:
    """Say why a name is no time zone, with the nearest that is one; nothing where it is one."""
    known = available_timezones()
    if name in known:
        return ""
    near = closest(name, known) or "America/Denver"
    return f'"{name}" is not a time zone. Write one such as {near}'


def keep_time_zone(home: Path, name: str) -> None:
    """Keep the time zone of an installation in its folder."""
    home.mkdir(parents=True, exist_ok=True)
    (home / _KEPT).write_text(f"{name}\n", encoding="utf-8")
