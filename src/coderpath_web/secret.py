"""The secret key of an installation: given, or made once and kept beside the database."""

import os
from pathlib import Path
from secrets import token_urlsafe


def secret_key(home: Path) -> str:
    """Give CODERPATH_SECRET_KEY, else the key kept in the installation's folder."""
    given = os.environ.get("CODERPATH_SECRET_KEY")
    if given:
        return given
    kept = home / "secret-key"
    if not kept.exists():
        _keep(kept)
    return kept.read_text(encoding="ascii").strip()


def _keep(place: Path) -> None:
    """Write a new key that only its owner can read; of two processes the first one wins."""
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(token_urlsafe(50))
