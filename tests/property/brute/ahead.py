"""What comes next for a coder: the levels, the smallest sets that make them, the earliest date."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations

from tests.property.brute import answers
from tests.property.brute.answers import MET, NOT_RECORDED
from tests.property.brute.criteria import TURNED, criterion_answer, entry_answer
from tests.property.brute.days import ONE_DAY, month_before
from tests.property.brute.document import Document, Plain, kind_and_params, minimum, part
from tests.property.brute.judge import by_the_replaced, comes_from, state
from tests.property.brute.names import form, same
from tests.property.brute.productivity import month_figures
from tests.property.brute.simulate import placement
from tests.property.brute.world import Facts, World

GATES = ("all_of", "any_of", "at_least")
MANY_MONTHS = 30


def is_unplaced(world: World, day: date, replaced: Document | None) -> bool:
    """Tell whether a coder is to be placed: without a level of either path that counts."""
    before = by_the_replaced(world, day, replaced)
    return not world.held(day) and not (before and before.held(day))


def next_levels(
    doc: Document, facts: Facts, coder: str, day: date, replaced: Document | None
) -> list[tuple[str, bool]]:
    """List the next levels, each with whether the coder is to be placed there."""
    world = World(doc, facts, coder)
    if not world.employed(day):
        return []
    before = by_the_replaced(world, day, replaced)
    found = []
    for level in doc["levels"]:
        name = level["level"]
        is_ready = state(doc, facts, coder, name, "ready", day, replaced) == MET
        below = comes_from(world, name, day, before)
        if (below or is_ready) and form(name) not in world.held(day):
            found.append((name, False))
    where = placed_at(world, day, replaced)
    if where is None:
        return found
    return [(where, True), *((name, False) for name, _ in found if name != where)]


def placed_at(world: World, day: date, replaced: Document | None) -> str | None:
    """Name the level of whoever is to be placed: the placement, else the first that may be."""
    if not is_unplaced(world, day, replaced):
        return None
    fits = placement(world.doc, world.facts, world.coder, day)
    first = next((one["level"] for one in world.doc["levels"] if not one.get("opening")), None)
    top = world.doc.get("hire_at_most")
    names = [form(one["level"]) for one in world.doc["levels"]]
    if fits is None and top and first and names.index(form(first)) > names.index(form(top)):
        return None
    return fits or first


def key(leaf: Document) -> str:
    """Tell a leaf from the others, however it is written."""
    kind, params = kind_and_params(leaf)
    if kind == "credential" and not isinstance(params, dict):
        params = {"any_of": [params] if isinstance(params, str) else list(params)}
    return json.dumps([kind, in_one_form(params)], sort_keys=True, default=str)


def in_one_form(value: Plain) -> Plain:
    """Write every name in a criterion in the one form in which names are compared."""
    if isinstance(value, dict):
        return {name: in_one_form(one) for name, one in value.items()}
    if isinstance(value, list):
        return [in_one_form(one) for one in value]
    return form(value) if isinstance(value, str) else value


def leaves(doc: Document, criterion: Document) -> Iterator[Document]:
    """Go through the leaves of a criterion, also those of a minimum that it asks."""
    kind, params = kind_and_params(criterion)
    if kind == "qualifies_for":
        for entry in minimum(doc, params):
            yield from leaves(doc, entry)
    elif kind in GATES:
        for one in params["of"] if kind == "at_least" else params:
            yield from leaves(doc, one)
    else:
        yield criterion


def forced(world: World, criterion: Document, day: date, met: set[str]) -> str:
    """Answer a criterion as if some leaves were met."""
    kind, params = kind_and_params(criterion)
    if kind == "qualifies_for":
        entries = minimum(world.doc, params)
        return answers.all_of(forced_entry(world, one, day, met) for one in entries)
    if kind in GATES:
        parts = params["of"] if kind == "at_least" else params
        states = [forced(world, one, day, met) for one in parts]
        count = {"all_of": len(states), "any_of": 1}.get(kind, 0) or params["count"]
        return answers.at_least(count, states)
    return MET if key(criterion) in met else criterion_answer(world, criterion, day)


def forced_entry(world: World, entry: Document, day: date, met: set[str]) -> str:
    """Answer an entry as if some leaves were met."""
    found = forced(world, entry, day, met)
    found = MET if found == NOT_RECORDED and entry.get("presumed") else found
    if "when" not in entry:
        return found
    return answers.any_of([TURNED[criterion_answer(world, entry["when"], day)], found])


def ways(world: World, level: str, day: date, most: int) -> list[list[str]] | None:
    """List the smallest sets of leaves that make a level, as the ids of their entries.

    None where there are too many leaves to try every set, or where falling might meet one: forcing
    it to be met tells nothing of the way there.
    """
    entries = minimum(world.doc, level) + part(world.doc, level, "advance")
    lacking = [one for one in entries if forced_entry(world, one, day, set()) != MET]
    found_in: dict[str, str] = {}
    for entry in lacking:
        for leaf in leaves(world.doc, entry):
            if criterion_answer(world, leaf, day) != MET:
                found_in.setdefault(key(leaf), entry["id"])
    if len(found_in) > most or any("<" in one or "below_" in one for one in found_in):
        return None
    found: list[set[str]] = []
    for count in range(len(found_in) + 1):
        for some in map(set, combinations(found_in, count)):
            smaller = any(one <= some for one in found)
            if not smaller and all(forced_entry(world, one, day, some) == MET for one in entries):
                found.append(some)
    return sorted(sorted(found_in[one] for one in some) for some in found)


def filled(world: World, day: date) -> Facts:
    """Give the facts with the months to come as the last three recorded ones were."""
    rows = [*world.rows("productivity"), *world.rows("hours")]
    named = sorted({date.fromisoformat(f"{row['month']}-01") for row in rows})
    recorded = [one for one in named if month_figures(world, one)]
    if not recorded:
        return world.facts
    figures = [found for found in (month_figures(world, one) for one in recorded[-3:]) if found]
    earned = sum((one for one, _ in figures), Fraction(0)) / len(figures)
    productive = sum((one for _, one in figures), Fraction(0)) / len(figures)
    closing = world.doc.get("months_close_on", 1)
    latest = month_before(day - timedelta(days=closing - 1))
    ahead = [one for one in months_from(latest) if one not in recorded]
    facts = {file: list(rows) for file, rows in world.facts.items()}
    names = {f"{one:%Y-%m}" for one in ahead}
    for file, row in (
        ("hours", {"productive_minutes": str(productive)}),
        ("productivity", {"facility": "", "type": "as before", "records": str(earned)}),
    ):
        kept = [
            one
            for one in facts.get(file, [])
            if one["coder"] != world.coder or one["month"] not in names
        ]
        added = [{"coder": world.coder, "month": f"{one:%Y-%m}", **row} for one in ahead]
        facts[file] = kept + added
    plain = {"facility": "*", "type": "as before", "since": "1990-01-01", "until": ""}
    facts["standards"] = [*facts.get("standards", []), {**plain, "records": "1", "minutes": "1"}]
    return facts


def months_from(first: date) -> Iterator[date]:
    """Go through the first days of many months."""
    for number in range(MANY_MONTHS):
        year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
        yield date(year, month + 1, 1)


def fits(doc: Document, facts: Facts, coder: str, level: str, day: date) -> str:
    """Tell whether placement on a day may give a level."""
    world = World(doc, facts, coder)
    asked = minimum(doc, level) + part(doc, level, "advance")
    rules = [rule["when"] for rule in doc.get("entry") or [] if same(rule["level"], level)]
    whole = answers.all_of(entry_answer(world, one, day) for one in asked)
    slotted = [criterion_answer(world, one, day) for one in rules]
    employed = answers.answer(world.employed(day))
    return answers.all_of([employed, answers.any_of([whole, *slotted])])


def earliest(
    doc: Document,
    facts: Facts,
    coder: str,
    level: str,
    day: date,
    *,
    place: bool,
    replaced: Document | None,
    days: int,
) -> date | None:
    """Give the first day of some on which a level is ready, or fits; None where none is."""

    def there(known: Facts, on: date) -> bool:
        if place:
            return fits(doc, known, coder, level, on) == MET
        return state(doc, known, coder, level, "ready", on, replaced) == MET

    if there(facts, day):
        return day
    supposed = filled(World(doc, facts, coder), day)
    if there(supposed, day):
        return None
    later = (day + ONE_DAY * number for number in range(1, days))
    return next((one for one in later if there(supposed, one)), None)
