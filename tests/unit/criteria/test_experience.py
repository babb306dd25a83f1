from fractions import Fraction

from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import end, figure, position, remedies, rows_told, told, used

ACUTE = "experience: {in: [acute, critical_access], months: 36}"
WEEKS = "experience: {in: acute, weeks: 52}"

test_asks = asking(
    (
        "experience: {in: [acute, critical_access], months: 36}",
        "36 months of experience in acute or critical access settings",
    ),
    ("experience: {in: acute, weeks: 52}", "52 weeks of experience in acute settings"),
    (
        "experience: {in: acute, weeks: 52, full_time_equivalent: true}",
        "52 weeks of experience in acute settings (part time by its share)",
    ),
    (
        (
            "experience: {in: acute, months: 12, full_time_equivalent: true, "
            "without_leave_over_months: 3}"
        ),
        (
            "12 months of experience in acute settings "
            "(part time by its share, without leaves of more than 3 months)"
        ),
    ),
)

test_turns = turning(
    "experience",
    stricter=[
        ({"in": ["a", "b"], "months": 12}, {"in": ["a"], "months": 12}),
        ({"in": ["a"], "months": 12}, {"in": ["a"], "months": 13}),
        ({"in": ["a"], "weeks": 40}, {"in": ["a"], "months": 12}),
        ({"in": ["a"], "weeks": 40}, {"in": ["a"], "weeks": 40, "full_time_equivalent": True}),
        ({"in": ["a"], "weeks": 40}, {"in": ["a"], "weeks": 40, "without_leave_over_months": 3}),
        (
            {"in": ["a"], "weeks": 40, "without_leave_over_months": 3},
            {"in": ["a"], "weeks": 40, "without_leave_over_weeks": 8},
        ),
    ],
    other=[
        ({"in": ["a"], "months": 12}, {"in": ["a", "b"], "months": 24}),
        ({"in": ["a"], "months": 12}, {"in": ["a"], "weeks": 52}),
    ],
)


def spell(since, until="", setting="acute"):
    source = Source("experience.csv", 6)
    return rows.Experience("c", setting, day_of(since), end(until), source)


def test_experience_met():
    assert told(ACUTE, "2025-03-10", experience=(spell("2020-01-01"),)) == ("met", None, "")


def test_no_experience():
    assert told(ACUTE, "2025-03-10") == (
        "not_met",
        "No experience in acute or critical access settings is recorded (experience, positions).",
        "Work in acute or critical access settings until 36 months are reached",
    )


def test_experience_so_far_in_a_position_that_lasts():
    assert told(ACUTE, "2025-03-13", positions=(position("one", "2022-04-01"),)) == (
        "not_met",
        "35 months and 12 days of 36 months so far in acute or critical access settings.",
        "Comes with time: reached on 1 April 2025 if the position lasts",
    )


def test_experience_that_ended():
    found = (spell("2020-01-01", "2021-01-01"),)
    assert told(ACUTE, "2025-03-13", experience=found)[1:] == (
        "12 months of 36 months so far in acute or critical access settings.",
        "Work in acute or critical access settings until 36 months are reached",
    )


def test_experience_in_weeks():
    assert told(WEEKS, "2020-02-01", positions=(position("one", "2020-01-01"),))[1:] == (
        "4 weeks and 3 days of 52 weeks so far in acute settings.",
        "Comes with time: reached on 30 December 2020 if the position lasts",
    )


def test_experience_that_nobody_has_checked():
    assert told(ACUTE, "2025-03-10", checked={})[:2] == (
        "not_recorded",
        "Experience is not yet checked for this coder, so its absence says nothing.",
    )


def test_some_experience_that_nobody_has_checked():
    found = (spell("2020-01-01", "2020-01-02"),)
    assert told(ACUTE, "2025-03-10", checked={}, experience=found)[1] == (
        "1 day of 36 months so far in acute or critical access settings. "
        "Experience is not yet checked for this coder, so more may be true."
    )


def test_the_word_for_a_board():
    assert figure(ACUTE, "2025-03-10") == "0 of 36 mo"
    assert figure(ACUTE, "2025-03-10", experience=(spell("2024-01-01"),)) == ""
    assert figure(WEEKS, "2025-03-10") == ""


def test_the_table_gives_each_spell_with_its_length():
    spells = (spell("2025-01-01"), spell("2023-01-01", "2023-03-01"))
    assert remedies(ACUTE, "2025-03-10") == []
    assert rows_told(ACUTE, "2025-03-10", experience=spells) == (
        [
            ("Experience in acute settings from 1 January 2023 to 28 February 2023", "2 months"),
            ("Experience in acute settings since 1 January 2025", "2 months and 9 days"),
        ],
        "Together 4 months and 9 days before 10 March 2025; 36 months asked.",
    )


AT_SHARE = "experience: {in: acute, months: 36, full_time_equivalent: true}"
LESS_LEAVE = "experience: {in: acute, months: 36, without_leave_over_months: 3}"


def leave(since, until=""):
    return rows.Leave("c", day_of(since), end(until), Source("leaves.csv", 4))


def test_part_time_counts_by_its_share():
    half = (position("one", "2024-01-01", fte=Fraction(1, 2)),)
    before = (spell("2022-01-01", "2023-01-01"),)
    assert told(AT_SHARE, "2025-03-10", positions=half, experience=before) == (
        "not_met",
        "19.13 months of 36 months so far in acute settings.",
        "Comes with time: reached on 31 December 2027 if the position lasts",
    )
    assert rows_told(AT_SHARE, "2025-03-10", positions=half, experience=before) == (
        [
            ("Experience in acute settings from 1 January 2022 to 31 December 2022", "12 months"),
            ("Coder I at Bay hospital, 50% of full time, since 1 January 2024", "7.13 months"),
        ],
        "Together 19.13 months before 10 March 2025; 36 months asked.",
    )


def test_leaves_that_do_not_count_are_named_with_their_source():
    held = {"positions": (position("one", "2022-04-01"),), "leaves": (leave("2023-01-01"),)}
    assert told(LESS_LEAVE, "2025-03-13", **held) == (
        "not_met",
        (
            "9 months of 36 months so far in acute settings. "
            "Leave since 1 January 2023 does not count (leaves.csv, row 4)."
        ),
        "Work in acute settings until 36 months are reached",
    )
    assert used(LESS_LEAVE, "2025-03-13", **held) == [
        "Coder I at Bay hospital since 1 April 2022 (positions.csv, row 3)",
        "On leave since 1 January 2023 (leaves.csv, row 4)",
    ]
    assert rows_told(LESS_LEAVE, "2025-03-13", **held) == (
        [
            ("Coder I at Bay hospital since 1 April 2022", "9 months"),
            ("On leave since 1 January 2023", "does not count"),
        ],
        "Together 9 months before 13 March 2025; 36 months asked.",
    )


def test_a_short_leave_and_one_beside_the_settings_are_not_named():
    held = {"positions": (position("one", "2022-04-01"),)}
    for short in (leave("2023-01-01", "2023-04-01"), leave("2010-01-01", "2011-01-01")):
        assert told(LESS_LEAVE, "2025-03-13", **held, leaves=(short,))[1] == (
            "35 months and 12 days of 36 months so far in acute settings."
        )


def test_positions_are_not_counted_as_none_on_a_board():
    assert figure(ACUTE, "2025-03-13", positions=(position("one", "2022-04-01"),)) == ""
