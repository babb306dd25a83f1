"""Whom an importer may import facts about: whoever is in reach. The own rows are kept apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from coderpath.facts.checks.said import error
from coderpath.facts.kinds import WITHOUT_CODER
from coderpath.facts.saying import quoted
from coderpath.facts.standards import CORPORATE
from coderpath.findings import Finding
from coderpath_web.access.permissions import Permission
from coderpath_web.access.recording import may_change_facilities
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.people.models import Coder, Facility


@dataclass(frozen=True)
class Reach:
    """The codes that an importer reaches; None stands for all."""

    own: str
    coders: frozenset[str] | None
    facilities: frozenset[str] | None
    places: bool
    """Whether facilities may be changed: whoever moves one moves whom others see."""


@dataclass
class Kept:
    """The rows that may be imported, those about the importer, and what is wrong with others."""

    rows: list[NewFact] = field(default_factory=list)
    own: list[NewFact] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def reach_of(viewer: Viewer) -> Reach:
    """Give the codes that somebody may import facts about, today."""
    own = viewer.account.coder
    return Reach(
        own.code if own else "",
        _codes(Coder, viewer.coders(Permission.IMPORT_FACTS)),
        _codes(Facility, viewer.facilities(Permission.IMPORT_FACTS)),
        bool(may_change_facilities(viewer)),
    )


def _codes(model: Any, keys: set[int] | None) -> frozenset[str] | None:
    if keys is None:
        return None
    return frozenset(model.objects.filter(pk__in=keys).values_list("code", flat=True))


def within_reach(rows: Sequence[NewFact], reach: Reach) -> Kept:
    """Sort the rows of an upload by whether the importer may bring them."""
    kept = Kept()
    beginning = _beginning(rows, reach)
    for one in rows:
        if reach.own and one.kind not in WITHOUT_CODER and one.row.coder == reach.own:
            kept.own.append(one)
        elif finding := _out_of_reach(one, reach, beginning):
            kept.findings.append(finding)
        else:
            kept.rows.append(one)
    return kept


def _beginning(rows: Sequence[NewFact], reach: Reach) -> frozenset[str]:
    """Give the coders whom the upload itself brings to facilities in reach, unknown so far."""
    if reach.coders is None or not reach.facilities:
        return frozenset()
    coders = {
        one.row.coder
        for one in rows
        if one.kind == "coders" and one.row.facility in reach.facilities
    }
    known = set(Coder.objects.filter(code__in=coders).values_list("code", flat=True))
    return frozenset(coders - known)


def _out_of_reach(one: NewFact, reach: Reach, beginning: frozenset[str]) -> Finding | None:
    row = one.row
    if one.kind in {"facilities", "standards"}:
        if reach.facilities is None or row.facility in reach.facilities:
            return None
        which = "The corporate standard" if row.facility == CORPORATE else quoted(row.facility)
        found = f"{which} is not within your reach"
        allowed = "You import facilities and standards of places within your reach"
        return error(row, "facility", found, allowed, _MEND)
    if reach.coders is None or row.coder in reach.coders or row.coder in beginning:
        return None
    return is_no_coder(row, "coder", row.coder)


def is_no_coder(row: Any, column: str, code: str) -> Finding:
    """Say the same of a coder out of reach and of one whom nobody has ever put on file."""
    found = f"{quoted(code)} is not a coder within your reach"
    allowed = (
        "You import facts about coders within your reach;"
        " somebody new begins with a row in coders, at a facility within your reach"
    )
    return error(row, column, found, allowed, _MEND)


def changes_a_place(row: Any) -> Finding:
    """Say of a change of a facility that it is not the importer's to make."""
    allowed = "Only people who reach the whole organization can change facilities"
    return error(row, "facility", "This changes a facility", allowed, _MEND)


_MEND = "Take the row out, or ask somebody with a wider reach to import it"
