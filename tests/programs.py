"""Programs that pip does not bring: a browser and a database server."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SERVERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")


def chromium() -> str | None:
    """Give the browser: what CHROMIUM says, else the first that is found."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


def postgresql() -> Path | None:
    """Give the folder of the newest server programs."""
    found = [folder for pattern in SERVERS for folder in Path("/").glob(pattern[1:])]
    found.sort(key=lambda folder: [int(part) for part in _digits(str(folder))], reverse=True)
    if on_path := shutil.which("initdb"):
        found.insert(0, Path(on_path).parent)
    return next((folder for folder in found if (folder / "initdb").exists()), None)


def _digits(text: str) -> list[str]:
    return "".join(sign if sign.isdigit() else " " for sign in text).split()


def main() -> int:
    """Install what is missing, or say how to; give the exit code."""
    missing = [
        package
        for package, find in (("chromium", chromium), ("postgresql", postgresql))
        if not find()
    ]
    if not missing:
        return 0
    if not install(missing):
        print(
            f"The tests need {' and '.join(missing)}. Debian: sudo apt-get install "
            f"{' '.join(missing)}. Elsewhere: put initdb on PATH, and name the browser in CHROMIUM."
        )
    return 0 if chromium() and postgresql() else 1


def install(packages: list[str]) -> bool:
    """Install Debian packages where nobody has to be asked for a password."""
    apt = shutil.which("apt-get")
    if not apt:
        return False
    run = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    run += ["env", "DEBIAN_FRONTEND=noninteractive", apt, "--quiet=2"]
    print(f"Installing {' and '.join(packages)}, once ...", flush=True)
    return all(
        _succeeds([*run, *arguments])
        for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages])
    )


def _succeeds(command: list[str]) -> bool:
    try:
        return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0
    except FileNotFoundError:  # there is no sudo
        return False


if __name__ == "__main__":
    sys.exit(main())
