"""Qualifies, ready and keeps for one level on one day."""

from datetime import date

from tests.property.brute.answers import NOT_MET, all_of, any_of
from tests.property.brute.conditions import hired_on
from tests.property.brute.criteria import criterion_answer, entry_answer, sort_entries
from tests.property.brute.days import after, read_day
from tests.property.brute.document import Document, level_of, listed, minimum, part
from tests.property.brute.held import spell_began
from tests.property.brute.names import form, forms
from tests.property.brute.world import Facts, Row, World


def criterion_state(
    doc: Document,
    facts: Facts,
    coder: str,
    criterion: Document,
    day: date,
    positions: list[Row] | None = None,
) -> str:
    """Answer one criterion (or entry, whatever it presumes) on one day, employed or not."""
    return criterion_answer(World(doc, facts, coder, positions), criterion, day)


def state(
    doc: Document,
    facts: Facts,
    coder: str,
    level: str,
    what: str,
    day: date,
    replaced: Document | None = None,
    positions: list[Row] | None = None,
) -> str:
    """Answer `qualifies`, `ready` or `keeps`; `replaced` is the document that this one replaces."""
    world = World(doc, facts, coder, positions)
    if not world.employed(day):
        return NOT_MET
    if what == "ready":
        return ready_by_either(world, level, day, replaced)
    if what == "keeps" and form(level) not in world.held(day):
        return NOT_MET
    return all_of(entry_answer(world, one, day) for one in asked(world, level, what, day))


def asked(world: World, level: str, what: str, day: date) -> list[Document]:
    """List the entries that `what` asks of a coder on a day."""
    if what == "qualifies":
        return minimum(world.doc, level)
    if what == "ready":
        return minimum(world.doc, level) + part(world.doc, level, "advance")
    began = spell_began(world, [level], day)
    if began is None:
        return []
    keep = part(world.doc, level, "keep")
    graced = ("grace_months", "grace_weeks")
    return [
        one
        for one in keep
        if not any(key in one for key in graced)
        or after(hired_on(world, day) if "grace_from" in one else began, one, "grace") <= day
    ]


def comes_from(world: World, level: str, day: date, other: World | None) -> bool:
    """Tell whether the coder stands where one comes to this level from.

    `other` is the same coder by the other path, for whom both count.
    """
    wanted = forms(listed(level_of(world.doc, level).get("after") or []))
    held = world.held(day)
    if wanted:
        return bool(held & wanted)
    return not held and not (other and other.held(day))


def ready(world: World, level: str, day: date, other: World | None) -> str:
    """Answer `ready` by the world's own document."""
    if not comes_from(world, level, day, other):
        return NOT_MET
    return all_of(entry_answer(world, one, day) for one in asked(world, level, "ready", day))


def by_the_replaced(world: World, day: date, replaced: Document | None) -> World | None:
    """Give the coder as the replaced document reads them, where it counts for them on a day."""
    clause = world.doc.get("grandfather")
    if not replaced or not clause:
        return None
    effective = read_day(world.doc["effective"])
    then = World(replaced, world.facts, world.coder, newer=world.doc)
    if not effective <= day < read_day(clause["until"]) or not then.held(effective):
        return None
    return World(replaced, world.facts, world.coder, world.instead, newer=world.doc)


def leads_up_to(doc: Document, level: str) -> set[str]:
    """Give the form of each level that `after` leads up to from a level, in however many steps."""
    found: set[str] = set()
    waiting = [form(level)]
    while waiting:
        here = waiting.pop()
        for one in doc["levels"]:
            name = form(one["level"])
            if here in forms(listed(one.get("after") or [])) and name not in found:
                found.add(name)
                waiting.append(name)
    return found


def ready_by_either(world: World, level: str, day: date, replaced: Document | None) -> str:
    """Answer `ready` by this document or, while the grandfather clause runs, by the replaced."""
    before = by_the_replaced(world, day, replaced)
    answers = [ready(world, level, day, before)]
    reached = {form(level)} | leads_up_to(world.doc, level)
    if before and not reached & world.held(day):
        same = forms([level, *listed(level_of(world.doc, level).get("formerly") or [])])
        answers += [
            ready(before, one["level"], day, world)
            for one in before.doc["levels"]
            if form(one["level"]) in same
        ]
    return any_of(answers)


def judge_line(
    doc: Document,
    facts: Facts,
    coder: str,
    level: str,
    what: str,
    day: date,
    replaced: Document | None = None,
    positions: list[Row] | None = None,
) -> dict[str, object]:
    """Give the judge's line for one level, without `since` and `until`.

    `lacks` and `presumed` name this document's entries as they stand on the day, also outside
    employment and also where the replaced document makes a coder ready.
    """
    world = World(doc, facts, coder, positions)
    lacks, presumed = sort_entries(world, asked(world, level, what, day), day)
    found = state(doc, facts, coder, level, what, day, replaced, positions)
    return {
        "coder": coder,
        "level": level,
        "what": what,
        "state": found,
        "lacks": lacks,
        "presumed": presumed,
    }
