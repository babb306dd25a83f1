"""Several names in one cell: "CCS, RHIT", "CPC/CCS", "Certified Coding Specialist (CCS)"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from coderpath.same_name import form

_PIECE = re.compile(r"[,;/|&+\n]| and ", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_LONGEST = 8
"""Words of a name that are looked at together."""
_FILLING = frozenset(
    {"and", "with", "the", "ahima", "aapc", "certified", "credential", "certificate"}
)
_AGAINST = frozenset({
    "not", "no", "none", "non", "never", "pending", "failed", "fail", "lapsed", "expired",
    "inactive", "candidate", "eligible", "scheduled", "planned", "progress", "studying", "former",
    "formerly", "revoked", "suspended", "retired", "apprentice", "physician", "exam", "due",
    "working", "toward", "towards", "expires", "withdrawn",
})  # fmt: skip
"""Words beside a name that say it is not held, or that another is meant."""


@dataclass
class Names:
    """What stands in a cell."""

    names: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    """What is no name."""
    not_held: list[str] = field(default_factory=list)
    """Parts that name something, with a word that speaks against it."""


def split_names(text: str, names: Mapping[str, str]) -> Names:
    """Find the names in a text; `names` gives each by the form of every way of writing it."""
    found = Names()
    last: list[str] = []
    for piece in filter(None, map(str.strip, _PIECE.split(text))):
        named, rest = _of_piece(piece, names)
        against = any(part in _AGAINST for word in rest for part in word.casefold().split("-"))
        if against and (named or last):
            _strike(found, piece, [] if named else last)
        elif not named:
            found.rest.append(piece)
        else:
            found.names.extend(name for name in named if name not in found.names)
            found.rest.extend(word for word in rest if word.casefold() not in _FILLING)
        last = [] if against else named
    return found


def _strike(found: Names, piece: str, before: list[str]) -> None:
    """Take back what the part before named, where this part alone speaks against it."""
    found.names = [name for name in found.names if name not in before]
    found.not_held.append(", ".join([*before, piece]))


def _of_piece(piece: str, names: Mapping[str, str]) -> tuple[list[str], list[str]]:
    words = _WORD.findall(piece)
    named: list[str] = []
    rest: list[str] = []
    at = 0
    while at < len(words):
        length = next(_lengths(words, at, names), 0)
        if length:
            named.append(names[form("".join(words[at : at + length]))])
        else:
            rest.append(words[at])
        at += length or 1
    return list(dict.fromkeys(named)), rest


def _lengths(words: list[str], at: int, names: Mapping[str, str]) -> Iterator[int]:
    """Give the lengths, longest first, in which words from a place on are a name."""
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        if form("".join(words[at : at + length])) in names:
            yield length
