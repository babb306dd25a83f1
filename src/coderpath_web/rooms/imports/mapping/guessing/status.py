"""What a word in a column of status says of somebody's employment: only plain words are taken."""

import re

from coderpath_web.rooms.imports.mapping.guessing.words import words_of

_EMPLOYED = frozenset({"active", "employed", "current", "working"})
_LEFT = frozenset({"left", "terminated", "separated", "resigned", "retired", "deceased", "quit"})
_LEAVE = frozenset({"on leave", "leave", "loa", "leave of absence", "on leave of absence"})
_YES = frozenset({"yes", "y", "true"})
_NO = frozenset({"no", "n", "false"})
_BEING_THERE = frozenset({"active", "employed", "current", "worked"})
_BEING_GONE = frozenset({"attrition", "left", "termination", "separation", "resign", "retire"})


def guess_status(heading: str, value: str) -> str:
    """Guess what a value says: `employed`, `left` or `leave`; empty where it has to be asked."""
    word = " ".join(re.findall(r"[a-z]+", value.casefold()))
    heads = set(words_of(heading))
    if word in _YES | _NO:
        if bool(heads & _BEING_THERE) == bool(heads & _BEING_GONE):
            return ""
        return "employed" if bool(heads & _BEING_THERE) == (word in _YES) else "left"
    said = {"employed": _EMPLOYED, "left": _LEFT, "leave": _LEAVE}
    return next((name for name, words in said.items() if word in words), "")
