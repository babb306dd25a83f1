"""Hashing passwords: slow on purpose, so never many at once, or guessing would stop everybody."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from django.contrib.auth.hashers import Argon2PasswordHasher

AT_ONCE = 2
"""Hashes of one process at the same time; each takes as much memory as said below."""
LONGEST_WAIT = 2.0  # seconds

_turns = BoundedSemaphore(AT_ONCE)


class TooManyHashes(Exception):  # noqa: N818 -- nobody did anything wrong
    """So many passwords are being looked at that this one was not; nothing was tried."""


class Argon2(Argon2PasswordHasher):
    """Argon2id with 46 MiB and one pass, one of the equal settings that OWASP recommends.

    Source: OWASP Password Storage Cheat Sheet. Passwords kept by other settings are hashed again
    at the next sign-in.
    """

    memory_cost = 46 * 1024
    time_cost = 1
    parallelism = 1

    def encode(self, password: str, salt: str) -> str:
        """Hash a password. Raises TooManyHashes."""
        with _a_turn():
            return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        """Compare a password with a hash. Raises TooManyHashes."""
        with _a_turn():
            return super().verify(password, encoded)


@contextmanager
def _a_turn() -> Iterator[None]:
    if not _turns.acquire(timeout=LONGEST_WAIT):
        raise TooManyHashes
    try:
        yield
    finally:
        _turns.release()
