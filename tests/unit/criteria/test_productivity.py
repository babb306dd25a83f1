from fractions import Fraction

from coderpath.days import FOREVER, day_of
from coderpath.explain.missing import case_of
from coderpath.facts import rows
from coderpath.facts.months import MonthFigures, in_whole_numbers
from coderpath.facts.standards import Standards
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import (
    branch_of,
    figure,
    judged,
    month,
    position,
    remedies,
    told,
    worked,
)

AVERAGE = 'productivity: {window_months: 3, measure: average, threshold: "> 100%"}'
WITHIN = AVERAGE.replace("}", ", within_level: one}")
MEAN = AVERAGE.replace("average", "mean_of_months")
EVERY = 'productivity: {window_months: 3, measure: every_month, threshold: ">= 100%"}'
SOME = AVERAGE.replace("}", ", recorded_at_least: 2}")
ONE = AVERAGE.replace("3", "1")
AT_MOST = AVERAGE.replace("> 100%", "<= 120%")
BAND = AVERAGE.replace('"> 100%"', '[">= 95%", "<= 120%"]')
EVERY_IN_BAND = EVERY.replace('">= 100%"', '[">= 95%", "<= 120%"]')
ON = "2025-04-10"

YEAR = {"window_months": 12, "measure": "every_month", "threshold": "> 100%"}

test_asks = asking(
    (
        (
            'productivity: {window_months: 12, measure: average, threshold: "> 100%", '
            "within_level: one}"
        ),
        "Productivity above 100% on average over 12 months within Coder I",
    ),
    (
        (
            'productivity: {window_months: 12, measure: mean_of_months, threshold: ">= 97.5%", '
            "recorded_at_least: 10}"
        ),
        (
            "Productivity of at least 97.5% as the mean of 12 monthly results, "
            "with at least 10 of them recorded"
        ),
    ),
    (
        'productivity: {window_months: 12, measure: every_month, threshold: ">= 100%"}',
        "Productivity of at least 100% in each of 12 months in a row",
    ),
    (
        'productivity: {window_months: 1, measure: average, threshold: "> 100%"}',
        "Productivity above 100% in one month",
    ),
    (
        'productivity: {window_months: 12, measure: average, threshold: "< 80%"}',
        "Productivity below 80% on average over 12 months",
    ),
    (
        'productivity: {window_months: 12, measure: average, threshold: ["<= 120%", ">= 95%"]}',
        "Productivity of at least 95% and at most 120% on average over 12 months",
    ),
)

test_turns = turning(
    "productivity",
    stricter=[
        (YEAR, {**YEAR, "threshold": "> 101%"}),
        ({**YEAR, "threshold": ">= 100%"}, YEAR),
        ({**YEAR, "threshold": "> 99%"}, {**YEAR, "threshold": ">= 100%"}),
        ({**YEAR, "measure": "average"}, YEAR),
        ({**YEAR, "measure": "mean_of_months"}, YEAR),
        (YEAR, {**YEAR, "within_level": "a"}),
        ({**YEAR, "within_level": ["a", "b"]}, {**YEAR, "within_level": "a"}),
        ({**YEAR, "recorded_at_least": 9}, YEAR),
        (YEAR, {**YEAR, "window_months": 18}),
        (YEAR, {**YEAR, "threshold": ["> 100%", "<= 120%"]}),
        ({**YEAR, "threshold": ["> 100%", "<= 120%"]}, {**YEAR, "threshold": ["> 100%", "< 120%"]}),
        ({**YEAR, "threshold": "<= 120%"}, {**YEAR, "threshold": "<= 110%"}),
        ({**YEAR, "threshold": "<= 120%"}, {**YEAR, "threshold": ["> 100%", "<= 110%"]}),
    ],
    other=[
        ({**YEAR, "measure": "average"}, {**YEAR, "measure": "mean_of_months"}),
        ({**YEAR, "measure": "average"}, {**YEAR, "measure": "average", "window_months": 6}),
        (YEAR, {**YEAR, "window_months": 18, "recorded_at_least": 9}),
        (YEAR, {**YEAR, "measure": "average", "threshold": "> 110%"}),
    ],
    same=[
        (YEAR, {**YEAR, "recorded_at_least": 12}),
    ],
)


def test_met():
    assert told(AVERAGE, ON, **worked("2025-01", [22, 22, 20])) == ("met", None, "")


def test_average_too_low():
    assert told(AVERAGE, ON, **worked("2025-01", [22, 17, 21])) == (
        "not_met",
        (
            "95.2% on average over January 2025 to March 2025; above 100% is asked. "
            "Lowest: February 2025, 80.9%."
        ),
        "Bring the average above 100%: 61 more earned minutes in these months would have done",
    )


def test_exactly_at_the_threshold_and_every_month_alike():
    assert told(AVERAGE, ON, **worked("2025-01", [21, 21, 21])) == (
        "not_met",
        "100.0% on average over January 2025 to March 2025; above 100% is asked.",
        "Bring the average above 100%: 1 more earned minute in these months would have done",
    )


