"""When two names that a path compares are one name."""

from collections.abc import Iterable
from functools import cache
from unicodedata import normalize

LEFT_OUT = "_-"


@cache
def form(name: str) -> str:
    """NFKC, case folded, `&` read as `and`, then spaces, `_` and `-` left out."""
    text = normalize("NFKC", name).casefold().replace("&", "and")
    return "".join(sign for sign in text if not sign.isspace() and sign not in LEFT_OUT)


def forms(names: Iterable[str]) -> set[str]:
    """Give the forms of some names."""
    return {form(name) for name in names}


def same(one: str, other: str) -> bool:
    """Tell whether two names are one name."""
    return form(one) == form(other)
