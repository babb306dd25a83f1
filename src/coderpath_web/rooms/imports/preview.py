"""What the look found, written down for the pages that show it."""

from collections.abc import Iterator
from typing import Any

from coderpath.findings import Finding, Grade
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.shape import texts_of
from coderpath_web.rooms.imports.folder import CHANGED, ENDED, NEW, SAME, write_rows
from coderpath_web.rooms.imports.plan import Plan, Waiting
from coderpath_web.rooms.imports.source import Opened

FINDINGS = "findings"
ASIDE = "aside"


def write_preview(key: int, opened: Opened, plan: Plan) -> dict[str, Any]:
    """Write the rows and findings of a look into its folder; give the counts."""
    kinds = {
        kind: {
            NEW: write_rows(key, f"{kind}.{NEW}", map(_shown, some.new)),
            CHANGED: write_rows(key, f"{kind}.{CHANGED}", map(_pair, some.changed)),
            ENDED: write_rows(key, f"{kind}.{ENDED}", map(_pair, some.retracted)),
            SAME: write_rows(key, f"{kind}.{SAME}", map(_shown, some.same)),
            "stays": plan.untouched.get(kind, 0),
            "history": sum(one.retracted is not None for one in some.new),
        }
        for kind, some in plan.compared.items()
    }
    findings = sorted(_findings(opened, plan), key=lambda one: one.grade != Grade.ERROR)
    write_rows(key, FINDINGS, (one.as_json() for one in findings))
    errors = sum(one.grade is Grade.ERROR for one in findings)
    return {
        "kinds": kinds,
        "errors": errors,
        "warnings": len(findings) - errors,
        "coders": len(plan.coders - {""}),
        "aside": [{"reason": one.reason, "rows": _size(one)} for one in plan.aside],
        "set_aside": write_rows(key, ASIDE, _set_aside(plan)),
        "mapped": opened.mapped,
        "read": list(opened.kinds),
        "notes": list(opened.notes),
        "mark": plan.mark,
        "names": sorted(plan.coders - {""})[:500],
    }


def _set_aside(plan: Plan) -> Iterator[dict[str, Any]]:
    for some in plan.aside:
        for one in some.new:
            yield {**_shown(one), "kind": one.kind}


def _size(waiting: Waiting) -> int:
    """Count the rows that wait: each retracts what it takes the place of, or only retracts."""
    return max(len(waiting.new), len(waiting.retract))


def _findings(opened: Opened, plan: Plan) -> Iterator[Finding]:
    yield from opened.rows.findings
    yield from plan.findings


def _shown(one: NewFact) -> dict[str, Any]:
    shown = {"at": _place(one), "new": texts_of(one.kind, one.row)}
    if one.retracted:
        shown["retracted"] = one.retracted.isoformat()
    return shown


def _pair(pair: tuple[Any, NewFact]) -> dict[str, Any]:
    old, one = pair
    return {**_shown(one), "old": texts_of(one.kind, old), "fact": old.source.fact}


def _place(one: NewFact) -> str:
    return str(one.row.source)
