"""What is found in keys of real ladders: bands, look-backs, grace from hire, conditions."""

import pytest

from coderpath.findings import Finding
from tests.unit.documents.documents import BLOCK, error, findings, of_entry, of_levels, warning

CASES = {
    "a band with a bound that is not in quotes": (
        of_entry(
            '{accuracy: {method: codes, last_reviews: 4, threshold: ["< 99%", > 95%]}, source: x}'
        ),
        [
            error(
                2,
                66,
                "The threshold is not in quotes, so YAML reads its > as a symbol of its own",
                'Allowed: a threshold in quotes, "> 100%" or ">= 97.5%"',
                'Put it in quotes: threshold: "> 100%"',
            )
        ],
    ),
    "a band with a bound that is not in quotes on a line of its own": (
        BLOCK + 'threshold:\n            - "< 99%"\n            - >= 95%\n',
        [
            error(
                15,
                15,
                "The threshold is not in quotes, so YAML reads its > as a symbol of its own",
                'Allowed: a threshold in quotes, "> 100%" or ">= 97.5%"',
                'Put it in quotes: threshold: "> 100%"',
            )
        ],
    ),
    "a band of two lower bounds": (
        of_entry(
            "{accuracy: {method: codes, last_reviews: 4, "
            'threshold: [">= 95%", "> 90%"]}, source: x}'
        ),
        [
            error(
                2,
                56,
                '"threshold" is a list',
                'Allowed: one lower and one upper bound, [">= 95%", "<= 120%"]',
                "Write one of either sort",
            )
        ],
    ),
    "a band that leaves nothing": (
        of_entry(
            "{accuracy: {method: codes, last_reviews: 4, "
            'threshold: ["> 95%", "<= 95%"]}, source: x}'
        ),
        [
            error(
                2,
                56,
                "Nothing is between > 95% and <= 95%",
                "Allowed: two bounds with something between them",
                "Raise the upper bound, or lower the lower one",
            )
        ],
    ),
    "grace_from without a grace": (
        of_levels(
            "{level: rung, title: Rung, keep: [{credential: CCS, grace_from: hired, source: x}]}"
        ),
        [
            error(
                2,
                35,
                "grace_from is given without a grace",
                "grace_from goes with grace_months or grace_weeks",
                'Add "grace_months: 12", or remove grace_from',
            )
        ],
    ),
    "not outside when": (
        of_entry("{not: {credential: CCS}, source: x}"),
        [
            error(2, 2, '"not" is here', 'Allowed: "not" inside when', "Move it into a when"),
        ],
    ),
    "when inside a criterion": (
        of_entry("{any_of: [{credential: CCS, when: {credential: CCA}}], source: x}"),
        [
            error(
                2,
                29,
                '"when" is inside a criterion',
                "Allowed: when at an entry of minimum, preferred, advance or keep",
                "Move it to the entry",
            )
        ],
    ),
    "a day of hire that never is": (
        of_entry(
            "{credential: CCS, when: {hired: {since: 2020-01-01, until: 2020-01-01}}, source: x}"
        ),
        [
            error(
                2,
                33,
                '"until" is 2020-01-01, and "since" is 2020-01-01',
                "Allowed: an until after since",
                "Write a later until, or an earlier since",
            )
        ],
    ),
    "hired without a day": (
        of_entry("{credential: CCS, when: {hired: {}}, source: x}"),
        [
            error(
                2,
                33,
                "Neither since nor until is given",
                "hired takes since, until or both",
                'Add "since: 2026-01-01"',
            )
        ],
    ),
    "a circle of minimums through a condition": (
        of_levels(
            "{level: rung, title: Rung, minimum: [{credential: CCS, source: x,\n"
            "when: {qualifies_for: rung}}]}"
        ),
        [
            error(
                3,
                23,
                'The minimum of "rung" ends up asking for itself',
                "qualifies_for must not go in a circle",
                "Remove one link of the circle",
            )
        ],
    ),
    "not around what takes time": (
        of_entry(
            "{credential: CCS, when: {not: {experience: {in: [acute], months: 12}}}, source: x}"
        ),
        [
            warning(
                2,
                44,
                'There is a "not" around experience, which takes time',
                "Somebody too new has not met it yet, and looks the same as somebody who failed",
                "Ask for how little time it is, such as below_months, or for a day of hire",
            )
        ],
    ),
    "times without of_last": (
        of_entry("{rating: {of: overall, at_least: 3, times: 2}, source: x}"),
        [
            error(
                2,
                10,
                "Only one of times and of_last is given",
                "times and of_last go together: so many of the last so many",
                "Add the other one",
            )
        ],
    ),
    "more times than of the last": (
        of_entry("{rating: {of: overall, at_least: 3, times: 4, of_last: 3}, source: x}"),
        [
            error(
                2,
                10,
                '"times" is 4 of the last 3',
                "Allowed: 3 at most",
                "Write 3 or less",
            )
        ],
    ),
    "every with of_last": (
        of_entry(
            "{rating: {of: overall, at_least: 3, every: true, within_months: 12, "
            "times: 1, of_last: 3}, source: x}"
        ),
        [
            error(
                2,
                10,
                "Both every and of_last are given",
                "Allowed: one of them",
                "Keep every with a window, or times and of_last",
            )
        ],
    ),
    "every without a window": (
        of_entry("{rating: {of: overall, at_least: 3, every: true}, source: x}"),
        [
            error(
                2,
                10,
                "every is given without a window",
                "every looks back over a window",
                'Add "within_months: 24"',
            )
        ],
    ),
    "a figure that nobody submits": (
        of_levels("{level: rung, title: Rung, submits: [hours, minute]}"),
        [
            error(
                2,
                45,
                '"submits" lists "minute"',
                "Allowed: productivity, hours",
                "Write one of these",
            )
        ],
    ),
    "nothing to submit": (
        of_levels("{level: rung, title: Rung, submits: []}"),
        [error(2, 37, '"submits" is a list', "Allowed: at least one", "List at least one")],
    ),
    "a figure twice": (
        of_levels("{level: rung, title: Rung, submits: {figures: [hours, hours]}}"),
        [
            error(
                2,
                55,
                '"hours" appears a second time',
                "Names are compared without case, spaces, _ and -, and & is and; each stands once",
                "Keep one of them",
            )
        ],
    ),
    "another key beside what is submitted": (
        of_levels("{level: rung, title: Rung, submits: {figures: hours, why: x}}"),
        [
            error(
                2,
                54,
                'Unknown key "why"',
                "Allowed: figures, source, assumed",
                "Write an allowed one, or leave it out",
            )
        ],
    ),
    "a reason to submit nothing": (
        of_levels("{level: rung, title: Rung, submits: {assumed: x}}"),
        [error(2, 37, '"submits" has no "figures"', 'It needs "figures"', 'Add "figures: ..."')],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_is_found(text: str, expected: list[Finding]) -> None:
    assert findings(text) == expected
