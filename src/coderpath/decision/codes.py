"""Codes of a record as people read them: what led to it, kinds of facts, names in a path."""

from collections.abc import Mapping
from typing import Any

from coderpath.facts.kinds import KINDS
from coderpath.sentence.words import capital, plain


def led_to_by(data: Mapping[str, Any]) -> str:
    """Say what led to a decision, of "request:53" request 53; a dash where nothing is named."""
    what, _, which = (data["decision"].get("via") or "").partition(":")
    if what == "path":
        return f"The path “{data['path']['title'] if data['path'] else which}”"
    return capital(f"{what} {which}") if what else "–"


def kind_title(kind: str) -> str:
    """Give the title of a kind of fact; of one that is no longer known its name, spelt out."""
    return KINDS[kind].form.title if kind in KINDS else spelt_out(kind)


def spelt_out(name: str) -> str:
    """Write a name of a path for which a record has no title: specialist-3 is Specialist 3."""
    return capital(plain(name.replace("-", " ")))
