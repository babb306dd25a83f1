"""What is found in a path, whole: place, grade, what stands there, what may, how to mend it."""

import pytest

from coderpath.findings import Finding
from tests.unit.documents.documents import BLOCK, error, findings, of_entry, of_levels, warning

KINDS_AND_KEYS = (
    "all_of, any_of, at_least, credential, education, course, knowledge, skill, rating, no_event, "
    "fte, experience, time_in_level, trains_in, productivity, accuracy, reviews, points, "
    "qualifies_for, id, when, source, assumed, says, presumed, grace_months, grace_weeks, "
    "grace_from"
)

CASES = {
    "a kind that there is not": (
        of_entry("{certificate: RHIT, source: x}"),
        [
            error(
                2,
                2,
                'Unknown kind or key "certificate"',
                f"Allowed: {KINDS_AND_KEYS}",
                "Write an allowed one, or leave it out",
            )
        ],
    ),
    "a key that there is not": (
        of_entry("{credential: RHIT, soure: x, assumed: x}"),
        [
            error(
                2,
                20,
                'Unknown kind or key "soure"',
                f"Allowed: {KINDS_AND_KEYS}",
                'Write "source" if that is meant',
            )
        ],
    ),
    "a level that there is not": (
        of_levels("{level: rung, title: Rung, after: [rang]}"),
        [error(2, 36, 'Unknown level "rang"', "Allowed: rung", 'Write "rung" if that is meant')],
    ),
    "a level that there is not in a requirement": (
        of_entry("{qualifies_for: rang, source: x}"),
        [error(2, 17, 'Unknown level "rang"', "Allowed: rung", 'Write "rung" if that is meant')],
    ),
    "a type that there is not": (
        of_levels(
            "{level: rung, title: Rung, minimum: [\n"
            "{trains_in: {types: [inpatients], stage: begun}, source: x}]}",
            ", patient_types: {inpatient: Inpatient}",
        ),
        [
            error(
                3,
                22,
                'Unknown patient type "inpatients"',
                "Allowed: inpatient",
                'Write "inpatient" if that is meant',
            )
        ],
    ),
    "a circle of builds_on": (
        of_levels(
            "{level: rung, title: Rung, builds_on: top},\n"
            "{level: top, title: Top, after: [rung], builds_on: rung}"
        ),
        [
            error(
                2,
                39,
                'Level "rung" ends up building on itself',
                "builds_on and duties_of must not go in a circle",
                "Remove one link of the circle",
            ),
            error(
                3,
                52,
                'Level "top" ends up building on itself',
                "builds_on and duties_of must not go in a circle",
                "Remove one link of the circle",
            ),
        ],
    ),
    "a circle of qualifies_for": (
        of_entry("{qualifies_for: rung, source: x}"),
        [
            error(
                2,
                17,
                'The minimum of "rung" ends up asking for itself',
                "qualifies_for must not go in a circle",
                "Remove one link of the circle",
            )
        ],
    ),
    "a waiver of what is not inherited": (
        of_levels(
            "{level: rung, title: Rung},\n"
            "{level: top, title: Top, after: [rung], builds_on: rung, waives: [licence]}"
        ),
        [
            error(
                3,
                67,
                '"licence" is waived but not inherited',
                "Allowed: none",
                "Write an allowed one, or leave it out",
            )
        ],
    ),
    "more criteria than are listed": (
        of_entry("{at_least: {count: 2, of: [{credential: RHIT}]}, source: x}"),
        [
            error(
                2,
                12,
                "2 are asked for, and only 1 listed",
                "Allowed: 1 at most",
                "Ask for 1 or fewer, or list more",
            )
        ],
    ),
    "more types than are listed": (
        of_entry("{trains_in: {types: [inpatient], at_least: 2, stage: begun}, source: x}"),
        [
            error(
                2,
                13,
                "2 are asked for, and only 1 listed",
                "Allowed: 1 at most",
                "Ask for 1 or fewer, or list more",
            )
        ],
    ),
    "more categories than are listed": (
        of_entry("{points: {categories: [papers], categories_at_least: 2}, source: x}"),
        [
            error(
                2,
                10,
                "2 are asked for, and only 1 listed",
                "Allowed: 1 at most",
                "Ask for 1 or fewer, or list more",
            )
        ],
    ),
    "more recorded months than the window has": (
        of_entry(
            '{productivity: {window_months: 3, measure: average, threshold: "> 100%", '
            "recorded_at_least: 4}, source: x}"
        ),
        [
            error(
                2,
                16,
                '"recorded_at_least" is 4 in a window of 3 months',
                "Allowed: 3 at most",
                "Write 3 or less",
            )
        ],
    ),
    "a cap below what is asked for": (
        of_entry(
            "{points: {at_least: 9, categories: [papers, talks], cap_per_category: 4}, source: x}"
        ),
        [
            error(
                2,
                10,
                "A cap of 4 in each of 2 categories can never give 9 points",
                "The cap times the number of categories must reach at_least",
                "Raise cap_per_category, list more categories, or lower at_least",
            )
        ],
    ),
    "a threshold without quotes in one line": (
        of_entry("{accuracy: {method: codes, last_reviews: 4, threshold: > 95%}, source: x}"),
        [
            error(
                2,
                56,
                "The threshold is not in quotes, so YAML reads its > as a symbol of its own",
                'Allowed: a threshold in quotes, "> 100%" or ">= 97.5%"',
                'Put it in quotes: threshold: "> 100%"',
            )
        ],
    ),
    "a threshold without quotes on its own line": (
        BLOCK + "threshold: >= 95%\n",
        [
            error(
                13,
                22,
                "The threshold is not in quotes, so YAML reads its > as a symbol of its own",
                'Allowed: a threshold in quotes, "> 100%" or ">= 97.5%"',
                'Put it in quotes: threshold: "> 100%"',
            )
        ],
    ),
    "a threshold that YAML folds": (
        BLOCK + "threshold: >\n            95%\n",
        [
            error(
                13,
                22,
                "The threshold is not in quotes, so YAML reads its > as a symbol of its own",
                'Allowed: a threshold in quotes, "> 100%" or ">= 97.5%"',
                'Put it in quotes: threshold: "> 100%"',
            )
        ],
    ),
    "both windows": (
        of_entry(
            "{accuracy: {method: codes, last_reviews: 4, window_months: 3, "
            'threshold: ">= 95%"}, source: x}'
        ),
        [
            error(
                2,
                12,
                "Both a window and last_reviews are given",
                "Allowed: window_months, window_weeks or last_reviews, one of them",
                "Keep one of them",
            )
        ],
    ),
    "no source": (
        of_entry("{credential: RHIT}"),
        [
            error(
                2,
                1,
                "The entry has neither source nor assumed",
                "Every entry says where it comes from (source) or why it was added (assumed)",
                'Add "source: ..." or "assumed: ..."',
            )
        ],
    ),
    "accuracy above 100 percent": (
        of_entry('{accuracy: {method: codes, last_reviews: 4, threshold: "> 100%"}, source: x}'),
        [
            warning(
                2,
                56,
                '"threshold" is > 100%',
                "Nobody can be more than 100% accurate",
                'Ask for less, for instance ">= 95%"',
            )
        ],
    ),
    "a level that nothing leads to": (
        of_levels("{level: rung, title: Rung},\n{level: top, title: Top, after: [top]}"),
        [
            warning(
                3,
                9,
                'Nothing leads to level "top"',
                "A level is entered from outside (after: []) or after a level that can be reached",
                "Change after",
            )
        ],
    ),
    "time in a level that a coder cannot be in": (
        of_levels(
            "{level: rung, title: Rung, advance: [\n"
            "{time_in_level: {level: top, months: 6}, source: x}]},\n"
            "{level: top, title: Top, after: [rung]}"
        ),
        [
            warning(
                3,
                17,
                'This asks for time in "top", and a coder cannot be in that here',
                "Here a coder is in one of: no level",
                'Name a level of after, or write "continuous: false"',
            )
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_is_found(text: str, expected: list[Finding]) -> None:
    assert findings(text) == expected


def test_every_error_is_found_at_once() -> None:
    text = of_entry("{credental: RHIT, source: x}, {skill: tact}, {fte: {at_least: x}, source: x}")
    assert [(one.line, one.found) for one in findings(text)] == [
        (2, 'Unknown kind or key "credental"'),
        (2, "The entry has neither source nor assumed"),
        (2, '"at_least" is "x"'),
    ]


def test_a_sound_document_has_no_findings() -> None:
    assert findings(of_entry("{credential: RHIT, source: x}")) == []
