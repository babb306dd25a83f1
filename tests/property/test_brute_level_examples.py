"""The oracle against cases counted by hand: levels, placement, what-if, grandfather clause."""

from datetime import date

from tests.property.brute import judge_line, state, whatif
from tests.property.by_hand import Doc, Facts, entry, facts, level, path

SHORT = {"met": "+", "not_met": "-", "not_recorded": "?"}
CCA = entry("cca", credential="CCA")
TACT = entry("tact", skill={"of": "tact"})
FULL = entry("full", fte={"at_least": 1})


def check(
    doc: Doc, known: Facts, asked: str, days: dict[str, str], replaced: Doc | None = None
) -> None:
    """Compare `level what` on some days (+ met, - not met, ? not recorded) with the counted."""
    name, what = asked.split()
    found = {
        day: SHORT[state(doc, known, "ann", name, what, date.fromisoformat(day), replaced)]
        for day in days
    }
    assert found == days


def line(doc: Doc, known: Facts, name: str, what: str, day: str) -> tuple[str, object, object]:
    """Give a judge line's answer in short."""
    found = judge_line(doc, known, "ann", name, what, date.fromisoformat(day))
    return SHORT[str(found["state"])], found["lacks"], found["presumed"]


def taken(doc: Doc, known: Facts, until: str, from_: str | None = None) -> list[str]:
    """Give what a what-if takes, as `level day`."""
    start = date.fromisoformat(from_) if from_ else None
    found = whatif(doc, known, "ann", start, until=date.fromisoformat(until))
    return [f"{name} {day}" for name, day in found]


def test_a_coder_is_judged_from_hired_until_left() -> None:
    doc = path(level("rung"))
    known = facts(
        coders="north 2020-01-01 2020-03-01\n north 2020-02-01 2020-04-01\n north 2020-05-01"
    )
    days = {"2019-12-31": "-", "2020-01-01": "+", "2020-03-01": "+", "2020-04-01": "-"}
    check(doc, known, "rung qualifies", {**days, "2020-04-30": "-", "2020-05-01": "+"})


def test_a_minimum_comes_along_but_for_what_is_waived() -> None:
    first = level("first", minimum=[CCA, FULL])
    second = level("second", builds_on="first", waives=["cca"], minimum=[TACT])
    third = level("third", builds_on="second")
    doc = path(first, second, third)
    known = facts(positions="first 2020-01-01 -", skills="tact yes 2020-02-01 -")
    check(doc, known, "third qualifies", {"2020-01-31": "?", "2020-02-01": "+"})
    assert line(doc, known, "first", "qualifies", "2020-02-01") == ("-", ["cca"], [])
    assert line(doc, facts(), "third", "qualifies", "2020-01-01") == ("-", ["full", "tact"], [])


def test_what_is_presumed_reads_met_while_not_recorded() -> None:
    either = entry("either", any_of=[{"skill": {"of": "tact"}}, {"credential": "CCA"}])
    presumed = {**either, "presumed": True}
    doc = path(level("rung", minimum=[presumed, {**TACT, "presumed": True}, CCA]))
    assert line(doc, facts(), "rung", "qualifies", "2020-01-01") == (
        "-",
        ["cca"],
        ["either", "tact"],
    )
    known = facts(skills="tact no 2020-01-01 -", credentials="CCA 2020-01-02 -")
    assert line(doc, known, "rung", "qualifies", "2020-01-01") == (
        "-",
        ["either", "tact", "cca"],
        [],
    )
    assert line(doc, known, "rung", "qualifies", "2020-01-02") == ("-", ["tact"], [])