def test_one_month():
    assert told(ONE, ON, **worked("2025-03", [20]))[1] == (
        "95.2% in March 2025; above 100% is asked."
    )


def test_more_than_an_upper_bound_is_told_and_nothing_is_to_be_lowered():
    for asked, bounds in ((AT_MOST, "at most 120%"), (BAND, "at least 95% and at most 120%")):
        assert told(asked, ON, **worked("2025-01", [28, 27, 26])) == (
            "not_met",
            (
                f"128.5% on average over January 2025 to March 2025; {bounds} is asked. "
                "Highest: January 2025, 133.3%."
            ),
            f"More does not help: {bounds} is asked",
        )
        assert remedies(asked, ON, **worked("2025-01", [28, 27, 26])) == []


def test_within_a_band():
    assert told(BAND, ON, **worked("2025-01", [22, 24, 23]))[:2] == ("met", None)
    assert figure(BAND, ON, **worked("2025-01", [22, 24, 23])) == "109.5"


def test_below_a_band_the_lower_bound_is_what_to_reach():
    assert told(BAND, ON, **worked("2025-01", [18, 19, 18]))[2] == (
        "Bring the average to at least 95% and at most 120%: "
        "97 more earned minutes in these months would have done"
    )
    assert remedies(BAND, ON, **worked("2025-01", [18, 19, 18])) == [
        ("months", "Work at a steady pace")
    ]


def test_every_month_must_pass_both_bounds_of_a_band():
    assert told(EVERY_IN_BAND, ON, **worked("2025-01", [22, 28, 19])) == (
        "not_met",
        (
            "133.3% in February 2025 and 90.4% in March 2025; "
            "at least 95% and at most 120% is asked in every month."
        ),
        (
            "At least 95% and at most 120% is asked of each month to come; "
            "March 2025 leaves the window on 1 July 2025"
        ),
    )


def test_of_every_month_by_itself_the_one_that_fails_is_measured():
    judgement = judged(EVERY_IN_BAND, ON, **worked("2025-01", [22, 28, 20]))
    case = case_of(branch_of(judgement), judgement)
    measured = case.words.measured(case.branch.criterion, case)
    assert (measured.found, measured.asked) == (Fraction(28, 21), Fraction(120, 100))


def test_mean_of_months():
    assert told(MEAN, ON, **worked("2025-01", [22, 17, 21]))[1:] == (
        (
            "95.2% as the mean of months over January 2025 to March 2025; above 100% is asked. "
            "Lowest: February 2025, 80.9%."
        ),
        "Bring the mean of the months above 100%",
    )


def test_every_month():
    assert told(EVERY, ON, **worked("2025-01", [20, 17, 22])) == (
        "not_met",
        "95.2% in January 2025 and 80.9% in February 2025; at least 100% is asked in every month.",
        "Bring every month to at least 100%; February 2025 leaves the window on 1 June 2025",
    )


def test_of_many_low_months_the_lowest_are_named():
    long = EVERY.replace("3", "6", 1)
    assert told(long, "2025-07-10", **worked("2025-01", [20, 19, 18, 17, 16, 15]))[1] == (
        "85.7% in March 2025, 80.9% in April 2025, 76.1% in May 2025, 71.4% in June 2025 and "
        "less in 2 other months; at least 100% is asked in every month."
    )


def test_a_low_month_in_a_level_that_ends():
    within = EVERY.replace("}", ", within_level: one}")
    held = (position("one", "2024-06-01", "2025-04-01"),)
    assert told(within, "2025-04-01", positions=held, **worked("2025-01", [22, 22, 17]))[1:] == (
        "80.9% in March 2025; at least 100% is asked in every month.",
        "Bring every month to at least 100%",
    )


def test_months_that_are_not_recorded_while_enough_are():
    assert told(SOME, ON, **worked("2025-01", [20, None, 20]))[1] == (
        "95.2% on average over January 2025 to March 2025 (not recorded: February 2025); "
        "above 100% is asked."
    )


def test_a_level_left_long_ago():
    held = (position("one", "2020-01-01", "2020-03-01"),)
    assert told(WITHIN, ON, positions=held)[2] == "Hold Coder I on the first of 3 months in a row"


def test_leave_is_passed_over():
    facts = worked("2024-12", [20, None, 20, 20])
    leave = rows.Leave("c", day_of("2025-01-01"), day_of("2025-02-01"))
    assert told(AVERAGE, ON, leaves=(leave,), **facts)[1] == (
        "95.2% on average over December 2024 to March 2025 "
        "(passed over because of leave: January 2025); above 100% is asked."
    )


def test_level_not_held_long_enough():
    held = (position("one", "2025-02-01"),)
    assert told(WITHIN, ON, positions=held, **worked("2025-02", [22, 22])) == (
        "not_met",
        "Coder I was held on the first of only 2 of the 3 months asked.",
        (
            "Comes with time: 3 months are complete on 1 May 2025 if the position lasts; "
            "above 100% is asked then"
        ),
    )


