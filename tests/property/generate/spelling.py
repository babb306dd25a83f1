"""Names of a world written otherwise, wherever one refers to them: each is still the same name."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any
from unicodedata import normalize

from hypothesis import strategies as st

from tests.property.generate.draws import Plain, Strategy

Way = Callable[[str], str]
NAMES = {
    "positions": ("level",),
    "facilities": ("setting",),
    "credentials": ("credential",),
    "education": ("subject",),
    "courses": ("of",),
    "knowledge": ("of",),
    "skills": ("of", "attested_by"),
    "ratings": ("of",),
    "events": ("of",),
    "experience": ("in",),
    "training": ("type",),
    "productivity": ("type",),
    "standards": ("type",),
    "reviews": ("type",),
    "points": ("category",),
}
"""The columns of facts that hold names which a path compares."""
KEYS = frozenset(
    {
        *("after", "builds_on", "duties_of", "formerly", "hire_at_most", "level", "qualifies_for"),
        *("any_of", "attested_by", "categories", "counts_as", "credential", "in", "of"),
        *("subject", "types", "within_level"),
    }
)
"""The keys of a document below which such names stand."""
DECLARED = frozenset({"levels"})
"""Lists whose entries declare a level: its own name stays, for the tests ask by it."""
WIDE = {ord(sign): chr(ord(sign) + 0xFEE0) for sign in map(chr, range(ord("!"), ord("~")))}


def wide(name: str) -> str:
    """Write a name in the wide letters that Japanese keyboards give."""
    return name.translate(WIDE)


assert normalize("NFKC", wide("RHIT")) == "RHIT"


def spaced(name: str) -> str:
    """Write a name with spaces in it and around it."""
    return f" {name[:2]} {name[2:]} ".replace("_", " ")


WAYS: list[Way] = [
    str,
    str.upper,
    str.title,
    str.lower,
    "-".join,
    "_".join,
    spaced,
    wide,
    lambda name: name.replace("and", "&"),
]
SOME: Strategy[list[Way]] = st.one_of(
    st.just([str]), st.lists(st.sampled_from(WAYS), min_size=3, max_size=5)
)
"""In which ways a world writes its names, one after the other; half of the worlds in one."""


def rows_respelt(
    facts: dict[str, list[dict[str, str]]], ways: list[Way]
) -> dict[str, list[dict[str, str]]]:
    """Write each name of some facts in the next way."""
    at = count()
    return {
        file: [
            {
                name: _next(ways, at)(value) if value and name in NAMES.get(file, ()) else value
                for name, value in row.items()
            }
            for row in rows
        ]
        for file, rows in facts.items()
    }


def _next(ways: list[Way], at: Iterator[int]) -> Way:
    return ways[next(at) % len(ways)]


def doc_respelt(doc: Plain, ways: list[Way]) -> Plain:
    """Write each name to which a document refers in the next way."""
    at = count()
    return {key: _respelt(key, value, ways, at) for key, value in doc.items()}


def _respelt(key: str, value: Any, ways: list[Way], at: Iterator[int]) -> Any:
    if isinstance(value, str):
        return _next(ways, at)(value) if key in KEYS else value
    if isinstance(value, list):
        if key in DECLARED:
            return [_kept(one, ways, at) for one in value]
        return [_respelt(key, one, ways, at) for one in value]
    if isinstance(value, dict):
        kept = {"level"} if key == "education" else set()
        return {
            name: one if name in kept else _respelt(name, one, ways, at)
            for name, one in value.items()
        }
    return value


def _kept(level: Plain, ways: list[Way], at: Iterator[int]) -> Plain:
    return {
        name: one if name == "level" else _respelt(name, one, ways, at)
        for name, one in level.items()
    }
