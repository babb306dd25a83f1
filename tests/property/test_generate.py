"""The made-up worlds follow the contract, so a difference on one is the judge's or the oracle's."""

from itertools import combinations

from hypothesis import given

from tests.property.brute.document import minimum
from tests.property.brute.names import form, forms
from tests.property.exercised import PARTS, entries, parameters
from tests.property.generate import World, interesting_days, worlds
from tests.property.reading import tried

ONE_OF_EACH = {
    "positions": ("coder", "level"),
    "standards": ("facility", "type"),
}
ONCE = {
    "hours": ("coder", "month"),
    "productivity": ("coder", "facility", "type", "month"),
    "facilities": ("facility",),
}


@tried(40, 0.01)
@given(worlds())
def test_worlds_follow_the_contract(world: World) -> None:
    every_entry_has_its_own_id_and_a_reason(world)
    no_parameter_asks_for_more_than_is_listed(world)
    levels_build_on_waive_and_qualify_only_below(world)
    facts_have_no_errors(world)
    nothing_stands_twice(world)
    interesting_days_are_in_order_and_hold_the_facts(world)


def every_entry_has_its_own_id_and_a_reason(world: World) -> None:
    found = entries(world.doc)
    assert len({entry["id"] for entry in found}) == len(found)
    assert all(("source" in entry) != ("assumed" in entry) for entry in found)
    assert all("source" in rule for rule in world.doc.get("entry", []))


def no_parameter_asks_for_more_than_is_listed(world: World) -> None:
    for entry in entries(world.doc):
        for kind, found in parameters(entry):
            if kind in ("trains_in", "at_least"):
                listed = found["types"] if kind == "trains_in" else found["of"]
                assert found.get("at_least", found.get("count", 1)) <= len(listed)
            if kind == "productivity":
                assert found.get("recorded_at_least", 1) <= found["window_months"]
            if kind == "points" and "categories" in found:
                most = found.get("cap_per_category", 9) * len(found["categories"])
                assert most >= found["at_least"]
                assert found.get("categories_at_least", 0) <= len(found["categories"])


def levels_build_on_waive_and_qualify_only_below(world: World) -> None:
    names = [form(level["level"]) for level in world.doc["levels"]]
    for number, level in enumerate(world.doc["levels"]):
        if "builds_on" in level:
            assert form(level["builds_on"]) in names[:number]
            inherited = {entry["id"] for entry in minimum(world.doc, level["builds_on"])}
            assert set(level.get("waives", [])) <= inherited
        for part in PARTS[::2]:
            found = [one for entry in level.get(part, []) for one in parameters(entry)]
            named = {form(value) for kind, value in found if kind == "qualifies_for"}
            assert named <= set(names[:number])
        assert not forms(level.get("formerly", [])) & set(names)


def facts_have_no_errors(world: World) -> None:
    facts = world.facts
    coders = {row["coder"] for row in facts["coders"]}
    facilities = {row["facility"] for row in facts["facilities"]} | {"*", ""}
    for rows in facts.values():
        for row in rows:
            begins = row.get("since") or row.get("on") or row.get("begun") or row.get("hired")
            ends = [row.get("until"), row.get("left"), row.get("ended")]
            assert all(end > begins for end in ends if end)
            assert row.get("coder", "ann") in coders
            assert row.get("facility", "*") in facilities
    for review in facts.get("reviews", []):
        for method in ("codes", "records", "drgs"):
            assert int(review[f"{method}_correct"] or 0) <= int(review[method] or 0)


def nothing_stands_twice(world: World) -> None:
    for file, columns in ONCE.items():
        keys = [tuple(row[name] for name in columns) for row in world.facts.get(file, [])]
        assert len(set(keys)) == len(keys)
    for file, columns in ONE_OF_EACH.items():
        for one, other in combinations(world.facts.get(file, []), 2):
            apart = one["until"] and one["until"] <= other["since"]
            before = other["until"] and other["until"] <= one["since"]
            assert any(form(one[name]) != form(other[name]) for name in columns) or apart or before


def interesting_days_are_in_order_and_hold_the_facts(world: World) -> None:
    days = interesting_days(world.doc, world.facts)
    assert days == sorted(set(days))
    assert {row["hired"] for row in world.facts["coders"]} <= {day.isoformat() for day in days}
