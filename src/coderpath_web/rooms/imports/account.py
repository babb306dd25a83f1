"""The account of a look: what was taken for what, what was left out, and which doubts are open."""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import Any, TypeAlias

from coderpath.roster.said import Sort
from coderpath_web.rooms.imports.plan import Plan
from coderpath_web.rooms.imports.source import Opened

Account: TypeAlias = Sequence[Mapping[str, Any]]
"""Statements as JSON, each with its key."""


def account_of(table: Mapping[str, Any] | None, opened: Opened, plan: Plan) -> list[dict[str, Any]]:
    """Give every statement about an upload once: of its table, its cells, and what they change."""
    before = table.get("said", ()) if table and opened.mapped else ()
    later = (one.as_json() for one in chain(opened.said, plan.said))
    return list({one["key"]: one for one in chain(before, later)}.values())


def doubts_of(account: Account) -> list[Mapping[str, Any]]:
    """Give what could be read another way too."""
    return [one for one in account if one["sort"] == Sort.DOUBT]


def open_doubts(account: Account, sure: Collection[str]) -> list[Mapping[str, Any]]:
    """Give the doubts to which nobody has said yes."""
    return [one for one in doubts_of(account) if one["key"] not in sure]
