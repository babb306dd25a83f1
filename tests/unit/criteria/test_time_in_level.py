from fractions import Fraction

from coderpath.criteria import Rules
from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import read, turning
from tests.unit.explain.cases import figure, position, remedies, rows_told, told

YEAR = "time_in_level: {level: one, months: 12}"
LONG = {"level": "a", "months": 12, "continuous": False}
IN_ALL = "time_in_level: {level: one, months: 12, continuous: false}"

test_asks = asking(
    ("time_in_level: {level: one, months: 12}", "12 months without a break as Coder I"),
    (
        "time_in_level: {level: [one, three], weeks: 52, continuous: false}",
        "52 weeks in all as Coder I or Coder III",
    ),
    (
        (
            "time_in_level: {level: one, months: 12, continuous: false, "
            "full_time_equivalent: true, without_leave_over_weeks: 6}"
        ),
        "12 months in all as Coder I (part time by its share, without leaves of more than 6 weeks)",
    ),
    (
        "time_in_level: {level: one, below_months: 12}",
        "Less than 12 months without a break as Coder I",
    ),
)

test_turns = turning(
    "time_in_level",
    stricter=[
        ({"level": ["a", "b"], "months": 12}, {"level": "a", "months": 12}),
        ({"level": "a", "weeks": 52}, {"level": "a", "weeks": 104}),
        ({"level": "a", "below_months": 12}, {"level": "a", "below_months": 6}),
        (LONG, {**LONG, "full_time_equivalent": True}),
        (LONG, {**LONG, "without_leave_over_months": 6}),
        (
            {**LONG, "without_leave_over_months": 6},
            {**LONG, "without_leave_over_months": 3, "full_time_equivalent": True},
        ),
        ({"level": "a", "below_months": 12}, {"level": "a", "below_weeks": 26}),
        ({"level": ["a", "b"], "below_months": 12}, {"level": "a", "below_months": 12}),
        ({"level": "a", "months": 12, "continuous": False}, {"level": "a", "months": 12}),
    ],
    other=[
        ({"level": "a", "months": 12}, {"level": "b", "months": 12}),
        ({"level": "a", "months": 12}, {"level": "a", "below_months": 12}),
        ({"level": "a", "months": 12}, {**LONG, "full_time_equivalent": True}),
        (
            {**LONG, "full_time_equivalent": True},
            {**LONG, "without_leave_over_months": 6},
        ),
    ],
    same=[
        ({"level": "a", "months": 3}, {"level": "a", "months": 3, "continuous": True}),
    ],
)


def test_time_in_level_met():
    assert told(YEAR, "2025-03-10", positions=(position("one", "2024-03-10"),))[0] == "met"


def test_time_in_level_so_far():
    assert told(YEAR, "2025-03-10", positions=(position("one", "2024-07-01"),)) == (
        "not_met",
        "8 months and 9 days of 12 months so far as Coder I, since 1 July 2024.",
        "Comes with time: reached on 1 July 2025 if the position lasts",
    )


def test_time_in_a_level_that_is_recorded_to_end_too_early():
    held = (position("one", "2024-07-01", "2025-07-01"),)
    assert told(YEAR, "2025-03-10", positions=held)[2] == (
        "Hold Coder I for 12 months without a break"
    )


def test_time_in_a_level_never_held():
    assert told(YEAR, "2025-03-10") == (
        "not_met",
        "Coder I has not been held yet (positions).",
        "Hold Coder I for 12 months without a break",
    )


def test_time_in_a_level_held_before():
    held = (position("one", "2024-01-01", "2024-07-01"),)
    assert told(YEAR, "2025-03-10", positions=held)[1] == (
        "Coder I is not held now; it ended on 1 July 2024 (positions)."
    )


def test_time_in_level_added_up():
    held = (position("one", "2023-01-01", "2023-07-01"), position("one", "2025-01-01"))
    assert told(IN_ALL, "2025-03-10", positions=held) == (
        "not_met",
        "8 months and 9 days of 12 months so far as Coder I.",
        "Comes with time: reached on 1 July 2025 if the position lasts",
    )


def test_the_word_for_a_board():
    held = (position("one", "2023-01-01", "2023-07-01"), position("one", "2025-01-01"))
    assert figure(YEAR, "2025-03-10", positions=held) == "2 of 12 mo"
    assert figure(IN_ALL, "2025-03-10", positions=held) == "8 of 12 mo"
    assert figure("time_in_level: {level: one, weeks: 52}", "2025-03-10", positions=held) == ""


