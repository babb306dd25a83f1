"""The code that stands for an account or encounter, whose number is kept nowhere.

By the same key the same number at the same facility gives the same code: so two files meet, and
who knows a number can look its record up. Without the key no number can be found from a code.
"""

from base64 import b32encode
from hmac import digest

LENGTH = 20
"""Signs of base32, five bits each: two of a billion records share one with odds under 10^-12."""

_BYTES = 13


def surrogate_of(key: bytes, facility: str, number: str) -> str:
    """Give the code of a number at a facility: HMAC-SHA256, in capitals and digits.

    Spaces around a number and small letters in it make no other number; zeros before it do.
    """
    said = f"account\x1f{facility}\x1f{number.strip().upper()}".encode()
    return b32encode(digest(key, said, "sha256")[:_BYTES])[:LENGTH].decode()
