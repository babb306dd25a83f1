"""The ledger's checkpoints go along with its entries, so that a restored ledger is held to them."""

from zipfile import ZipFile

from coderpath_web.backup.refused import BackupRefused
from coderpath_web.journal.checkpoints.kept import checkpoints, keep_checkpoint


def keep_checkpoints(archive: ZipFile) -> list[str]:
    """Write all checkpoints; give the names of their files."""
    kept = checkpoints()
    for one in kept:
        archive.writestr(_member(one.place.name), one.note)
    return [one.place.name for one in kept]


def put_checkpoints_back(archive: ZipFile, names: list[str]) -> None:
    """Put checkpoints back where they are kept. Raises BackupRefused."""
    for name in names:
        try:
            keep_checkpoint(name.rpartition("/")[2], archive.read(_member(name)).decode())
        except KeyError:
            message = f"The checkpoint {name} is not in it, and its manifest tells of it."
            raise BackupRefused(message) from None


def _member(name: str) -> str:
    return f"checkpoints/{name}"
