"""The one form in which names that a path compares are compared; ids are compared as they stand.

CCS-P is CCSP, and Anatomy & Physiology is anatomy_and_physiology: who keeps facts and who writes a
path seldom write alike. What is shown is always the name as it was written.
"""

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

LEFT_OUT = str.maketrans("", "", "_-")


@lru_cache(maxsize=65536)
def form(name: str) -> str:
    """Give the form of a name: NFKC, case folded, & as and, without spaces, _ and -."""
    folded = normalize("NFKC", name).casefold().replace("&", "and")
    return "".join(folded.split()).translate(LEFT_OUT)


def forms(names: Iterable[str]) -> frozenset[str]:
    """Give the forms of some names."""
    return _forms(names if isinstance(names, tuple | frozenset) else tuple(names))


# A criterion names the same few for every coder who is judged by it.
@lru_cache(maxsize=4096)
def _forms(names: tuple[str, ...] | frozenset[str]) -> frozenset[str]:
    return frozenset(map(form, names))


def once(names: Iterable[str]) -> list[str]:
    """Give each name once, in order, as it is written first."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(form(name), name)
    return list(first.values())


def is_one_of(name: str, names: Iterable[str]) -> bool:
    """Tell whether a name is one of some names."""
    return form(name) in forms(names)
