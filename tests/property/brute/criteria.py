"""One criterion on one day: composites, the kinds, and what an unchecked kind makes of them."""

from datetime import date

from tests.property.brute import answers, attested, dated, held
from tests.property.brute.accuracy import accuracy
from tests.property.brute.answers import MET, NOT_RECORDED, answer
from tests.property.brute.conditions import TURNED, hired
from tests.property.brute.credential import credential
from tests.property.brute.document import Document, Plain, kind_and_params, minimum
from tests.property.brute.productivity import productivity
from tests.property.brute.rating import rating
from tests.property.brute.world import World

THREE_VALUED = {
    "skill": attested.skill,
    "rating": rating,
    "productivity": productivity,
    "accuracy": accuracy,
}
TWO_VALUED = {
    "credential": credential,
    "education": dated.education,
    "course": dated.course,
    "knowledge": dated.knowledge,
    "no_event": dated.no_event,
    "trains_in": dated.trains_in,
    "reviews": dated.reviews,
    "points": dated.points,
    "experience": held.experience,
    "fte": held.fte,
    "time_in_level": held.time_in_level,
    "hired": hired,
}
CHECKED_AS = {
    "credential": ["credentials"],
    "education": ["education"],
    "course": ["courses"],
    "knowledge": ["knowledge"],
    "no_event": ["events"],
    "trains_in": ["training"],
    "reviews": ["reviews"],
    "points": ["points"],
    "experience": ["experience"],
}


def criterion_answer(world: World, criterion: Document, day: date) -> str:
    """Answer a criterion, whatever is presumed."""
    kind, params = kind_and_params(criterion)
    if kind == "not":
        return TURNED[criterion_answer(world, params, day)]
    if kind in ("all_of", "any_of", "at_least"):
        return composite_answer(world, kind, params, day)
    if kind == "qualifies_for":
        return answers.all_of(entry_answer(world, one, day) for one in minimum(world.doc, params))
    if kind in THREE_VALUED:
        return THREE_VALUED[kind](world, params, day)
    met = TWO_VALUED[kind](world, params, day)
    if met == (kind == "no_event") and unchecked(world, kind, params, day):
        return NOT_RECORDED
    return answer(met)


def composite_answer(world: World, kind: str, params: Plain, day: date) -> str:
    """Answer `all_of`, `any_of` or `at_least`."""
    parts = params["of"] if kind == "at_least" else params
    states = [criterion_answer(world, one, day) for one in parts]
    if kind == "at_least":
        return answers.at_least(params["count"], states)
    return answers.all_of(states) if kind == "all_of" else answers.any_of(states)


def unchecked(world: World, kind: str, params: Plain, day: date) -> bool:
    """Tell whether a file that the kind reads is not complete on a day."""
    files = CHECKED_AS.get(kind, [])
    if kind == "knowledge" and "course" in dated.ways(params):
        files = [*files, "courses"]
    return not all(world.checked(file, day) for file in files)


def entry_answer(world: World, entry: Document, day: date) -> str:
    """Answer an entry: what is presumed reads met while not recorded, then the condition."""
    return under_condition(world, entry, day, presumed=bool(entry.get("presumed")))


def under_condition(world: World, entry: Document, day: date, *, presumed: bool) -> str:
    """Answer an entry: not the condition, or the criterion."""
    state = criterion_answer(world, entry, day)
    if presumed and state == NOT_RECORDED:
        state = MET
    if "when" not in entry:
        return state
    return answers.any_of([TURNED[criterion_answer(world, entry["when"], day)], state])


def sort_entries(world: World, entries: list[Document], day: date) -> tuple[list[str], list[str]]:
    """Name the entries that are lacking, and those that read met only because presumed."""
    lacks = [one["id"] for one in entries if entry_answer(world, one, day) != MET]
    presumed = [
        one["id"]
        for one in entries
        if entry_answer(world, one, day) == MET
        and under_condition(world, one, day, presumed=False) != MET
    ]
    return lacks, presumed
