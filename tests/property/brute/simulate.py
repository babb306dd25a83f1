"""What-if: following a path day by day from the day of hire."""

from datetime import date

from tests.property.brute.answers import MET
from tests.property.brute.criteria import entry_answer
from tests.property.brute.days import ONE_DAY, read_day, read_until
from tests.property.brute.document import Document, minimum, part
from tests.property.brute.judge import state
from tests.property.brute.names import form, same
from tests.property.brute.steps import AS_IT_WAS, Step, positions_of
from tests.property.brute.world import Facts, World

Taken = list[tuple[str, date]]


def whatif(
    doc: Document,
    facts: Facts,
    coder: str,
    from_: date | None = None,
    *,
    until: date,
    replaced: Document | None = None,
) -> Taken:
    """List each level taken and its day, in order of time, up to and including `until`."""
    real = World(doc, facts, coder)
    steps: list[Step] = [(date.min, None)]
    if from_:
        steps = [(date.min, AS_IT_WAS), (from_, None)]
    taken: Taken = []
    for hired, left in employment(real, until):
        start = day = max(hired, from_ or hired)
        if left <= day:
            continue
        level = held_around(real, day) if day == from_ else None
        if day == hired and level is None:
            level = placement(doc, facts, coder, hired, positions_of(real, steps, until))
            taken += [(level, hired)] if level else []
            day += ONE_DAY
        steps.append((start, level))
        taken += follow(real, steps, (day, min(left, until + ONE_DAY)), until, replaced)
        steps.append((left, None))
    return taken


def follow(
    real: World, steps: list[Step], span: tuple[date, date], until: date, replaced: Document | None
) -> Taken:
    """Take every level that comes ready in a span of days; the steps are added to."""
    taken: Taken = []
    day, end = span
    positions = positions_of(real, steps, until)
    while day < end:
        for level in real.doc["levels"]:
            name = level["level"]
            if name == steps[-1][1] or level.get("opening"):
                continue
            arguments = (real.doc, real.facts, real.coder, name, "ready", day)
            if state(*arguments, replaced=replaced, positions=positions) == MET:
                taken.append((name, day))
                steps.append((day, name))
                positions = positions_of(real, steps, until)
                break
        day += ONE_DAY
    return taken


def placement(
    doc: Document,
    facts: Facts,
    coder: str,
    hired: date,
    positions: list[dict[str, str]] | None = None,
) -> str | None:
    """Name the last level that takes a new hire on the day of hire; None where none does."""
    world = World(doc, facts, coder, positions)
    found = None
    for level in doc["levels"]:
        name = level["level"]
        asked = minimum(doc, name) + part(doc, name, "advance")
        rules = [
            {**rule["when"], "presumed": rule.get("presumed", False)}
            for rule in doc.get("entry") or []
            if same(rule["level"], name)
        ]
        fits = all(entry_answer(world, one, hired) == MET for one in asked)
        slotted = any(entry_answer(world, one, hired) == MET for one in rules)
        if not level.get("opening") and (fits or slotted):
            found = name
        if same(name, doc.get("hire_at_most", "")):
            break
    return found


def employment(world: World, until: date) -> list[tuple[date, date]]:
    """Unite the coder's spells where they touch; those hired after `until` are left out."""
    united: list[tuple[date, date]] = []
    rows = world.rows("coders")
    for hired, left in sorted(
        (read_day(row["hired"]), read_until(row.get("left", ""))) for row in rows
    ):
        if united and hired <= united[-1][1]:
            united[-1] = (united[-1][0], left)
        elif hired <= until:
            united.append((hired, left))
    return united


def held_around(real: World, day: date) -> str | None:
    """Name the level held on a day, else on the day before."""
    now = last_in_document(real.doc, real.held(day))
    return now or last_in_document(real.doc, real.held(day - ONE_DAY))


def last_in_document(doc: Document, names: set[str]) -> str | None:
    """Name the last of some levels in the order of the document."""
    found = [level["level"] for level in doc["levels"] if form(level["level"]) in names]
    return found[-1] if found else None
