"""What a spec is: a sentence, a path, a few facts, and what must follow."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import dedent
from typing import Literal

What = Literal["qualifies", "ready", "keeps", "placed", "taken"]


@dataclass(frozen=True)
class Spec:
    """One example. `asks` is the minimum of a path with the one level `rung`; or give `levels`.

    `facts` are tables by kind: a line of column names, then rows, columns apart by `|`; every row
    is about Ann. `expects` are lines: "met from DAY until DAY", "not recorded from DAY" for the
    intervals of a standing; "LEVEL on DAY" for a placement or the levels taken in a what-if.
    """

    title: str
    expects: tuple[str, ...]
    asks: str = ""
    levels: str = ""
    more: str = ""
    """Further keys at the top of the document."""
    replaces: str = ""
    """The levels of the path that this one replaces."""
    facts: Mapping[str, str] = field(default_factory=dict)
    hired: str = "2020-01-01"
    level: str = "rung"
    what: What = "qualifies"
    start: str = ""
    last: str = ""


def spec(title: str, *expects: str, asks: str = "", **more: str) -> Spec:
    """Make a spec; what is no field of a spec is a table of facts."""
    fields = {name: dedent(text).strip() for name, text in more.items() if name in FIELDS}
    facts = {name: text for name, text in more.items() if name not in FIELDS}
    return Spec(title, expects, dedent(asks).strip(), facts=facts, **fields)  # type: ignore[arg-type]


FIELDS = {"levels", "more", "replaces", "hired", "level", "what", "start", "last"}
