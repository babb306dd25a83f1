"""What of a file stays between a coder, whoever leads them, and HR: whole kinds, and columns."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from django.db.models import Q

from coderpath.criteria.base import Row
from coderpath.facts.kinds import KIND_OF, KINDS
from coderpath.secrecy import Secrecy
from coderpath_web.access.permissions import Permission
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Coder

KEPT_WITH_HR = frozenset(name for name, kind in KINDS.items() if kind.secrecy is Secrecy.HR)
COLUMNS = {
    name: {one.name: one.default for one in kind.columns if one.secrecy is Secrecy.HR}
    for name, kind in KINDS.items()
}
"""Columns of other kinds that stay there too, each with what stands in its place, by kind."""

ARow = TypeVar("ARow", bound=Row)


def withheld_about(viewer: Viewer, coder: Coder | int | None) -> frozenset[str]:
    """Give the kinds of facts that a viewer is not shown about a coder."""
    return frozenset() if viewer.reaches(coder, Permission.SEE_PERSONNEL) else KEPT_WITH_HR


def withheld_about_any(viewer: Viewer, coders: Collection[int]) -> frozenset[str]:
    """Give the kinds that a viewer is not shown about some of these coders."""
    reached = personnel_seen(viewer)
    is_shown = reached is EVERYONE or reached.issuperset(coders)
    return frozenset() if is_shown else KEPT_WITH_HR


def personnel_seen(viewer: Viewer) -> set[int] | None:
    """Give the coders of whom a viewer is shown all; None for everyone."""
    may = viewer.may(Permission.SEE_PERSONNEL)
    return viewer.coders(Permission.SEE_PERSONNEL) if may else set()


def holding_personnel(at: str = "") -> Q:
    """Say of rows that the fact at the end of a lookup holds personnel records, whole or beside."""
    holds = Q(**{f"{at}kind__in": KEPT_WITH_HR})
    for kind, columns in COLUMNS.items():
        for name in columns:
            holds |= Q(**{f"{at}kind": kind, f"{at}cells__{name}__isnull": False})
    return holds


def is_personnel(fields: Mapping[str, Any]) -> bool:
    """Tell the same of a fact by its fields, as it is stored: cells hold only what was given."""
    kind = fields["kind"]
    return kind in KEPT_WITH_HR or not COLUMNS[kind].keys().isdisjoint(fields["cells"])


def as_shown(row: ARow, withheld: frozenset[str]) -> ARow:
    """Give a row as it is told to somebody from whom kinds are withheld: without some columns."""
    blank = COLUMNS[KIND_OF[type(row)]]
    return row._replace(**blank) if blank and withheld else row  # type: ignore[attr-defined]
