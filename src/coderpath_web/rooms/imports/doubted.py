"""What of a plan somebody should say yes to: cells emptied, equal rows, ids that look alike."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coderpath.facts.checks.twice import EACH_COUNTS
from coderpath.facts.kinds import KINDS
from coderpath.facts.shape import texts_of
from coderpath.roster.said import MOST_PLACES, Said, Sort
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import counted, listed
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.words import WORDS, as_labelled
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.compare import Compared
from coderpath_web.rooms.imports.reach import Reach

_MADE_A_NUMBER = re.compile(r"\.0+$")
_JOINTS = re.compile(r"[^0-9a-z]+")
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
AllCompared = Mapping[str, Compared]
_ENDING = {
    "positions": (
        Sort.DOUBT,
        "position",
        "Both are held: give each its share of full time in the table, below 1",
    ),
    "reports": (Sort.ASSUMED, "line of reporting", ""),
}
"""How it is said that rows on file end: what to say where they should not."""


@dataclass(frozen=True)
class Alike:
    """Ids that look alike, and may be one person's."""

    said: Said
    ids: Sequence[str]
    """Those of new people."""
    perhaps: Sequence[str]
    """The ids of which each may be the right one for all of them."""

    def as_json(self) -> dict[str, object]:
        """Give it as it is kept, by the key of its doubt."""
        return {"doubt": self.said.key, "ids": [*self.ids], "perhaps": [*self.perhaps]}


def doubts_about(compared: AllCompared, names: Mapping[str, str]) -> tuple[Said, ...]:
    """Give what would happen that nobody may have meant; `names` are those of coders."""
    return (*_emptied(compared), *_equal(compared), *_followed(compared, names))


def _emptied(compared: AllCompared) -> Iterator[Said]:
    """Count the blank cells that would empty what is on file, by kind and column."""
    for kind, some in compared.items():
        found: defaultdict[str, list[tuple[Any, str]]] = defaultdict(list)
        for old, new in some.changed:
            before, after = as_labelled(kind, texts_of(kind, old)), texts_of(kind, new.row)
            for column in KINDS[kind].columns:
                if before[column.name] and not after[column.name]:
                    found[column.name].append((new.row, before[column.name]))
        for name, emptied in found.items():
            yield _said_of_emptied(kind, name, emptied)


def _said_of_emptied(kind: str, name: str, emptied: Sequence[tuple[Any, str]]) -> Said:
    row, before = emptied[0]
    label = WORDS[kind].labels[name].label if name in WORDS[kind].labels else name
    who = getattr(row, "coder", "") or getattr(row, "facility", "")
    cells = counted(len(emptied), "blank cell")
    empties = "empties" if len(emptied) == 1 else "empty"
    such = f", such as {before} of {who}" if len(emptied) > 1 else f": {before} of {who}"
    return Said(
        Sort.DOUBT,
        f"{WORDS[kind].heading}: {label.lower()}",
        f"{cells} {empties} what is on file{such}",
        "What is on file stays, if you leave that column out",
        len(emptied),
        tuple(f"row {one.source.line}" for one, _ in emptied[:MOST_PLACES]),
    )


def _equal(compared: AllCompared) -> Iterator[Said]:
    """Count rows that say what is on file, of kinds of which two equal ones would both count.

    Where nothing else of the kind is brought, nothing is saved of it, and there is nothing to ask.
    """
    for kind in EACH_COUNTS & compared.keys():
        some = compared[kind]
        same = [one.row for one in some.same if one.retracted is None]
        if same:
            says = "says" if len(same) == 1 else "say"
            rows = f"{counted(len(same), 'row')} {says} what is on file"
            yield Said(
                Sort.DOUBT if some.new else Sort.ASSUMED,
                WORDS[kind].heading,
                f"{rows} already: nothing of that is counted again",
                "It happened a second time: record it by hand, then both count" if some.new else "",
                len(same),
                tuple(f"row {one.source.line}" for one in same[:MOST_PLACES]),
            )


def _followed(compared: AllCompared, names: Mapping[str, str]) -> Iterator[Said]:
    """Count the rows on file that end because a new one takes their place."""
    for kind, (sort, noun, other) in _ENDING.items():
        ended = compared[kind].followed if kind in compared else ()
        if ended:
            ends = "ends" if len(ended) == 1 else "end"
            yield Said(
                sort,
                WORDS[kind].heading,
                f"{counted(len(ended), noun)} on file {ends} the day before the new one begins,"
                f" {_first_ended(kind, ended, names)}",
                other,
                len(ended),
                tuple(f"row {one.row.source.line}" for _, one in ended[:MOST_PLACES]),
            )


def _first_ended(kind: str, ended: Sequence[tuple[Any, NewFact]], names: Mapping[str, str]) -> str:
    old, new = ended[0]
    such = "such as " if len(ended) > 1 else ""
    what = old.level if kind == "positions" else names.get(old.to) or old.to
    last = day_words(new.row.until - 1)
    return f"{such}{what} of {names.get(old.coder) or old.coder} on {last}"


def alike_ids(compared: AllCompared, reach: Reach) -> Iterator[Alike]:
    """Find ids of new people that are an id on file, or another new one, but for how it looks.

    Of ids out of reach nothing is told.
    """
    new = [one.row for one in compared["coders"].new] if "coders" in compared else []
    if not new:
        return
    names = {row.coder: row.name for row in new}
    known = _by_core(_on_file(reach))
    for core, ids in _by_core(names).items():
        others = [code for code in known.get(core, ()) if code not in ids]
        fresh = [code for code in ids if code not in known.get(core, ())]
        if fresh and (others or len(fresh) > 1):
            yield Alike(_said_of_alike(fresh, others, names), fresh, others or fresh)


def _on_file(reach: Reach) -> Iterable[str]:
    if reach.coders is not None:
        return reach.coders
    return Coder.objects.values_list("code", flat=True)


def _by_core(ids: Iterable[str]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in ids:
        found[_core(one)].append(one)
    return found


def _core(code: str) -> str:
    """Give an id without what programs change: case, signs between, leading zeros, a decimal."""
    if code.isdecimal() and code.isascii():
        return code.lstrip("0") or code[:1]
    plain = _JOINTS.sub("", _MADE_A_NUMBER.sub("", code.strip()).casefold())
    return _ZEROS.sub("", plain)


def _said_of_alike(fresh: Sequence[str], others: Sequence[str], names: Mapping[str, str]) -> Said:
    who = [f"{code} ({names[code]})" if names[code] else code for code in fresh]
    if others:
        ids, are = ("id", "is somebody new") if len(fresh) == 1 else ("ids", "are new people")
        says = f"{ids} {listed(who)} {are}, beside {listed(others)} on file"
        other = f"The same person as {listed(others, 'or')}"
    else:
        says = f"ids {listed(who)} are {len(fresh)} people"
        other = "One person"
    return Said(Sort.DOUBT, f"Id {fresh[0]}", says, other, len(fresh))
