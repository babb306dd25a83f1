"""The secret key of an installation: given, or made once and kept beside the database."""

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_urlsafe
from tempfile import mkstemp

from coderpath_web.wrong_setting import WrongSetting


def secret_key(home: Path) -> str:
    """Give CODERPATH_SECRET_KEY, else the key kept in the installation's folder.

    Raises WrongSetting for a file that holds none, as a full disk or an unlucky copy leaves it.
    """
    given = os.environ.get("CODERPATH_SECRET_KEY")
    if given:
        return given
    kept = home / "secret-key"
    if not kept.exists():
        _keep(kept)
    if key := kept.read_text(encoding="ascii", errors="replace").strip():
        return key
    message = (
        f"{kept} is empty. Put the key back from its copy. If there is none, remove the file: a "
        "new key is made, and everybody has to sign in again"
    )
    raise WrongSetting(message)


def _keep(place: Path) -> None:
    """Write a new key that only its owner can read; of two processes the first one wins.

    It is written whole beside its place and then put there, so nobody ever reads half a key.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = mkstemp(prefix=".secret-key-", dir=place.parent)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(token_urlsafe(50))
    with suppress(FileExistsError):
        os.link(draft, place)
    Path(draft).unlink()
