"""Credentials: several in a cell, with their days, or a column of days for each."""

from collections.abc import Iterator
from typing import Any

from coderpath.roster.credentials import CREDENTIALS
from coderpath.same_name import form
from coderpath_web.rooms.imports.mapping.composed import (
    FILLED,
    Column,
    Composed,
    filled,
    first_of,
    last_day,
    name_of,
    read,
)
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind, Span
from coderpath_web.rooms.imports.mapping.questions import Question

_TOGETHER = ("credential", "credential_day", "credential_last")
_WHY = "the table does not say since when it is held, only that it is"


def _names(made: Composed) -> dict[str, list[str]]:
    """Give what is a name: those of the path, and those that are known, with their long names."""
    written = {form(name): name for name in made.credentials}
    known = {written.pop(form(name), name): list(long) for name, long in CREDENTIALS.items()}
    return known | {name: [] for name in written.values()}


def _held(made: Composed, until: Any) -> Any:
    more = {"before": "until"} if until is not None else {}
    return made.assumed("credential_held", _WHY, **more)


def _parts(made: Composed) -> list[Composed]:
    return made.each(*_TOGETHER)


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    for part in _parts(made):
        name = part.column("credential")
        until = next((last_day(*one) for one in part.every("credential_last")), None)
        since = first_of(part.cell("credential_day"), _held(made, until))
        split = {"column": name, "into": "credential", "names": _names(made)}
        cells = {"when": {name: FILLED}, "coder": made.coder, "until": until, "since": since}
        yield filled(cells | {"split": split})
    for column, said in made.every("credential_flag"):
        held = [value for value, to in said["values"].items() if to == "held"]
        yield {
            "when": {name_of(column): held},
            "coder": made.coder,
            "credential": {"value": said["extra"]},
            "since": _held(made, None),
        }
    ends = {said["extra"]: (column, said) for column, said in made.every("credential_until")}
    for one in made.every("credential_since"):
        yield _one(made, one, ends.pop(one[1]["extra"], None))
    for end in ends.values():
        yield _one(made, None, end)


def _one(made: Composed, begun: Column | None, end: Column | None) -> dict[str, Any]:
    """Compose the days of one credential, which has columns of its own."""
    column, said = begun or end or ({}, {})
    until = last_day(*end) if end else None
    since = read(*begun) if begun else _held(made, until)
    cells = {
        "when": {name_of(column): FILLED},
        "coder": made.coder,
        "credential": {"value": said["extra"]},
        "until": until,
        "since": since,
    }
    return filled(cells)


def _is_without_award(made: Composed) -> bool:
    begun = {said["extra"] for _, said in made.every("credential_since")}
    ends = {said["extra"] for _, said in made.every("credential_until")}
    return (
        bool(ends - begun)
        or made.has("credential_flag")
        or not all(one.has("credential_day") for one in _parts(made))
    )


def _missing(made: Composed) -> Iterator[str]:
    for means in ("credential_since", "credential_until", "credential_flag"):
        for column, said in made.every(means):
            if not said.get("extra"):
                yield f"Name the credential of which {name_of(column)} speaks."
    if made.has("credential_day", "credential_last") and not made.has("credential"):
        name = made.column("credential_day") or made.column("credential_last")
        yield f"Choose the column of credentials, or leave {name} out."
    if _is_without_award(made) and not made.answer("credential_held"):
        yield (
            "The table does not say when credentials were awarded, and the last valid day does not "
            "say it."
            " Say from which day on they count as held, or leave their columns out."
        )


def _spans(made: Composed) -> Iterator[Span]:
    parts = _parts(made)
    for part in parts:
        name = part.column("credential")
        what = "the credential" if len(parts) == 1 else f"the credential of {name}"
        yield Span(what, part.has("credential_day"), part.has("credential_last"))
    begun = {said["extra"] for _, said in made.every("credential_since")}
    ends = {said["extra"] for _, said in made.every("credential_until")}
    flags = {said["extra"] for _, said in made.every("credential_flag")}
    for name in sorted(begun | ends | flags):
        yield Span(name, name in begun, name in ends)


KIND = Kind(
    "credentials",
    _blocks,
    _missing,
    (
        Question(
            "credential_held",
            "Credentials without a day of award count from",
            "They count from this day on, noted as assumed. Those that ended before it are left"
            " out.",
            lambda made: made.has("credential") or _is_without_award(made),
        ),
    ),
    _TOGETHER,
    _spans,
)
