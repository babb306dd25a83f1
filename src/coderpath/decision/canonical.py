"""One way to write a value as bytes: the same value is the same bytes, whoever writes it.

Keys sorted, no spaces, UTF-8: as RFC 8785 (JSON Canonicalization Scheme) for what is allowed here,
which leaves out all on which writers differ: fractions, large numbers, keys beyond ASCII.
"""

import json
from hashlib import sha256
from typing import Any

LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON reads exactly."""


def canonical(value: object) -> bytes:
    """Write texts, whole numbers, true, false, null, lists and mappings of these.

    Raises TypeError for anything else, such as a fraction or a date: it is written as a text.
    """
    _check(value)
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def digest(content: bytes) -> str:
    """Give the SHA-256 of some bytes as 64 hexadecimal digits."""
    return sha256(content).hexdigest()


def digest_of_text(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8."""
    return digest(text.encode())


def read_canonical(content: bytes) -> Any:  # noqa: ANN401 -- whatever was written
    """Read a value. Raises ValueError where the bytes are not as `canonical` writes them."""
    try:
        value = json.loads(content)
        is_canonical = canonical(value) == content
    except (TypeError, UnicodeError, RecursionError) as wrong:
        raise ValueError(str(wrong)) from wrong
    if not is_canonical:
        message = "it is JSON, but not written as a record is"
        raise ValueError(message)
    return value


def _check(value: object) -> None:
    match value:
        case bool() | str() | None:
            return
        case int() if abs(value) <= LARGEST:
            return
        case list() | tuple():
            for one in value:
                _check(one)
        case dict():
            for key, one in value.items():
                if not (isinstance(key, str) and key.isascii()):
                    message = f"a key of a record is ASCII, and {key!r} is not"
                    raise TypeError(message)
                _check(one)
        case _:
            message = f"a record holds no {type(value).__name__}: {value!r}"
            raise TypeError(message)
