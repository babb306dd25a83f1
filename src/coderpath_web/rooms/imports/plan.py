"""What an import would do: read, held against what is on file, and checked as a whole."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from typing import Any, TypeAlias

from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import department_findings
from coderpath.facts.source import Source
from coderpath.findings import Finding, Grade
from coderpath.fit import misfits_among
from coderpath.roster.said import Said
from coderpath_web import clock
from coderpath_web.documents.named import path_today
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import gather, rows_of
from coderpath_web.facts.reserved import reserved_ids
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.compare import Compared, compare
from coderpath_web.rooms.imports.complete import checked_rows
from coderpath_web.rooms.imports.doubted import Alike, alike_ids, doubts_about
from coderpath_web.rooms.imports.named import everybody, wrongly_named
from coderpath_web.rooms.imports.reach import Kept, Reach, changes_a_place

MOST_ASKED = 5000
"""Coders beyond which everyone is read: one question with so many names is slower."""

ON_FILE = "on file, from "

AllCompared: TypeAlias = Mapping[str, Compared]
"""What was compared, by kind."""
Check: TypeAlias = Callable[[Gathered, AllCompared, Reach], Iterable[Finding]]
"""Looks at what is on file and what was compared, within somebody's reach."""


@dataclass(frozen=True)
class Waiting:
    """What rows that were set aside would change, and why they wait."""

    reason: str
    new: Sequence[NewFact]
    retract: Sequence[int]


@dataclass
class Plan:
    """What would be recorded and retracted, by kind, and what is wrong or doubtful in it."""

    compared: Mapping[str, Compared]
    findings: Sequence[Finding]
    coders: frozenset[str]
    """Whom a change is about."""
    untouched: Mapping[str, int]
    """Rows on file about the same coders that the upload does not have, by kind."""
    reach: Reach
    """Whom the importer reached when it was made."""
    aside: Sequence[Waiting] = ()
    """What the rest of the upload would change, once a second person confirms it."""
    said: tuple[Said, ...] = ()
    """What of it somebody should have seen, such as cells that would be emptied."""
    alike: tuple[Alike, ...] = ()
    """Ids of new people that may be somebody else's; each is a doubt as well."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What the coders whom it is about are called, by their ids."""

    @property
    def new(self) -> list[NewFact]:
        """What would be recorded."""
        return [
            one
            for some in self.compared.values()
            for one in (*some.new, *(new for _, new in some.changed))
        ]

    @property
    def retract(self) -> list[int]:
        """The facts that would be retracted."""
        return [
            old.source.fact
            for some in self.compared.values()
            for old, _ in (*some.changed, *some.retracted)
        ]

    def rows(self, own: str) -> list[tuple[str, Any]]:
        """Give the rows recorded and retracted on which the verdicts of one coder could hang."""
        about = self.rows_about
        return [*about.get(own, ()), *about.get(None, ())]

    @cached_property
    def rows_about(self) -> Mapping[str | None, list[tuple[str, Any]]]:
        """The rows recorded and retracted by whom they are about; None: nobody in particular."""
        new = ((one.kind, one.row) for one in self.new)
        old = (
            (kind, row)
            for kind, some in self.compared.items()
            for row, _ in (*some.changed, *some.retracted)
        )
        about: defaultdict[str | None, list[tuple[str, Any]]] = defaultdict(list)
        for kind, row in (*new, *old):
            about[getattr(row, "coder", None)].append((kind, row))
        return dict(about)

    @property
    def mark(self) -> str:
        """A digest: two plans with the same mark do the same."""
        digest = sha256()
        for fact in sorted(self.retract):
            digest.update(b"%d;" % fact)
        for one in self.new:
            digest.update(repr((one.kind, *one.row[:-1], one.retracted)).encode())
        return digest.hexdigest()

    def only(self, coders: Collection[str]) -> "Plan":
        """Give what it would do about some coders."""
        compared = {kind: some.only(coders) for kind, some in self.compared.items()}
        return replace(self, compared=compared)

    @property
    def has_errors(self) -> bool:
        """Tell whether anything stands in the way."""
        return any(finding.grade is Grade.ERROR for finding in self.findings)


def everything(on_file: Gathered, compared: AllCompared, reach: Reach) -> Iterator[Finding]:
    """Check whom the upload names, and then everything as it would count."""
    named = wrongly_named(compared, reach)
    today = clock.today().toordinal()
    merged = replace(_merged(on_file, compared), tells_facilities=reach.facilities is None)
    yield from department_findings(merged, [*named], on=today)
    yield from _strange_names(compared)


def _strange_names(compared: AllCompared) -> Iterator[Finding]:
    """Find names that read like one of the path in force, or hold some, and are none."""
    if path := path_today():
        brought = {
            kind: [one.row for one in (*some.new, *(new for _, new in some.changed))]
            for kind, some in compared.items()
        }
        yield from misfits_among(lambda kind: brought.get(kind, ()), path, unlike=False)


def whom_it_names(_: Gathered, compared: AllCompared, reach: Reach) -> Iterator[Finding]:
    """Check whom the upload names; for who works the plan out at once, which checks the rest."""
    yield from wrongly_named(compared, reach)


