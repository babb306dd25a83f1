"""What a backup says of itself: of whom, when and by what it was made, and what must be in it."""

import json
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from coderpath_web.backup.refused import BackupRefused
from coderpath_web.backup.signature import Signature

FORM = 1
"""How a backup is written; another number where that changes."""


class Manifest(BaseModel):
    """The first thing to read in a backup, and the last that is written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: Literal[1] = 1
    coderpath: str
    """The version that made it."""
    taken_at: datetime
    database: str
    organisation: str
    entries: int
    """How many entries the journal has; the number of the newest."""
    key: str
    """A sign of the secret key, too short to find the key by."""
    migrations: list[str]
    tables: dict[str, Signature]
    derived: dict[str, Signature]
    left_out: dict[str, int]
    checkpoints: list[str] = []
    """The names of the ledger's checkpoints; earlier backups have none."""
    files: list[str] = []
    """The digests of the files that go with rows; earlier backups have none."""


def read_manifest(text: bytes) -> Manifest:
    """Read a manifest. Raises BackupRefused, also for one that a later version has made."""
    try:
        said = json.loads(text)
        if said["form"] != FORM:
            message = (
                f"It was made by Coderpath {said['coderpath']} in a form that this version cannot "
                "read. Restore it with the version that made it."
            )
            raise BackupRefused(message)
        return Manifest.model_validate_json(text)
    except (KeyError, TypeError, ValueError, ValidationError):
        message = "It is no backup of Coderpath: its manifest cannot be read."
        raise BackupRefused(message) from None
