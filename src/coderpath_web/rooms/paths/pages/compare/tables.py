"""The tables of a comparison to download."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from coderpath.sentence import Table, chain
from coderpath_web.rooms.paths.differences import Wording
from coderpath_web.rooms.paths.pages.compare.comparison import Comparison
from coderpath_web.rooms.paths.pages.compare.counts import Count
from coderpath_web.standings.queries.employment import Step

Rows: TypeAlias = Iterator[Sequence[object]]


def differences(page: Comparison) -> Table:
    """Give what differs, both wordings in full."""
    heads = (
        *("change", "where", "before", "now"),
        *("before in full", "before: source", "now in full", "now: source"),
    )
    return Table(heads, _differences(page))


def _differences(page: Comparison) -> Rows:
    for one in (*page.differences.substance, *page.differences.words):
        old, new = one.old, one.new
        yield [
            one.way, one.where, one.before, one.now,
            chain("; ", old.texts), _origin(old), chain("; ", new.texts), _origin(new),
        ]  # fmt: skip


def _origin(wording: Wording) -> str:
    words, is_assumed = wording.origin
    return f"assumed: {words}" if is_assumed else words


def people(page: Comparison) -> Table:
    """Give who stands where since when: those whose names the reader may see, as filtered."""
    old, new = page.old.name, page.new.name
    heads = (
        *("coder", "name", "facility", "region", f"{old} level", f"{old} since"),
        *(f"{new} level", f"{new} since", "moves", "level held", "held since"),
    )
    return Table(heads, _people(page))


def _people(page: Comparison) -> Rows:
    for one in page.people.found:
        spell, place = one.spell, one.place
        yield [
            spell.code, spell.name, place.name, place.region, *_step(one.old), *_step(one.new),
            one.move.value, *_step(one.held),
        ]  # fmt: skip


def _step(step: Step | None) -> tuple[object, object]:
    return (step.level, step.since) if step else (None, None)


def flow(page: Comparison) -> Table:
    """Give how many go from which level to which."""
    rows = (
        (stream.old, stream.new, stream.move.value, _number(stream.count))
        for stream in page.counts.streams
    )
    return Table((page.old.name, page.new.name, "moves", "people"), rows)


def head_counts(page: Comparison) -> Table:
    """Give the head-count by level."""
    rows = (
        (row.title, _number(row.old), _number(row.new), _number(row.held))
        for row in page.counts.head_counts
    )
    return Table(("level", page.old.name, page.new.name, "really held"), rows)


def _number(count: Count | None) -> object:
    return count and count.people


def medians(page: Comparison) -> Table:
    """Give the median days and months to each level by group."""
    documents = {"old": page.old.name, "new": page.new.name}
    columns = [f"{documents[column.side]} {column.level}" for column in page.medians.columns]
    units = (f"{column}, median {unit}" for column in columns for unit in ("days", "months"))
    return Table(("group", "kind", "people", *units), _medians(page))


def _medians(page: Comparison) -> Rows:
    for group in page.medians.groups:
        figures = [value for median in group.medians for value in (median.days, median.months)]
        yield [group.name, group.kind, group.people, *figures]


def times(page: Comparison) -> Table:
    """Give the rows behind the medians: each person whose name may be seen, level by level."""
    heads = (
        *("coder", "name", "region", "facility", "hired", "left"),
        *("path", "level", "days", "reached"),
    )
    return Table(heads, _times(page))


def _times(page: Comparison) -> Rows:
    compared, medians = page.compared, page.exact_medians
    spells = [one for one in medians.spells if page.sight.names(one.coder)]
    documents = {"old": page.old.name, "new": page.new.name}
    for column in medians.columns:
        found = medians.times(spells, column)
        for spell, time in zip(spells, found, strict=True):
            place = compared.place(spell)
            yield [
                spell.code, spell.name, place.region, place.name, spell.hired, spell.left,
                documents[column.side], column.level, time.days, "yes" if time.reached else "no",
            ]  # fmt: skip


PUBLIC: Mapping[str, Callable[[Comparison], Table]] = {"differences": differences}
OF_PEOPLE = frozenset({"people", "times"})
"""The tables with a line for each person."""
OF_GROUPS: Mapping[str, Callable[[Comparison], Table]] = {
    "people": people,
    "flow": flow,
    "head-count": head_counts,
    "medians": medians,
    "times": times,
}
