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
        keep_once(kept, token_urlsafe(50))
    if key := kept.read_text(encoding="ascii", errors="replace").strip():
        return key
    message = (
        f"{kept} is empty. Put the key back from its copy. If there is none, remove the file: a "
        "new key is made, and everybody has to sign in again"
    )
    raise WrongSetting(message)


def keep_once(place: Path, text: str) -> None:
    """Write a file that only its owner can read; of two processes the first one wins.

    It is written whole beside its place and then put there, so nobody ever reads half of it.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = mkstemp(prefix=f".{place.name}-", dir=place.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        os.link(draft, place)
    Path(draft).unlink()
