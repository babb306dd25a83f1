from tests.unit.explain.cases import position, told

YEAR = "time_in_level: {level: one, months: 12}"
IN_ALL = "time_in_level: {level: one, months: 12, continuous: false}"


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