def test_ready_asks_for_the_advance_and_where_one_comes_from() -> None:
    doc = path(
        level("first", after=[]),
        level("second", after=["first"], formerly=["old"], minimum=[FULL], advance=[TACT]),
        level("third", after=["second"]),
    )
    known = facts(
        positions="first 2020-02-01 2020-04-01\n old 2020-04-01 -", skills="tact yes 2020-03-01 -"
    )
    days = {"2020-01-31": "+", "2020-02-01": "-", "2020-04-01": "-"}
    check(doc, known, "first ready", days)
    days = {"2020-01-31": "-", "2020-02-01": "?", "2020-03-01": "+", "2020-04-01": "-"}
    check(doc, known, "second ready", days)
    check(doc, known, "third ready", {"2020-03-31": "-", "2020-04-01": "+"})
    assert line(doc, known, "second", "ready", "2020-01-31") == ("-", ["full", "tact"], [])


def test_a_level_that_the_path_does_not_know_blocks_nothing() -> None:
    known = facts(positions="volunteer 2020-01-01 -")
    check(path(level("first")), known, "first ready", {"2020-01-01": "+"})
    check(path(level("first")), known, "first keeps", {"2020-01-01": "-"})


def test_keep_is_asked_after_its_grace() -> None:
    late = entry("late", credential="CCA") | {"grace_months": 1}
    doc = path(level("rung", formerly=["old"], keep=[late, {**TACT, "presumed": True}]))
    known = facts(
        positions="old 2020-01-31 2020-02-10\n rung 2020-02-10 2020-06-01\n rung 2020-06-02 -"
    )
    days = {"2020-01-30": "-", "2020-01-31": "+", "2020-02-28": "+", "2020-02-29": "-"}
    check(
        doc,
        known,
        "rung keeps",
        {**days, "2020-06-01": "-", "2020-07-01": "+", "2020-07-02": "-"},
    )
    assert line(doc, known, "rung", "keeps", "2020-02-28") == ("+", [], ["tact"])
    assert line(doc, known, "rung", "keeps", "2020-02-29") == ("-", ["late"], ["tact"])
    weeks = path(level("rung", keep=[CCA | {"grace_weeks": 1}]))
    known = facts(positions="rung 2020-01-01 -")
    check(weeks, known, "rung keeps", {"2020-01-07": "+", "2020-01-08": "-"})


def test_qualifies_for_reads_the_other_minimum() -> None:
    doc = path(
        level("first", minimum=[CCA, {**TACT, "presumed": True}]),
        level("second", minimum=[entry("as-first", qualifies_for="first")]),
    )
    known = facts(credentials="CCA 2020-01-01 -", skills="tact no 2020-02-01 -")
    days = {"2019-12-31": "-", "2020-01-31": "+", "2020-02-01": "-"}
    check(doc, known, "second qualifies", days)
    unchecked = facts(checked="")
    check(doc, unchecked, "second qualifies", {"2020-01-01": "?"})


LADDER = [
    level("first", after=[]),
    level(
        "second",
        after=["first"],
        advance=[entry("a", time_in_level={"level": "first", "months": 1})],
    ),
    level("third", after=["second"], advance=[entry("b", credential="CCA")]),
    level("post", after=["third"], opening=True),
]


def test_what_if_places_and_then_goes_level_by_level() -> None:
    doc = path(*LADDER)
    hired = {"coders": "north 2020-01-31"}
    expected = ["first 2020-01-31", "second 2020-02-29", "third 2020-03-01"]
    early = facts(**hired, credentials="CCA 2020-02-01 -")
    assert taken(doc, early, "2020-12-31") == expected
    assert taken(doc, early, "2020-02-28") == expected[:1]
    assert taken(doc, early, "2020-02-29") == expected[:2]
    assert taken(doc, facts(**hired, credentials="CCA 2020-01-31 -"), "2020-12-31") == [
        "third 2020-01-31"
    ]


def test_a_new_hire_is_placed_no_higher_than_hire_at_most() -> None:
    known = facts(coders="north 2020-01-31", credentials="CCA 2020-01-01 -")
    most = path(*LADDER, hire_at_most="second")
    expected = ["first 2020-01-31", "second 2020-02-29", "third 2020-03-01"]
    assert taken(most, known, "2020-12-31") == expected
    rule = {"when": {"credential": "CCA"}, "level": "second", "source": "the contract"}
    slotted = path(*LADDER, hire_at_most="second", entry=[rule])
    assert taken(slotted, known, "2020-12-31") == ["second 2020-01-31", "third 2020-02-01"]


