"""The tables of a comparison as rows to download, the names of their columns first."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from coderpath.sentence import chain
from coderpath_web.rooms.paths.pages.compare.comparison import Comparison
from coderpath_web.rooms.paths.pages.compare.counts import Count
from coderpath_web.standings.queries.employment import Step

Rows: TypeAlias = Iterator[list[object]]
TOO_FEW = "fewer than 5, or hidden with them"


def differences(page: Comparison) -> Rows:
    """Give what differs, both wordings in full."""
    yield [
        "change", "where", "before", "now",
        "before in full", "before: source", "now in full", "now: source",
    ]  # fmt: skip
    for one in (*page.differences.substance, *page.differences.words):
        old, new = one.old, one.new
        yield [
            one.way, one.where, one.before, one.now,
            chain("; ", old.texts), _origin(old), chain("; ", new.texts), _origin(new),
        ]  # fmt: skip


def _origin(wording) -> str:
    return f"assumed: {wording.origin}" if wording.assumed else wording.origin


def people(page: Comparison) -> Rows:
    """Give who stands where since when: those whose names the reader may see, as filtered."""
    old, new = page.old.name, page.new.name
    yield [
        "coder", "name", "facility", "region", f"{old} level", f"{old} since",
        f"{new} level", f"{new} since", "moves", "level held", "held since",
    ]  # fmt: skip
    for one in page.people.found:
        spell, place = one.spell, one.place
        yield [
            spell.code, spell.name, place.name, place.region, *_step(one.old), *_step(one.new),
            one.move.value, *_step(one.held),
        ]  # fmt: skip


def _step(step: Step | None) -> tuple[object, object]:
    return (step.level, step.since) if step else (None, None)


def flow(page: Comparison) -> Rows:
    """Give how many go from which level to which."""
    yield [page.old.name, page.new.name, "moves", "people"]
    for stream in page.counts.streams:
        yield [stream.old, stream.new, stream.move.value, _number(stream.count)]


def head_counts(page: Comparison) -> Rows:
    """Give the head-count by level."""
    yield ["level", page.old.name, page.new.name, "really held"]
    for row in page.counts.head_counts:
        yield [row.title, _number(row.old), _number(row.new), _number(row.held)]


def _number(count: Count | None) -> object:
    if count is None:
        return None
    return TOO_FEW if count.people is None else count.people


def medians(page: Comparison) -> Rows:
    """Give the median days and months to each level by group."""
    documents = {"old": page.old.name, "new": page.new.name}
    columns = [f"{documents[column.side]} {column.level}" for column in page.medians.columns]
    yield [
        "group", "kind", "people",
        *(f"{column}, median {unit}" for column in columns for unit in ("days", "months")),
    ]  # fmt: skip
    for group in page.medians.groups:
        figures = [value for median in group.medians for value in (median.days, median.months)]
        people = TOO_FEW if group.people is None else group.people
        yield [group.name, group.kind, people, *figures]


def times(page: Comparison) -> Rows:
    """Give the rows behind the medians: each person whose name may be seen, level by level."""
    yield [
        "coder", "name", "region", "facility", "hired", "left", "path", "level", "days", "reached",
    ]  # fmt: skip
    compared = page.compared
    spells = [one for one in page.medians.spells if page.sight.names(one.coder)]
    documents = {"old": page.old.name, "new": page.new.name}
    for column in page.medians.columns:
        found = page.medians.times(spells, column)
        for spell, time in zip(spells, found, strict=True):
            place = compared.place(spell)
            yield [
                spell.code, spell.name, place.region, place.name, spell.hired, spell.left,
                documents[column.side], column.level, time.days, "yes" if time.reached else "no",
            ]  # fmt: skip


PUBLIC: Mapping[str, Callable[[Comparison], Rows]] = {"differences": differences}
OF_GROUPS: Mapping[str, Callable[[Comparison], Rows]] = {
    "people": people,
    "flow": flow,
    "head-count": head_counts,
    "medians": medians,
    "times": times,
}
