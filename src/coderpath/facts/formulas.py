"""Keeping spreadsheets from running a text as a formula, so that reading gives the text back.

A text that a spreadsheet would run, as a whole or after a separator that some countries use,
gets an apostrophe before the sign that starts the formula, and reading takes it away. Numbers
stay as they are: -5 is no danger.
"""

import re

_SIGNS = "=+\\-@＝＋－＠"  # noqa: RUF001 -- the wide forms start formulas too
_START = r"(^|[;|\t\r\n])"
_RISKY = re.compile(f"{_START}('*)(?=[{_SIGNS}])")
_GUARDED = re.compile(f"{_START}'('*)(?=[{_SIGNS}])")
_ANY_GUARD = re.compile(f"'[{_SIGNS}]")
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")


def guarded(text: str) -> str:
    """Write a text so that no spreadsheet runs it."""
    if _NUMBER.fullmatch(text):
        return text
    return _RISKY.sub(r"\1'\2", text)


def unguarded(text: str) -> str:
    """Give back the text that was guarded; any other text stays as it is."""
    return _GUARDED.sub(r"\1\2", text)


def has_guards(text: str) -> bool:
    """Tell whether some cell of a whole file may be guarded."""
    return _ANY_GUARD.search(text) is not None
