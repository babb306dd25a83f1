"""The words of a heading, in one spelling each: EmpID, Emp. #, employee_id are employee id."""

import re
from collections.abc import Iterable
from functools import lru_cache

_SPELLINGS = {
    "accounts": "account",
    "associates": "associate",
    "audit": "audited audits auditing",
    "auditor": "auditors",
    "award": "awarded awards",
    "badge": "badges",
    "begin": "began begins beginning begun",
    "certification": "cert certs certifications certificate certificates certified",
    "chart": "charts",
    "code": "codes",
    "coder": "coders",
    "complete": "completed completion",
    "correct": "correctly",
    "course": "courses",
    "credential": "cred creds credentials",
    "current": "curr currently",
    "date": "dt dates",
    "description": "desc descr",
    "drg": "drgs",
    "effective": "eff",
    "employee": "ee emp empl employees",
    "encounter": "encounters",
    "end": "ends ended ending stop stops stopped",
    "expiration": "exp expiry expires expire expired",
    "facility": "fac facilities",
    "file": "files",
    "first": "fname",
    "fte": "ftes",
    "hire": "hired hiring hires",
    "hour": "hours hrs",
    "id": "ids identifier ident",
    "issue": "issued",
    "join": "joined joining",
    "leave": "leaves",
    "lapse": "lapsed lapses",
    "last": "lname",
    "level": "lvl levels",
    "location": "loc locations",
    "manager": "mgr managers",
    "minute": "minutes mins min",
    "month": "months mth",
    "name": "names nm",
    "number": "no nr num nbr numbers #",
    "original": "orig",
    "pass": "passed",
    "percent": "pct perc percentage %",
    "record": "records",
    "report": "reports reporting",
    "resign": "resigned resignation",
    "retire": "retired retires retirement",
    "return": "returned returns returning",
    "review": "reviewed reviews",
    "scheduled": "sched",
    "separation": "sep separated",
    "service": "svc",
    "site": "sites",
    "standard": "std",
    "start": "started starts starting",
    "supervisor": "supv supvr",
    "termination": "terminated terminate terminations",
    "training": "trainings",
    "type": "types",
    "week": "wk wkly weekly weeks",
    "worked": "work works working",
    "year": "years yr yrs",
}
_SPELT = {other: word for word, others in _SPELLINGS.items() for other in others.split()}
_TOGETHER = {
    "doh": ("date", "of", "hire"),
    "emplid": ("employee", "id"),
    "fmla": ("fmla", "leave"),
    "loa": ("leave",),
    "rtw": ("return", "work"),
}
_JOINTS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z](?!s\b)[a-z])")
_OWNER = re.compile(r"['’]s\b")
_PIECES = re.compile(r"[a-z]+|[0-9]+|[#%]")
_RANK = re.compile(r"(?<=[0-9])(?:st|nd|rd|th)\b")
_LETTER = re.compile(r" \(column [A-Z]{1,3}\)$")
"""What tells columns of one heading apart says nothing of what they mean."""
_SHORTEST = 2

_known: set[str] = {*_SPELT, *_SPELT.values(), "of", "the", "at", "in", "on"}
_known |= {"inpatient", "outpatient"}  # Not in, out and patient.


def these(text: str) -> frozenset[str]:
    """Give the words of a text as a set."""
    return frozenset(text.split())


def know(words: Iterable[str]) -> None:
    """Add words that rules speak of: what is written together, as dateofhire, is parted by them."""
    _known.update(words)
    words_of.cache_clear()


@lru_cache(maxsize=4096)
def words_of(heading: str) -> tuple[str, ...]:
    """Give the words of a heading in order."""
    spaced = _JOINTS.sub(" ", _OWNER.sub("", without_letter(heading)))
    return tuple(
        _SPELT.get(word, word)
        for piece in _PIECES.findall(_RANK.sub("", spaced.casefold()))
        for word in _TOGETHER.get(piece) or _parted(piece)
    )


def without_letter(heading: str) -> str:
    """Give a heading without the letter by which it is told from another of the same words."""
    return _LETTER.sub("", heading)


_ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6",
}  # fmt: skip
_NO_SEVERAL = these("day date name of")
"""Behind the word first they say what it means: First day of leave, First name."""
_MOST_FIGURES = 2
"""A longer number is part of a name: Course 101."""


def numbered_words(heading: str) -> tuple[str, ...]:
    """Give the words of a heading with its ordinal as a number: First leave start is leave 1."""
    words = words_of(heading)
    return tuple(
        _ORDINALS.get(word, word) if after and after not in _NO_SEVERAL else word
        for word, after in zip(words, (*words, "")[1:], strict=True)
    )


def is_number_of_several(word: str) -> bool:
    """Tell whether a word numbers columns that are alike."""
    return word.isdigit() and len(word) <= _MOST_FIGURES


def _parted(piece: str) -> tuple[str, ...]:
    """Part a piece into known words, as few as possible; leave it whole where that fails."""
    if piece in _known:
        return (piece,)
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(_SHORTEST, len(piece) + 1):
        for start in range(end - _SHORTEST + 1):
            if start in best and piece[start:end] in _known:
                found = (*best[start], piece[start:end])
                if end not in best or len(found) < len(best[end]):
                    best[end] = found
    return best.get(len(piece), (piece,))
