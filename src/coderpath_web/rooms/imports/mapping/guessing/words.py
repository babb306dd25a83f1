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
    "end": "ends ended ending",
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
_TOGETHER = {"emplid": ("employee", "id"), "doh": ("date", "of", "hire"), "loa": ("leave",)}
_JOINTS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z](?!s\b)[a-z])")
_OWNER = re.compile(r"['’]s\b")
_PIECES = re.compile(r"[a-z]+|[0-9]+|[#%]")
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
    spaced = _JOINTS.sub(" ", _OWNER.sub("", heading))
    return tuple(
        _SPELT.get(word, word)
        for piece in _PIECES.findall(spaced.casefold())
        for word in _TOGETHER.get(piece) or _parted(piece)
    )


_ORDINALS = {"second": "2", "third": "3", "fourth": "4"}
_MOST_FIGURES = 2
"""A longer number is part of a name: Course 101."""


def number_in(heading: str) -> str:
    """Give the number by which a heading is one of several alike: Leave 2 start; or none."""
    words = (_ORDINALS.get(word, word) for word in words_of(heading))
    return next(filter(is_number_of_several, words), "")


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