def nothing(_: Gathered, compared: AllCompared, reach: Reach) -> Iterator[Finding]:
    """Check nothing, for a plan that is only compared with another."""
    del compared, reach
    yield from ()


def plan_of(kept: Kept, complete: Sequence[str], reach: Reach, check: Check = everything) -> Plan:
    """Hold the rows of an upload against what is on file, and check what would come of it."""
    upload: defaultdict[str, list[NewFact]] = defaultdict(list)
    for one in kept.rows:
        upload[one.kind].append(one)
    about = {one.row.coder for one in kept.rows if hasattr(one.row, "coder")}
    on_file = _on_file(about)
    gone = _gone(kept.rows, about)
    compared: dict[str, Compared] = {}
    coders = on_file.coders
    if complete:
        brought = [one.row for one in upload["coders"] if one.retracted is None]
        rows = checked_rows(complete, about, [*coders, *brought], on_file.checked)
        upload["checked"].extend(rows)
    for kind in KINDS:
        if upload[kind]:
            live = on_file.of(kind)
            compared[kind] = compare(kind, upload[kind], live, gone[kind], coders)
        if kind == "coders" and kind in compared:
            coders = _after(on_file.coders, compared[kind])
    findings = check(on_file, compared, reach) if compared else ()
    alike = tuple(alike_ids(compared, reach))
    return Plan(
        compared,
        [
            *kept.findings,
            *reserved_ids(kept.rows),
            *_places_changed(compared, reach),
            *map(_plainly, filter(_is_about_upload, findings)),
        ],
        frozenset(_touched(compared)),
        _untouched(on_file, compared, about),
        reach,
        said=(*doubts_about(compared), *(one.said for one in alike)),
        alike=alike,
        names={row.coder: row.name for row in coders if row.name},
    )


def _places_changed(compared: Mapping[str, Compared], reach: Reach) -> Iterator[Finding]:
    """Find changes of facilities that the importer could not make by hand either."""
    some = compared.get("facilities")
    if some and not reach.places:
        changing = (*some.new, *(new for _, new in (*some.changed, *some.retracted)))
        yield from (changes_a_place(one.row) for one in changing)


def _on_file(about: set[str]) -> Gathered:
    if len(about) > MOST_ASKED:
        return gather()
    return gather(list(Coder.objects.filter(code__in=about).values_list("pk", flat=True)))


def _gone(rows: Sequence[NewFact], about: set[str]) -> Mapping[str, list[Any]]:
    """Give the facts that were retracted before, of the kinds of which the upload has such rows."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    kinds = {one.kind for one in rows if one.retracted}
    if kinds:
        facts = Fact.objects.filter(retracted_at__isnull=False, kind__in=kinds)
        for kind, row in rows_of(facts.order_by("pk")):
            if getattr(row, "coder", None) is None or row.coder in about:
                found[kind].append(row)
    return found


def _after(rows: Sequence[Any], compared: Compared) -> list[Any]:
    """Give the rows of a kind that count once the changes are made."""
    gone = {old.source.fact for old, _ in (*compared.changed, *compared.retracted)}
    new = [
        one.row
        for one in (*compared.new, *(new for _, new in compared.changed))
        if one.retracted is None
    ]
    return [*(row for row in rows if row.source.fact not in gone), *new]


def _merged(on_file: Gathered, compared: Mapping[str, Compared]) -> Gathered:
    """Give all rows as they would count; those on file say so in their source."""
    rows = {
        kind: [
            row._replace(source=Source(f"{ON_FILE}{row.source.file}", row.source.line))
            if hasattr(row.source, "fact")
            else row
            for row in (_after(some, compared[kind]) if kind in compared else some)
        ]
        for kind, some in on_file.by_kind().items()
    }
    facilities = frozenset(row.facility for row in rows["facilities"])
    return replace(
        on_file,
        rows=rows,
        coder_ids=everybody(compared),
        facility_ids=facilities or None,
    )


def _is_about_upload(finding: Finding) -> bool:
    return finding.grade is Grade.ERROR or not finding.file.startswith(ON_FILE)


def _plainly(finding: Finding) -> Finding:
    file = finding.file
    return replace(finding, file="on file") if file == ON_FILE else finding


def _touched(compared: Mapping[str, Compared]) -> Iterator[str]:
    for some in compared.values():
        for one in some.new:
            yield getattr(one.row, "coder", "")
        for old, _ in (*some.changed, *some.retracted):
            yield getattr(old, "coder", "")


def _untouched(
    on_file: Gathered, compared: Mapping[str, Compared], about: set[str]
) -> dict[str, int]:
    counts: dict[str, int] = {}
    for kind, some in compared.items():
        live = [row for row in on_file.of(kind) if getattr(row, "coder", "") in {"", *about}]
        same = sum(one.retracted is None for one in some.same)
        matched = same + len(some.changed) + len(some.retracted)
        if len(live) > matched:
            counts[kind] = len(live) - matched
    return counts
