"""Looking at cells for identifiers, and at headings for columns that hold them."""

import re
from collections import Counter
from collections.abc import Sequence

from coderpath.records.identifiers.identifier import Identifier
from coderpath.records.identifiers.kinds import KINDS

# A number of a fax looks like a telephone's, parts of an internet address like a date, and most
# things could be a street or a name.
_FIRST, _LAST = "EO", "BA"
_ORDER = tuple(sorted(KINDS, key=lambda kind: (_LAST.find(kind.letter), -_FIRST.find(kind.letter))))
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIGNS = re.compile(r"[^a-z0-9#]+")
_SHORT = {
    "pt": "patient", "pat": "patient", "nm": "name", "no": "number", "num": "number",
    "nbr": "number", "#": "number", "addr": "address", "fname": "first name",
    "lname": "last name", "tel": "telephone", "nr": "number", "identifier": "id", "ident": "id",
    "emailaddress": "email", "socialsecurity": "social security", "subscr": "subscriber",
}  # fmt: skip
_NOT_THE_PATIENTS = frozenset(
    "coder coders facility hospital site location user employee department class type".split()  # noqa: SIM905 -- words
)
_LEAST_ALIKE = 0.01
_HALF = 0.5
_SAMPLE = 64
_FIGURES_ALONE = frozenset("DG")
"""Bare figures in which a column of surrogates may well be written: ten, and nine."""


def seen_in(text: str) -> Identifier | None:
    """Give the kind of an identifier that shows itself in a cell, or None."""
    return next((kind for kind in _ORDER if kind.is_in(text)), None)


def out_of_place(text: str) -> Identifier | None:
    """Give the kind of an identifier that a cell holds in which nothing of it belongs, or None."""
    return seen_in(text) or next((kind for kind in _ORDER if kind.may_be(text)), None)


def unlike_others(texts: Sequence[str]) -> tuple[str, Identifier] | None:
    """Give a cell of codes that is an identifier by its bare letters and figures, or None.

    A code may look like one by chance. It is taken for one where it is as long as hardly any other
    of its column, or where the most of the column look like one of the same kind.
    """
    lengths = Counter(map(len, texts))
    most = max(lengths.values(), default=0)
    few = {
        length
        for length, count in lengths.items()
        if count <= max(1, len(texts) * _LEAST_ALIKE) and count < most
    }
    if few:
        for text in texts:
            if len(text) in few and (kind := _as_it_stands(text)):
                return text, kind
    return _most_of(texts[:_SAMPLE])


def _as_it_stands(text: str) -> Identifier | None:
    if not any(map(str.isdigit, text)):
        return None
    return next((kind for kind in _ORDER if kind.may_be(text)), None)


def _most_of(sample: Sequence[str]) -> tuple[str, Identifier] | None:
    found = [(text, kind) for text in sample if (kind := _as_it_stands(text))]
    told = Counter(kind.letter for _, kind in found if kind.letter not in _FIGURES_ALONE)
    for letter, count in told.items():
        if count > max(2, len(sample) * _HALF):
            return next(one for one in found if one[1].letter == letter)
    return None


def named_by(heading: str, passes: str = "") -> Identifier | None:
    """Give the kind of identifier that a heading says that its column holds, or None.

    `passes` are the letters of kinds that the column may hold where it was chosen.
    """
    words = words_of(heading)
    if _NOT_THE_PATIENTS.intersection(words):
        return None
    said = f" {' '.join(words)} "
    for kind in KINDS:
        if kind.letter not in passes and any(_is_said(one, said) for one in kind.headings):
            return kind
    return None


def _is_said(phrase: str, said: str) -> bool:
    """Tell whether a heading says a phrase; a single word that means much is the whole of it."""
    padded = f" {phrase} "
    return padded == said if phrase in _ALONE else padded in said


_ALONE = frozenset({
    "name", "patient", "account", "acct", "encounter", "city", "county", "link", "image", "fin",
    "vehicle", "device", "plate", "death", "birth", "street", "visit number", "ip", "har",
})  # fmt: skip
"""Words that stand in many headings, and say what a column holds only where they stand alone."""


def words_of(heading: str) -> list[str]:
    """Give the words of a heading in small letters, short forms written out."""
    plain = _SIGNS.sub(" ", _HUMP.sub(" ", heading).lower().replace("#", " # "))
    return " ".join(_SHORT.get(word, word) for word in plain.split()).split()
