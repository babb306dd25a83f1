"""Which meanings ask what their values stand for; of each value, what it plainly is and is like.

Plain is a name in the one form in which names are compared, or a short name of the trade. What is
only alike is offered first and never chosen: Non-inpatient is not inpatient.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from coderpath.findings import closest
from coderpath.same_name import form
from coderpath_web.documents.named import levels, patient_types
from coderpath_web.rooms.imports.mapping.guessing.degrees import DEGREES, guess_degree
from coderpath_web.rooms.imports.mapping.guessing.named import type_named
from coderpath_web.rooms.imports.mapping.guessing.results import (
    HELD,
    RESULTS,
    SAMPLES,
    guess_held,
    guess_result,
    guess_sample,
)
from coderpath_web.rooms.imports.mapping.guessing.status import guess_status
from coderpath_web.rooms.imports.mapping.guessing.words import these, words_of
from coderpath_web.rooms.imports.mapping.meanings import STATUSES

Offered = Mapping[str, str]
"""What a value may stand for, by code, with its title."""
_TRADE = these("coder coding medical specialist level lvl l")
_LEVEL_HEADS = these("level rank title position job role coding coder career current name")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}


class Asked(NamedTuple):
    """Values of one meaning."""

    title: str
    question: str
    offered: Callable[[Offered], Offered]
    """Gives what may be chosen; it is told the facilities on file."""
    guess: Callable[[str, str, Offered], str]
    """Gives the plain meaning of a value below a heading; empty where it has to be asked."""
    must: bool = True
    """Whether each value has to be chosen among what is offered."""
    leaves_out: bool = True
    """Whether a value may stand for none of what is offered: its rows are left out then."""


def exact(value: str, offered: Offered) -> str:
    """Give what bears exactly this name in the one form, as its code or title; empty for none."""
    meant = form(value)
    for code, title in offered.items():
        if meant in {form(code), form(title), form(title.rpartition(" (")[0])}:
            return code
    return ""


def alike(value: str, offered: Offered) -> str:
    """Give what a value resembles, to be offered first; empty where it resembles nothing."""
    names = {title.casefold(): code for code, title in offered.items()}
    names |= {title.rpartition(" (")[0].casefold(): code for code, title in offered.items()}
    names |= {code.casefold(): code for code in offered}
    names.pop("", None)
    plain = value.casefold().strip()
    meant = closest(plain, list(names))
    if not meant:
        parts = set(re.findall(r"[a-z0-9]+", plain))
        meant = next((name for name in names if set(re.findall(r"[a-z0-9]+", name)) <= parts), None)
    return names[meant] if meant else ""


def guess_level(heading: str, value: str, offered: Offered) -> str:
    """Give the level of a name, or of a number where the heading speaks of levels, not of pay."""
    if found := exact(value, offered):
        return found
    words = words_of(value)
    number = _ROMAN.get(words[-1], words[-1]) if words else ""
    if not number.isdigit() or not set(words[:-1]) <= _TRADE or not _speaks_of_levels(heading):
        return ""
    return next((code for code in offered if code.rpartition("-")[2] == number), "")


def _speaks_of_levels(heading: str) -> bool:
    return set(words_of(heading)) <= _LEVEL_HEADS


def _levels(_: Offered) -> Offered:
    return {option.value: f"{option.text} ({option.group})" for option in levels()}


def _types(_: Offered) -> Offered:
    return {option.value: option.text for option in patient_types()}


def _type(_: str, value: str, offered: Offered) -> str:
    return type_named(value, offered)


def _facility(_: str, value: str, offered: Offered) -> str:
    return exact(value, offered) or value


def _of_a_few(
    title: str,
    question: str,
    words: Iterable[tuple[str, str]],
    guess: Callable[[str], str],
    *,
    leaves_out: bool = True,
) -> Asked:
    """Ask for values of which each stands for one of a few things, whatever the heading is."""
    offered = dict(words)
    return Asked(
        title,
        question,
        lambda _: offered,
        lambda _, value, __: guess(value),
        leaves_out=leaves_out,
    )


_TYPES = Asked("Patient types", "Which patient type does each value stand for?", _types, _type)

ASKED: Mapping[str, Asked] = {
    "row_sort": Asked(
        "Which rows are taken",
        "Some rows may be of another sort, such as agency staff. Which are left out?",
        lambda _: {"take": "Take these rows"},
        lambda *_: "take",
    ),
    "level": Asked(
        "Levels of the path",
        "Which level of the path does each value stand for?",
        _levels,
        guess_level,
    ),
    "facility": Asked(
        "Facilities",
        "Which facility does each value stand for? Write the id of one on file, or a new id; a new"
        " facility is recorded with it.",
        lambda facilities: facilities,
        _facility,
        must=False,
    ),
    "type": _TYPES,
    "review_type": _TYPES,
    "status": Asked(
        "Employed, left or on leave",
        "What does each value say of somebody's employment?",
        lambda _: dict(STATUSES),
        lambda heading, value, _: guess_status(heading, value),
        leaves_out=False,
    ),
    "course_result": _of_a_few(
        "Passed or not",
        "What does each value say of the course?",
        RESULTS,
        guess_result,
        leaves_out=False,
    ),
    "review_sample": _of_a_few(
        "Random or focused",
        "How were the records of each review chosen?",
        SAMPLES,
        guess_sample,
    ),
    "credential_flag": _of_a_few(
        "Held or not",
        "What does each value say of the credential?",
        HELD,
        guess_held,
        leaves_out=False,
    ),
    "education": _of_a_few(
        "Degrees", "Which degree does each value stand for?", DEGREES, guess_degree
    ),
}
"""The meanings whose values are asked."""
