"""The secret key is never in a backup; a short sign tells whether it is the same one."""

import os

from django.conf import settings
from django.utils.crypto import salted_hmac

SIGNS = 4
"""Enough to tell two keys apart, too few to find a key by trying."""


def sign_of_key() -> str:
    """Give a short sign of the secret key."""
    return salted_hmac("coderpath.backup", "key", algorithm="sha256").hexdigest()[:SIGNS]


def place_of_key() -> str:
    """Say where the secret key is."""
    if os.environ.get("CODERPATH_SECRET_KEY"):
        return "the setting CODERPATH_SECRET_KEY"
    return str(settings.HOME / "secret-key")
