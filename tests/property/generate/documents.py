"""Strategies for path documents, valid by the contract."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.property.generate.conditions import conditions
from tests.property.generate.criteria import criteria
from tests.property.generate.draws import Plain, Strategy, lasting, maybe, one_in, weighted
from tests.property.generate.newest import newest
from tests.property.generate.vocabulary import OLD_LEVELS, TITLES

COUNTS_AS: list[Plain] = [
    {},
    {"RHIA": ["RHIT"]},
    {"RHIA": ["RHIT"], "RHIT": ["CCA"]},
    {"RHIA": ["RHIT", "CCA"]},
]
SUBMITS: list[Plain] = [
    "hours",
    ["productivity", "hours"],
    {"figures": ["hours"], "assumed": "made up"},
    {"figures": "productivity", "source": "made up"},
]
HOW_MANY = {"minimum": [1, 0, 2, 1], "preferred": [0, 0, 1], "advance": [0, 1], "keep": [1, 0, 2]}


@st.composite
def entries(
    draw: st.DrawFn, part: str, names: tuple[str, ...], number: int, days: list[date]
) -> list[Plain]:
    """Draw the entries of one part of the level with this number."""
    # A minimum reads only the minimum of earlier levels, so nothing goes round in a circle.
    qualified = names[: number + 1] if part == "keep" else names[:number]
    found = []
    # The lowest level asks for little, so that most coders come in.
    counts = HOW_MANY[part] if number else [0, 1]
    for count in range(draw(st.sampled_from(counts))):
        entry = {"id": f"{names[number]}-{part}-{count}", **draw(criteria(names, qualified))}
        entry |= {"source": "made up"} if draw(st.booleans()) else {"assumed": "made up"}
        if draw(one_in(5)):
            entry["presumed"] = True
        if draw(one_in(4)):
            entry["when"] = draw(conditions(days, names, qualified))
        if part == "keep":
            entry |= draw(maybe(lasting("grace")))
            if draw(one_in(2)) and {"grace_months", "grace_weeks"} & entry.keys():
                entry["grace_from"] = "hired"
        found.append(entry)
    return found


def inherited_ids(levels: list[Plain], name: str | None) -> list[str]:
    """Name the entries of the minimum that comes along with a level."""
    level = next((one for one in levels if one["level"] == name), None)
    if level is None:
        return []
    kept = [
        one
        for one in inherited_ids(levels, level.get("builds_on"))
        if one not in level.get("waives", [])
    ]
    return kept + [entry["id"] for entry in level.get("minimum", [])]


@st.composite
def ladders(draw: st.DrawFn, names: tuple[str, ...], days: list[date]) -> list[Plain]:
    """Draw the levels of a path, from the lowest up."""
    levels: list[Plain] = []
    for number, name in enumerate(names):
        level: Plain = {"level": name, "title": name.title(), "after": draw(origins(names, number))}
        if number and draw(st.booleans()):
            level["builds_on"] = draw(st.sampled_from(names[:number]))
            ids = inherited_ids(levels, level["builds_on"])
            if ids and draw(st.booleans()):
                level["waives"] = [draw(st.sampled_from(ids))]
        if number and draw(one_in(6)):
            level |= {"opening": True, "duties_of": names[0]}
        if draw(one_in(6)):
            level["submits"] = draw(st.sampled_from(SUBMITS))
        for part in HOW_MANY:
            found = draw(entries(part, names, number, days))
            if found:
                level[part] = found
        levels.append(level)
    return levels


def origins(names: tuple[str, ...], number: int) -> Strategy[list[str]]:
    """Draw where one comes to a level from: mostly the one below, seldom one above."""
    if not number:
        return st.just([])
    below = [names[number - 1]]
    others = [*names[:number], *names[number + 1 :]]
    wider = st.lists(st.sampled_from(others), max_size=2, unique=True)
    return weighted((2, st.just(below)), (1, wider))


def names_of(prefix: str) -> Strategy[tuple[str, ...]]:
    """Draw the names of two to four levels."""
    counts = st.sampled_from([2, 3, 4])
    return counts.map(lambda count: tuple(f"{prefix}-{number + 1}" for number in range(count)))


@st.composite
def documents(
    draw: st.DrawFn, days: list[date], names: tuple[str, ...], path: str = "new-path"
) -> Plain:
    """Draw a path document with levels of these names."""
    doc: Plain = {"coderpath": 1, "path": path, "title": "Made up"}
    doc |= {"effective": draw(st.sampled_from(days)), "patient_types": dict(TITLES)}
    counts = draw(st.sampled_from(COUNTS_AS))
    if counts:
        doc["credentials"] = {name: {"counts_as": list(counts[name])} for name in counts}
    if draw(st.booleans()):
        doc["months_close_on"] = draw(st.sampled_from([15, 2, 10, 28]))
    if draw(one_in(4)):
        doc["requests"] = {"months": [3, 7, 11]}
    doc["levels"] = draw(ladders(names, days))
    level = draw(st.sampled_from(doc["levels"][1:]))
    newer = {"id": f"{level['level']}-newest", **draw(newest(names)), "assumed": "made up"}
    level["minimum"] = [*level.get("minimum", []), newer]
    if draw(one_in(3)):
        open_to_all = [one["level"] for one in doc["levels"] if not one.get("opening")]
        doc["hire_at_most"] = draw(st.sampled_from(open_to_all))
    if draw(one_in(3)):
        doc["entry"] = [draw(entry_rules(doc["levels"], names, days))]
    return doc


@st.composite
def entry_rules(
    draw: st.DrawFn, levels: list[Plain], names: tuple[str, ...], days: list[date]
) -> Plain:
    """Draw a rule that slots new hires."""
    level = draw(st.sampled_from([one["level"] for one in levels if not one.get("opening")]))
    when = draw(st.one_of(criteria(names), conditions(days, names)))
    return {"when": when, "level": level, "source": "made up"}


@st.composite
def formerly(draw: st.DrawFn, doc: Plain, old: list[str]) -> None:
    """Say of most old levels which new level they count as; no old level counts as two."""
    for name in old:
        level: dict[str, Any] = draw(st.sampled_from(doc["levels"]))
        if not draw(one_in(4)):
            level.setdefault("formerly", []).append(name)
    if any("formerly" in level for level in doc["levels"]):
        doc["replaces"] = "old-path"


@st.composite
def replaced_documents(draw: st.DrawFn, doc: Plain, days: list[date]) -> Plain | None:
    """Draw the document that `doc` replaces, with a grandfather clause, or none."""
    if not draw(one_in(3)):
        if draw(one_in(3)):
            draw(formerly(doc, OLD_LEVELS))
        return None
    same = draw(st.lists(st.booleans(), min_size=4, max_size=4))
    own = [level["level"] for level in doc["levels"]]
    names = tuple(
        new if keeps else old
        for keeps, new, old in zip(same, own, draw(names_of("old")), strict=False)
    )
    old: Plain = draw(documents(days, names, "old-path"))
    old["effective"] = days[0]
    draw(formerly(doc, [name for name in names if name not in own]))
    effective = draw(st.sampled_from([3, 2, 4, 1]))
    until = draw(st.sampled_from([8, 9, 6]))
    doc |= {"replaces": "old-path", "effective": days[effective]}
    doc["grandfather"] = {"until": days[until]}
    return old
