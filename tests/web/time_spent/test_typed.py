"""Time is typed as people think of it, and is whole minutes inside."""

import pytest

from coderpath_web.time_spent.typed import clock_text, read_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("7:30", 450),
        ("7.5", 450),
        (" 7.5 h ", 450),
        ("7 h 30", 450),
        ("7h30m", 450),
        ("7 hours 30 minutes", 450),
        ("1 hr", 60),
        ("45 min", 45),
        ("45m", 45),
        ("90 minutes.", 90),
        (".5", 30),
        ("40", 2400),
        ("0", 0),
        ("7.33", 440),
        ("0.008", 0),
        ("0:00:30", 1),
    ],
)
def test_time_is_read_to_the_nearest_minute(text, minutes):
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "-3", "7:75", "7 30", "eight", "1e3", "7,5", "NaN", "\u0667", "8 h 5 h", "5 min 3"]
)
def test_what_is_no_time_is_not_guessed(text):
    assert read_minutes(text) is None


@pytest.mark.parametrize(
    ("minutes", "text"), [(450, "7:30"), (5, "0:05"), (0, "0:00"), (-90, "-1:30"), (2400, "40:00")]
)
def test_minutes_are_written_as_hours_and_minutes(minutes, text):
    assert clock_text(minutes) == text
    if minutes >= 0:
        assert read_minutes(text) == minutes
