from fractions import Fraction

from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.rows import Source
from tests.unit.explain.cases import end, position, told

ACUTE = "experience: {in: [acute, critical_access], months: 36}"
WEEKS = "experience: {in: acute, weeks: 52}"
YEAR = "time_in_level: {level: one, months: 12}"
IN_ALL = "time_in_level: {level: one, months: 12, continuous: false}"
SHARE = "fte: {at_least: 0.6}"


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
        "Goes on by itself: reached on 1 April 2025 if the position lasts",
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
        "Goes on by itself: reached on 30 December 2020 if the position lasts",
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


def test_time_in_level_met():
    assert told(YEAR, "2025-03-10", positions=(position("one", "2024-03-10"),))[0] == "met"


def test_time_in_level_so_far():
    assert told(YEAR, "2025-03-10", positions=(position("one", "2024-07-01"),)) == (
        "not_met",
        "8 months and 9 days of 12 months so far as Coder I, since 1 July 2024.",
        "Goes on by itself: reached on 1 July 2025 if the position lasts",
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
        "Goes on by itself: reached on 1 July 2025 if the position lasts",
    )


def test_share_of_full_time():
    half = position("one", "2024-01-01")._replace(fte=Fraction(1, 2))
    assert told(SHARE, "2025-03-10", positions=(position("one", "2024-01-01"),))[0] == "met"
    assert told(SHARE, "2025-03-10", positions=(half,)) == (
        "not_met",
        "The positions held make 50% of full time; at least 60% is asked.",
        "Come to 60% of full time",
    )
    assert told(SHARE, "2025-03-10")[1] == "No position is held (positions)."