def test_level_begun_within_the_last_months():
    held = (position("one", "2025-03-15"),)
    assert told(WITHIN, ON, positions=held) == (
        "not_met",
        "Coder I was not held on the first of March 2025, the latest closed month.",
        (
            "Comes with time: 3 months are complete on 1 July 2025 if the position lasts; "
            "above 100% is asked then"
        ),
    )


def test_level_that_ends_before_the_window_is_full():
    held = (position("one", "2025-02-01", "2025-04-01"),)
    assert told(WITHIN, "2025-03-10", positions=held, **worked("2025-02", [22]))[2] == (
        "Hold Coder I on the first of 3 months in a row"
    )


def test_no_month_recorded():
    assert told(AVERAGE, ON) == (
        "not_recorded",
        "No month is recorded yet (productivity, hours).",
        "Comes with time: enough months on 1 July 2025 if each new month is recorded",
    )


def test_gaps_with_their_reasons():
    facts = worked("2025-01", [22, None, 22])
    bay = rows.Productivity("c", "bay", "emergency", month("2025-03"), 4)
    facts["productivity"] = (*facts["productivity"], bay)
    assert told(AVERAGE, ON, **facts) == (
        "not_recorded",
        (
            "Only 1 of the 3 months is recorded; not recorded: "
            "February 2025 (no productive minutes, no records); "
            "March 2025 (no standard for emergency room at Bay hospital)."
        ),
        (
            "Record the productive minutes and the records of February 2025; "
            "set a standard for emergency room at Bay hospital, in force on 1 March 2025"
        ),
    )


def test_months_without_minutes_or_without_work():
    facts = worked("2025-01", [22, 22, 22])
    facts["hours"], facts["productivity"] = facts["hours"][1:], facts["productivity"][:2]
    assert told(AVERAGE, ON, **facts)[1:] == (
        (
            "Only 1 of the 3 months is recorded; not recorded: "
            "January 2025 (no productive minutes); March 2025 (no records)."
        ),
        "Record the productive minutes of January 2025; record the records coded in March 2025",
    )


def test_months_before_anything_is_known():
    assert told(AVERAGE, ON, **worked("2025-03", [22])) == (
        "not_recorded",
        "Only 1 of the 3 months is recorded; not recorded: nothing is known before March 2025.",
        "Comes with time: enough months on 1 June 2025 if each new month is recorded",
    )


def test_fewer_months_may_be_enough():
    assert told(SOME, ON, **worked("2025-03", [22]))[1] == (
        "Only 1 of the 3 months is recorded, and at least 2 are asked; not recorded: "
        "nothing is known before March 2025."
    )


def test_no_standard_at_all():
    facts = {**worked("2025-01", [22, 22, 22]), "standards": Standards()}
    assert told(AVERAGE, ON, **facts) == (
        "not_recorded",
        (
            "None of the 3 months is recorded; not recorded: January 2025 to March 2025 "
            "(no standard for inpatient at Bay hospital)."
        ),
        (
            "Set a standard for inpatient at Bay hospital, "
            "in force on 1 January 2025, 1 February 2025 and 1 March 2025"
        ),
    )


def test_a_leave_without_an_end():
    leave = rows.Leave("c", day_of("2025-03-01"), FOREVER)
    assert told(AVERAGE, ON, leaves=(leave,), **worked("2025-02", [22]))[2] == (
        "Enough months can be recorded only after the leave"
    )


def test_parts_of_minutes_count_as_whole_ones():
    standards = Standards([rows.Standard("*", "inpatient", 1, FOREVER, Fraction(3), Fraction(50))])
    facts = {**worked("2025-01", [22, 22, 22]), "standards": standards}
    assert told(AVERAGE, ON, **facts)[2] == (
        "Bring the average above 100%: 2.7 more earned hours in these months would have done"
    )


def test_the_word_for_a_board():
    assert figure(AVERAGE, ON, **worked("2025-01", [22, 17, 21])) == "95.2"
    assert figure(AVERAGE, ON, **worked("2025-03", [22])) == "1 of 3 mo"
    assert figure(AVERAGE, ON) == ""


def test_what_one_could_do():
    assert remedies(AVERAGE, ON) == [("months", "Work at a steady pace")]


def test_months_with_fractions_pass_as_they_would_if_all_were_whole():
    broken = [
        MonthFigures(Fraction(100, 3), Fraction(30, 7)),
        None,
        MonthFigures(7, Fraction(1, 2)),
    ]
    pairs = [(new, old) for new, old in zip(in_whole_numbers(broken), broken, strict=True) if old]

    assert all(isinstance(number, int) for new, _ in pairs for number in new)
    factors = {
        Fraction(mine) / his for new, old in pairs for mine, his in zip(new, old, strict=True)
    }
    assert len(factors) == 1
