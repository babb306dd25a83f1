"""What the look found, written down for the pages that show it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import partial
from heapq import nsmallest
from typing import Any

from coderpath.facts.kinds import WITHOUT_CODER
from coderpath.facts.shape import texts_of
from coderpath.findings import Finding, Grade
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.imports.account import account_of
from coderpath_web.rooms.imports.folder import CHANGED, ENDED, NEW, SAME, TABLE, kept, write_rows
from coderpath_web.rooms.imports.grouped import grouped
from coderpath_web.rooms.imports.plan import Plan, Waiting
from coderpath_web.rooms.imports.source import Opened

FINDINGS = "findings"
GROUPS = "groups"
ASIDE = "aside"
PEOPLE = frozenset({"coder", "to"})
"""The columns of facts that hold ids of coders."""
MOST_PEOPLE = 500
"""Of whom a change is about so many are named."""


def write_preview(key: int, opened: Opened, plan: Plan) -> dict[str, Any]:
    """Write the rows and findings of a look into its folder; give the counts."""
    shown, pair = partial(_shown, plan.names), partial(_pair, plan.names)
    kinds = {
        kind: {
            NEW: write_rows(key, f"{kind}.{NEW}", map(shown, some.new)),
            CHANGED: write_rows(key, f"{kind}.{CHANGED}", map(pair, some.changed)),
            ENDED: write_rows(key, f"{kind}.{ENDED}", map(pair, some.retracted)),
            SAME: write_rows(key, f"{kind}.{SAME}", map(shown, some.same)),
            "stays": plan.untouched.get(kind, 0),
            "history": sum(one.retracted is not None for one in some.new),
        }
        for kind, some in plan.compared.items()
    }
    return {
        "kinds": kinds,
        **write_findings(key, _findings(opened, plan)),
        "coders": len(plan.coders),
        "aside": [{"reason": one.reason, "rows": _size(one)} for one in plan.aside],
        "set_aside": write_rows(key, ASIDE, _set_aside(plan)),
        "mapped": opened.mapped,
        "read": list(opened.kinds),
        "said": account_of(kept(key, TABLE), opened, plan),
        "asked": [one.as_json() for one in opened.asked],
        "alike": [one.as_json() for one in plan.alike],
        "readings": [asdict(one) for one in opened.readings],
        "called": _called(opened, plan),
        "mark": plan.mark,
        "names": _people(plan),
    }


def write_findings(key: int, findings: Iterable[Finding]) -> dict[str, int]:
    """Write findings into the folder of an import, errors first, each and put together; count."""
    findings = sorted(findings, key=lambda one: one.grade != Grade.ERROR)
    write_rows(key, FINDINGS, (one.as_json() for one in findings))
    groups = write_rows(key, GROUPS, (one.as_json() for one in grouped(findings)))
    errors = sum(one.grade is Grade.ERROR for one in findings)
    return {"errors": errors, "warnings": len(findings) - errors, "groups": groups}


def _people(plan: Plan) -> list[str]:
    """Give some of those whom a change is about, by their names; by their ids without one."""
    called = (plan.names.get(code) or code for code in plan.coders)
    return nsmallest(MOST_PEOPLE, called, key=str.casefold)


def _called(opened: Opened, plan: Plan) -> dict[str, str]:
    """Give by their ids the names of those who are named in the values that are shown as read."""
    codes = {one.read for one in opened.readings if one.into in PEOPLE}
    return {code: plan.names[code] for code in codes if plan.names.get(code)}


def _set_aside(plan: Plan) -> Iterator[dict[str, Any]]:
    for some in plan.aside:
        for one in some.new:
            yield {**_shown(plan.names, one), "kind": one.kind}


def _size(waiting: Waiting) -> int:
    """Count the rows that wait: each retracts what it takes the place of, or only retracts."""
    return max(len(waiting.new), len(waiting.retract))


def _findings(opened: Opened, plan: Plan) -> Iterator[Finding]:
    yield from opened.rows.findings
    yield from opened.naming.told(plan.findings, opened.rows.findings)


def _shown(names: Mapping[str, str], one: NewFact) -> dict[str, Any]:
    kind, row = one.kind, one.row
    shown = {"at": str(row.source), "new": texts_of(kind, row)}
    if kind not in WITHOUT_CODER and (who := names.get(row.coder)):
        shown["who"] = who
    if one.retracted:
        shown["retracted"] = one.retracted.isoformat()
    return shown


def _pair(names: Mapping[str, str], pair: tuple[Any, NewFact]) -> dict[str, Any]:
    old, one = pair
    return {**_shown(names, one), "old": texts_of(one.kind, old), "fact": old.source.fact}
