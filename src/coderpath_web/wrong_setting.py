"""A setting that cannot be read: said in a line by whatever command met it."""

import os


class WrongSetting(ValueError):  # noqa: N818 -- a slip of the pen, not of the program
    """Says which setting, what is allowed, and nothing of a password."""


def count_in(name: str) -> int:
    """Give a whole number from 0 on; 0 where the setting is left out. Raises WrongSetting."""
    said = os.environ.get(name) or "0"
    if not (said.isascii() and said.isdecimal()):
        message = f'{name} is "{said}"; allowed: 0, 1, 2 and so on'
        raise WrongSetting(message)
    return int(said)
