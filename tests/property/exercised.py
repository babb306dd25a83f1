"""Which keys of the language, and which shapes of facts, a made-up world makes use of."""

from collections.abc import Iterator
from typing import Any

from tests.property.brute.document import BESIDE_THE_KIND
from tests.property.brute.names import form
from tests.property.generate import World

PARTS = ("minimum", "preferred", "advance", "keep")
UNITS = ("_months", "_weeks")
BESIDE = ("when", "presumed", "grace", "grace_from")
NEW_KEYS = frozenset(
    {
        "when",
        "not",
        "hired",
        "grace_from",
        "credential held",
        "credential at_least",
        "experience full_time_equivalent",
        "experience without_leave_over",
        "time_in_level full_time_equivalent",
        "time_in_level without_leave_over",
        "time_in_level below",
        "rating times",
        "rating every",
        "no_event ever after",
        "no_event until its end",
        "an event of one day",
        "an event with an end",
        "an event without an end yet",
        "an upper bound",
        "a band",
        "a name of the path written otherwise",
        "a name of the facts written otherwise",
        "grandfather",
    }
)
"""What was added to the first language, each as `keys_in` names it."""


def keys_in(world: World) -> set[str]:
    """Name the kinds, keys and shapes that are in a world."""
    docs = [one for one in (world.doc, world.replaced) if one]
    found = {key for doc in docs for key in _of_document(doc)}
    found |= set(_of_events(world)) | set(_of_names(world))
    return found | ({"grandfather"} if "grandfather" in world.doc else set())


def entries(doc: dict[str, Any]) -> list[dict[str, Any]]:
    """List all entries of a path."""
    return [entry for level in doc["levels"] for part in PARTS for entry in level.get(part, [])]


def parameters(criterion: dict[str, Any]) -> list[tuple[str, Any]]:
    """List the kinds and parameters in a criterion, however deep."""
    (kind,) = set(criterion) - BESIDE_THE_KIND
    value = criterion[kind]
    inside = value["of"] if kind == "at_least" else value if kind.endswith("_of") else []
    inside = [value] if kind == "not" else inside
    return [(kind, value), *(found for one in inside for found in parameters(one))]


def _of_document(doc: dict[str, Any]) -> Iterator[str]:
    asked = [(one, one) for one in entries(doc)]
    asked += [(one["when"], {}) for one, _ in asked if "when" in one]
    asked += [(rule["when"], {}) for rule in doc.get("entry", [])]
    for criterion, entry in asked:
        yield from {_unit_left_out(key) for key in entry} & set(BESIDE)
        for kind, value in parameters(criterion):
            yield kind
            yield from _of_parameters(kind, value)


def _of_parameters(kind: str, value: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    yield from (f"{kind} {_unit_left_out(key)}" for key in value)
    bounds = value.get("threshold", ())
    if isinstance(bounds, list):
        yield "a band"
    elif "<" in bounds:
        yield "an upper bound"
    if kind == "no_event" and value.get("within_months") == 0:
        yield "no_event until its end"
    elif kind == "no_event" and not {"within_months", "within_weeks"} & value.keys():
        yield "no_event ever after"


def _unit_left_out(key: str) -> str:
    return key.removesuffix(UNITS[0]).removesuffix(UNITS[1])


def _of_events(world: World) -> Iterator[str]:
    for row in world.facts.get("events", []):
        if not row["until"]:
            yield "an event of one day"
        else:
            is_open = row["until"].startswith("9999")
            yield "an event without an end yet" if is_open else "an event with an end"


def _of_names(world: World) -> Iterator[str]:
    levels = {form(level["level"]): level["level"] for level in world.doc["levels"]}
    after = [name for level in world.doc["levels"] for name in level["after"]]
    if any(levels[form(name)] != name for name in after):
        yield "a name of the path written otherwise"
    held = [row["level"].strip() for row in world.facts.get("positions", [])]
    if any(levels.get(form(name), name) != name for name in held):
        yield "a name of the facts written otherwise"
