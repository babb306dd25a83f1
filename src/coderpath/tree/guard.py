"""Guards against a text that is meant to keep its reader busy."""

from ruamel.yaml import YAML
from ruamel.yaml.events import AliasEvent

from coderpath.tree.notes import Place, place_of_mark


def depth(text: str) -> int:
    """Count how many brackets stand open at once: YAML's reader takes ever longer with each."""
    now = deepest = 0
    for sign in text:
        if sign in "[{":
            now += 1
            deepest = max(deepest, now)
        elif sign in "]}":
            now -= 1
    return deepest


def first_alias(text: str) -> Place | None:
    """Find the first alias, before it is followed: a few of them can stand for a million values."""
    events = YAML(typ="rt", pure=True).parse(text)
    aliases = (one for one in events if isinstance(one, AliasEvent))
    return next((place_of_mark(one.start_mark) for one in aliases), None)
