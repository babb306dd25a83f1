"""What is kept of the secret of a link."""

from hashlib import sha256


def digest_of(secret: str) -> str:
    """Give the digest of a secret that is long and random, so that a plain one is enough."""
    return sha256(secret.encode()).hexdigest()