def test_the_table_adds_up_what_counts():
    held = (position("one", "2023-01-01", "2023-07-01"), position("one", "2025-01-01"))
    lines, sums = rows_told(YEAR, "2025-03-10", positions=held)
    assert remedies(YEAR, "2025-03-10", positions=held) == []
    assert [length for _, length in lines] == ["6 months", "2 months and 9 days"]
    assert sums == "Together 2 months and 9 days before 10 March 2025; 12 months asked."
    assert rows_told(YEAR, "2025-03-10")[1] == (
        "Together no time yet before 10 March 2025; 12 months asked."
    )


NEW = "time_in_level: {level: one, below_months: 12}"
NEW_IN_WEEKS = "time_in_level: {level: one, below_weeks: 4}"


def test_below_is_met_while_the_spell_is_young():
    held = (position("one", "2024-07-01"),)
    assert told(NEW, "2025-06-30", positions=held)[0] == "met"
    assert figure(NEW, "2025-06-30", positions=held) == "11 mo"
    assert told(NEW, "2025-07-01", positions=held) == (
        "not_met",
        "12 months as Coder I, since 1 July 2024; less than 12 months is asked.",
        "More time does not help: less than 12 months is asked",
    )
    assert remedies(NEW, "2025-07-01", positions=held) == []
    assert told(NEW_IN_WEEKS, "2025-07-01", positions=held)[1] == (
        "52 weeks and 1 day as Coder I, since 1 July 2024; less than 4 weeks is asked."
    )
    assert figure(NEW_IN_WEEKS, "2025-07-01", positions=held) == ""


def test_below_of_a_level_that_is_not_held_now():
    assert told(NEW, "2025-03-10") == (
        "not_met",
        "Coder I has not been held yet (positions).",
        "Hold Coder I",
    )
    assert figure(NEW, "2025-03-10") == ""
    held = (position("one", "2024-01-01", "2024-07-01"),)
    assert told(NEW, "2025-03-10", positions=held)[1] == (
        "Coder I is not held now; it ended on 1 July 2024 (positions)."
    )


def test_the_table_says_what_is_asked_below():
    held = (position("one", "2025-01-01"),)
    assert rows_told(NEW, "2025-03-10", positions=held)[1] == (
        "Together 2 months and 9 days before 10 March 2025; less than 12 months asked."
    )


def test_only_what_is_held_for_too_long_could_be_met_by_falling_alone():
    rule = read("time_in_level", {"level": "one", "below_months": 12})
    employed = (rows.Employment("c", "Ana", "bay", day_of("2020-01-01")),)
    record = CoderRecord("c", employed, positions=(position("one", "2024-07-01"),))
    assert rule.is_passed(record, Rules(), day_of("2025-07-01"))
    assert not rule.is_passed(record, Rules(), day_of("2024-06-30"))
    assert not read("time_in_level", {"level": "one", "months": 12}).is_passed(
        record, Rules(), day_of("2024-07-02")
    )


AT_SHARE = (
    "time_in_level: {level: one, months: 12, continuous: false, full_time_equivalent: true, "
    "without_leave_over_months: 3}"
)


def test_time_at_full_time_less_long_leaves():
    half = (position("one", "2024-01-01", fte=Fraction(1, 2)),)
    away = rows.Leave("c", day_of("2024-03-01"), day_of("2024-07-01"), Source("leaves.csv", 4))
    facts = {"positions": half, "leaves": (away,)}
    assert told(AT_SHARE, "2025-03-10", **facts) == (
        "not_met",
        (
            "5.12 months of 12 months so far as Coder I. "
            "Leave from 1 March 2024 to 30 June 2024 does not count (leaves.csv, row 4)."
        ),
        "Comes with time: reached on 2 May 2026 if the position lasts",
    )
    assert told(AT_SHARE, "2026-05-02", **facts)[0] == "met"
    assert told(AT_SHARE, "2026-05-01", **facts)[0] == "not_met"
    assert figure(AT_SHARE, "2025-03-10", **facts) == "5 of 12 mo"
    assert rows_told(AT_SHARE, "2025-03-10", **facts) == (
        [
            ("Coder I at Bay hospital, 50% of full time, since 1 January 2024", "5.12 months"),
            ("On leave from 1 March 2024 to 30 June 2024", "does not count"),
        ],
        "Together 5.12 months before 10 March 2025; 12 months asked.",
    )


def test_in_weeks_at_full_time_there_is_one_week():
    asked = AT_SHARE.replace("months: 12, cont", "weeks: 12, cont")
    half = (position("one", "2024-01-01", fte=Fraction(1, 2)),)
    assert told(asked, "2024-01-15", positions=half)[1] == ("1 week of 12 weeks so far as Coder I.")
    assert figure(asked, "2024-01-15", positions=half) == ""
