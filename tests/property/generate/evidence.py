"""Strategies for the dated evidence: each row as indexes into a world's days."""

from datetime import date

from hypothesis import strategies as st

from tests.property.generate.draws import Plain, Strategy, weighted
from tests.property.generate.people import DAY, SPELL, Row, text
from tests.property.generate.vocabulary import (
    CATEGORIES,
    CHECKED,
    CODERS,
    CREDENTIALS,
    DEGREES,
    EVENTS,
    KNOWLEDGE,
    METHODS,
    RATINGS,
    ROLES,
    SETTINGS,
    SKILLS,
    SUBJECTS,
    TYPES,
)

FIGURES = st.sampled_from(
    [("20", "19"), ("20", "20"), ("40", "39"), ("20", "18"), ("40", "38"), ("", ""), ("0", "0")]
)


def table(least: int, most: int, **columns: Strategy) -> tuple[int, int, Strategy]:
    """Say how many rows a table has about one coder or the other, and what is in them."""
    coder = st.sampled_from([CODERS[0], CODERS[0], *CODERS])
    return least, most, st.fixed_dictionaries({"coder": coder, **columns})


def pick(*values: str) -> Strategy[str]:
    """Draw one of some values."""
    return st.sampled_from(values)


EVENT_ENDS = weighted((2, st.none()), (2, DAY), (1, st.just("9999-12-31")))
"""One day, until a day where that comes after the first, or no end yet."""

ROWS = {
    "leaves": table(0, 2, since_until=SPELL),
    "credentials": table(2, 5, credential=pick(*CREDENTIALS), since_until=SPELL),
    "education": table(1, 3, level=pick(*DEGREES), subject=pick("", *SUBJECTS), on=DAY),
    "courses": table(1, 4, of=pick(*KNOWLEDGE), on=DAY),
    "knowledge": table(
        1, 4, of=pick(*KNOWLEDGE), by=pick("course", "demonstration"), on_until=SPELL
    ),
    "skills": table(
        3,
        7,
        of=pick(*SKILLS),
        attested_by=pick(*ROLES),
        held=pick("yes", "no"),
        on_until=SPELL,
    ),
    "ratings": table(
        2, 5, of=pick(*RATINGS), value=pick("3", "2", "4", "1.5", "3.5"), on_until=SPELL
    ),
    "events": table(1, 3, of=pick(*EVENTS), on=DAY, event_until=EVENT_ENDS),
    "experience": table(0, 3, **{"in": pick(*SETTINGS)}, since_until=SPELL),
    "training": table(3, 6, type=pick(*TYPES), begun=DAY, proficient=DAY, ended=DAY),
    "reviews": table(
        3,
        7,
        on=DAY,
        type=pick(*TYPES),
        sample=pick("random", "random", "random", "focused"),
        **dict.fromkeys(METHODS, FIGURES),
    ),
    "points": table(2, 6, category=pick(*CATEGORIES), on=DAY, points=pick("1", "2", "4")),
}
FULL = st.fixed_dictionaries(
    {
        file: st.lists(row, min_size=least, max_size=most)
        for file, (least, most, row) in ROWS.items()
    }
)
SPARSE = st.fixed_dictionaries(
    {file: st.lists(row, max_size=1) for file, (_, _, row) in ROWS.items()}
)
TABLES = weighted((6, FULL), (1, SPARSE))
LISTED = st.lists(st.tuples(st.sampled_from(CHECKED), DAY), max_size=8)
ALL_AT_ONCE = DAY.map(lambda day: [(kind, day) for kind in CHECKED])
CHECKS = weighted(
    (1, st.none()),
    (1, st.tuples(st.sampled_from([*CODERS, "both"]), st.one_of(LISTED, ALL_AT_ONCE))),
)


def written(file: str, drawn: Plain, days: list[date]) -> Row:
    """Write a drawn row as a table has it."""
    row: Row = {}
    for key, value in drawn.items():
        if key in ("since_until", "on_until"):
            start, end = value
            row[key.partition("_")[0]] = text(days[start])
            row["until"] = text(days[end] if end > start else None)
        elif key in METHODS:
            row[key], row[f"{key}_correct"] = value
        else:
            row[key] = text(days[value]) if isinstance(value, int) else value
    if file == "events":
        row = event(row, drawn, days)
    if file == "training":
        row |= training(drawn, days)
    if file == "reviews":
        row["reviewer"] = "carol"
    return row


def event(row: Row, drawn: Plain, days: list[date]) -> Row:
    """Write until when an event runs."""
    until = drawn["event_until"]
    if isinstance(until, int):
        until = text(days[until] if until > drawn["on"] else None)
    return {"coder": row["coder"], "of": row["of"], "on": row["on"], "until": until or ""}


def training(drawn: Plain, days: list[date]) -> Row:
    """Write the stages of a training; what would come before its beginning has not come."""
    begun = drawn["begun"]
    return {
        "proficient": text(days[drawn["proficient"]] if drawn["proficient"] >= begun else None),
        "ended": text(days[drawn["ended"]] if drawn["ended"] > begun else None),
    }


def checks(drawn: tuple[str, list[tuple[str, int]]], days: list[date]) -> list[Row]:
    """Write from when which kinds are complete."""
    who, rows = drawn
    coders = CODERS if who == "both" else [who]
    return [
        {"coder": coder, "kind": kind, "since": text(days[day])}
        for coder in coders
        for kind, day in rows
    ]
