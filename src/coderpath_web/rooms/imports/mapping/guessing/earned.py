"""Taking guesses back that another column contradicts, or that need another column."""

from collections.abc import Mapping, Sequence
from typing import Any

from coderpath_web.rooms.imports.mapping.guessing.rule import Rule
from coderpath_web.rooms.imports.mapping.guessing.several import which
from coderpath_web.rooms.imports.mapping.guessing.words import these, words_of

SEVERAL = these(
    "credential_since credential_until credential_flag knowledge skill begun proficient"
    " month_records"
)
"""Meanings that several columns may have."""
_LATE = these("recent latest")
_EARLY = these("original initial first")


def keep_earned(
    columns: Sequence[Mapping[str, Any]],
    guesses: Sequence[dict[str, str]],
    rules: Sequence[Rule | None],
) -> None:
    """Leave of several columns with one meaning the best, and none that lacks what it needs."""
    places: dict[tuple[str, frozenset[str]], list[int]] = {}
    for place, (guess, rule) in enumerate(zip(guesses, rules, strict=True)):
        if guess["means"] and guess["means"] not in SEVERAL:
            heading = columns[place]["names"][0]
            one = which(heading) if rule and rule.numbered else frozenset[str]()
            places.setdefault((guess["means"], one), []).append(place)
    for some in places.values():
        best = max(some, key=lambda place: (_merit(columns[place]["names"][0]), -place))
        for place in some:
            if place != best:
                guesses[place]["means"] = ""
    _keep_whole_names(guesses)
    there = {guess["means"] for guess in guesses}
    for guess, rule in zip(guesses, rules, strict=True):
        if rule and rule.with_any and there.isdisjoint(rule.with_any):
            guess["means"] = ""


def _merit(heading: str) -> tuple[bool, int]:
    """Rank headings of one meaning: a word of hire before a word of any start, then the latest."""
    return "hire" in words_of(heading), recency(heading)


def recency(heading: str) -> int:
    """Tell of several days of hire how late a heading says that it is."""
    there = set(words_of(heading))
    return 1 if there & _LATE else -1 if there & _EARLY else 0


def _keep_whole_names(guesses: Sequence[dict[str, str]]) -> None:
    """Keep a whole name, or both halves of one: half a name names nobody."""
    there = {guess["means"] for guess in guesses}
    halves = {"first_name", "last_name"}
    if "name" in there or not halves <= there:
        for guess in guesses:
            if guess["means"] in halves:
                guess["means"] = ""
