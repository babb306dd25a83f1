"""Links that commands print, and the first one of all, which is kept until it was used."""

from pathlib import Path

_FIRST = "first-invitation"


def invitation_link(address: str, secret: str) -> str:
    """Give the link of an invitation."""
    return f"{address.rstrip('/')}/invitation/{secret}/"


def keep_first(home: Path, secret: str) -> None:
    """Keep the secret of the first invitation, so that `coderpath serve` can print it once more."""
    (home / _FIRST).write_text(secret, encoding="ascii")


def first_kept(home: Path) -> str:
    """Give the secret of the first invitation; nothing where there is none, or it was used."""
    place = home / _FIRST
    return place.read_text(encoding="ascii").strip() if place.exists() else ""


def forget_first(home: Path) -> None:
    """Remove the secret of the first invitation."""
    (home / _FIRST).unlink(missing_ok=True)