def test_what_if_does_not_take_the_level_that_is_held() -> None:
    doc = path(level("first"), level("second", after=["first", "second"], advance=[FULL]))
    known = facts(coders="north 2020-01-01")
    assert taken(doc, known, "2020-12-31") == ["first 2020-01-01", "second 2020-01-02"]


def test_a_hire_who_fits_nowhere_comes_in_when_ready() -> None:
    doc = path(level("first", after=[], minimum=[CCA]))
    known = facts(coders="north 2020-01-01 2020-06-01", credentials="CCA 2020-02-01 -")
    assert taken(doc, known, "2020-12-31") == ["first 2020-02-01"]
    rehired = facts(
        coders="north 2020-01-01 2020-06-01\n north 2020-07-01", credentials="CCA 2020-02-01 -"
    )
    assert taken(doc, rehired, "2020-12-31") == ["first 2020-02-01", "first 2020-07-01"]


def test_what_if_changes_the_level_but_never_how_much_someone_works() -> None:
    doc = path(level("first", after=[]), level("second", after=["first"], minimum=[FULL]))
    half = facts(coders="north 2020-01-01", positions="x 2020-01-01 2020-03-01 - 0.5")
    assert taken(doc, half, "2020-12-31") == ["first 2020-01-01", "second 2020-03-01"]
    hospital = entry("months", experience={"in": ["hospital"], "months": 2})
    doc = path(level("first", after=[]), level("second", after=["first"], minimum=[hospital]))
    before = facts(coders="north 2020-01-01", positions="x 2019-12-01 2020-01-15 north")
    assert taken(doc, before, "2020-12-31") == ["first 2020-01-01", "second 2020-02-01"]


def test_what_if_goes_on_from_the_level_really_held() -> None:
    doc = path(*LADDER)
    known = facts(
        coders="north 2020-01-01", positions="first 2020-03-31 -", credentials="CCA 2020-04-30 -"
    )
    assert taken(doc, known, "2020-12-31", "2020-04-15") == [
        "second 2020-04-30",
        "third 2020-05-01",
    ]
    assert taken(doc, known, "2020-12-31", "2020-05-15") == [
        "second 2020-05-15",
        "third 2020-05-16",
    ]
    assert taken(doc, known, "2020-12-31", "2020-02-01") == [
        "first 2020-02-01", "second 2020-03-01", "third 2020-04-30",
    ]  # fmt: skip


def grandfathered() -> tuple[Doc, Doc]:
    """Make a path and the one that it replaces."""
    old = path(
        level("coder-1", after=[]),
        level("coder-2", after=["coder-1"], minimum=[FULL]),
        level("coder-3", after=["coder-2"]),
    )
    new = path(
        level("first", after=[], formerly=["coder-1"]),
        level("second", after=["first"], formerly=["coder-2"], minimum=[CCA]),
        level("third", after=["second"], formerly=["coder-3"], minimum=[CCA]),
        effective=date(2020, 2, 1),
        replaces="old",
        grandfather={"until": date(2020, 5, 1)},
    )
    return new, old


def test_a_holder_of_a_replaced_level_may_be_ready_by_either_path() -> None:
    new, old = grandfathered()
    known = facts(positions="coder-1 2020-01-01 2020-03-01\n first 2020-03-01 -")
    days = {"2020-01-31": "-", "2020-02-01": "+", "2020-03-01": "+", "2020-04-30": "+"}
    check(new, known, "second ready", {**days, "2020-05-01": "-"}, old)
    check(new, known, "second ready", {"2020-03-01": "-"})
    check(new, known, "second qualifies", {"2020-03-01": "-"}, old)
    check(new, known, "third ready", {"2020-03-01": "-"}, old)
    late = facts(positions="coder-1 2020-02-02 -")
    check(new, late, "second ready", {"2020-03-01": "-"}, old)
