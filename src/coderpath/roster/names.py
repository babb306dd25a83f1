"""Names of people as tables write them."""

import re

from coderpath.roster.credentials import CREDENTIALS
from coderpath.same_name import form

_TURNED = re.compile(r"([^,]+),([^,]+?)(?:,\s*([^,]+))?")
_SUFFIX = re.compile(r"(jr|sr|ii|iii|iv|md|do|rn|phd|mba|esq)\.?", re.IGNORECASE)
_DEGREES = "RN BSN MSN LPN MBA MHA MPH BS BA MS MA AS AA AAS PhD MD DO"
_KNOWN = frozenset(map(form, (*CREDENTIALS, *_DEGREES.split())))
_LETTERS = re.compile(r"[A-Z]{2,}(-[A-Z]+)*")


def turned(name: str) -> str:
    """Turn "Last, First" round; a title or letters behind a comma are no first name and stay."""
    match = _TURNED.fullmatch(name.strip())
    if match is None:
        return name
    last, first, more = (part.strip() if part else "" for part in match.groups())
    if _is_title(first, last):
        # Silva, Jr., Ana: the title stands between the two.
        return f"{more} {last} {first}" if more and not _is_title(more, last) else name
    return " ".join(part for part in (first, last, more) if part)


def without_letters(name: str) -> str:
    """Leave credentials and degrees behind commas away: they are no part of a name.

    Jr. stays, for it tells two people apart.
    """
    first, *parts = (part.strip() for part in name.split(","))
    held = [part for part in parts if not _is_held(part)]
    return ", ".join([first, *held]) if len(held) < len(parts) else name


def _is_held(part: str) -> bool:
    return all(form(word.strip(".")) in _KNOWN for word in re.split(r"[ /;&]+", part))


def _is_title(part: str, last: str) -> bool:
    """Tell a title or letters such as RHIT from a first name; in a list in capitals none are."""
    is_letters = all(_LETTERS.fullmatch(word) for word in part.split()) and not last.isupper()
    return is_letters or _SUFFIX.fullmatch(part) is not None
