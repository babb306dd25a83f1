"""What only a path can get wrong, in words: what was found, what is allowed, how to mend it."""

from coderpath.tree.words import SAYINGS, Saying, counted, expects

QUOTE_IT = 'Put it in quotes: threshold: "> 100%"'
FOLDED = "The threshold is not in quotes, so YAML reads its > as a symbol of its own"
THRESHOLD_FORM = 'a threshold in quotes, "> 100%" or ">= 97.5%"'
BAND_FORM = 'Allowed: one lower and one upper bound, [">= 95%", "<= 120%"]'

PATH_SAYINGS: dict[str, Saying] = {
    **SAYINGS,
    "threshold": expects(THRESHOLD_FORM, QUOTE_IT),
    "no_band": expects(BAND_FORM.removeprefix("Allowed: "), "Write one of either sort"),
    "empty_band": counted(
        "Nothing is between {one} and {other}",
        "Allowed: two bounds with something between them",
        "Raise the upper bound, or lower the lower one",
    ),
    "two_periods": counted(
        'Both "{one}" and "{other}" are given', "Allowed: one of them", 'Keep "{one}" or "{other}"'
    ),
    "no_period": counted(
        'Neither "{one}" nor "{other}" is given', "One of them is needed", 'Add "{one}: ..."'
    ),
    "no_time": counted(
        "No time is given",
        "One of months, weeks, below_months and below_weeks is needed",
        'Add "months: ..." or "below_months: ..."',
    ),
    "two_times": counted(
        'Both "{one}" and "{other}" are given',
        "Allowed: a time to reach (months, weeks) or a bound (below_months, below_weeks)",
        'Keep "{one}" or "{other}"',
    ),
    "bound_counted": counted(
        'Both "{one}" and "{other}" are given',
        "A bound looks at the present spell as it stands",
        'Remove "{other}"',
    ),
    "counted_in_one": counted(
        '"{key}" is given for a spell without a break',
        '"{key}" goes with "continuous: false", where all spells are added up',
        'Add "continuous: false", or remove "{key}"',
    ),
    "bound_in_all": counted(
        '"{key}" is given with "continuous: false"',
        "A bound looks at the present spell alone",
        'Remove "continuous: false"',
    ),
    "count_above": counted(
        "{count} are asked for, and only {listed} listed",
        "Allowed: {listed} at most",
        "Ask for {listed} or fewer, or list more",
    ),
    "recorded_above": counted(
        '"recorded_at_least" is {count} in a window of {listed} months',
        "Allowed: {listed} at most",
        "Write {listed} or less",
    ),
    "grace_of_none": counted(
        "grace_from is given without a grace",
        "grace_from goes with grace_months or grace_weeks",
        'Add "grace_months: 12", or remove grace_from',
    ),
    "no_hired_day": counted(
        "Neither since nor until is given",
        "hired takes since, until or both",
        'Add "since: 2026-01-01"',
    ),
    "hired_never": counted(
        '"until" is {until}, and "since" is {since}',
        "Allowed: an until after since",
        "Write a later until, or an earlier since",
    ),
    "times_alone": counted(
        "Only one of times and of_last is given",
        "times and of_last go together: so many of the last so many",
        "Add the other one",
    ),
    "times_above": counted(
        '"times" is {times} of the last {of_last}',
        "Allowed: {of_last} at most",
        "Write {of_last} or less",
    ),
    "every_of_last": counted(
        "Both every and of_last are given",
        "Allowed: one of them",
        "Keep every with a window, or times and of_last",
    ),
    "every_without_window": counted(
        "every is given without a window",
        "every looks back over a window",
        'Add "within_months: 24"',
    ),
    "cap_too_low": counted(
        "A cap of {cap} in each of {listed} categories can never give {asked} points",
        "The cap times the number of categories must reach at_least",
        "Raise cap_per_category, list more categories, or lower at_least",
    ),
    "both_windows": counted(
        "Both a window and last_reviews are given",
        "Allowed: window_months, window_weeks or last_reviews, one of them",
        "Keep one of them",
    ),
    "no_window": counted(
        "Neither a window nor last_reviews is given",
        "One of window_months, window_weeks and last_reviews is needed",
        'Add "window_months: 12" or "last_reviews: 4"',
    ),
    "each_of_none": counted(
        "each_at_least is given without categories",
        "each_at_least goes with categories",
        "List the categories, or remove each_at_least",
    ),
}
