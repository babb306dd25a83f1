"""The key by which numbers of accounts become codes: of this installation, and of nothing else."""

from hashlib import sha256
from hmac import new

from django.conf import settings

from coderpath.records.surrogate import surrogate_of
from coderpath_web.people.models import Facility

PURPOSE = b"coderpath: numbers of coded records"


def records_key() -> bytes:
    """Give the key, worked out from the secret key of the installation."""
    return new(str(settings.SECRET_KEY).encode(), PURPOSE, sha256).digest()


def surrogates_of(facility: Facility, number: str) -> tuple[str, str]:
    """Give what may stand for a number that somebody knows: its code, or itself."""
    return surrogate_of(records_key(), facility.code, number), number.strip()
