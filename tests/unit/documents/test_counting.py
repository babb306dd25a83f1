"""What is found in a path about keys that count: how many, how long, and what goes together."""

import pytest

from coderpath.findings import Finding
from tests.unit.documents.documents import error, findings, of_entry, of_levels, warning

SO_MANY = "{credential: {any_of: [RHIT, CCS], at_least: 3}, source: x}"

CASES = {
    "more credentials than are listed": (
        of_entry(SO_MANY),
        [
            error(
                2,
                46,
                "3 different credentials are asked for, and only 2 are listed or count as a "
                "listed one",
                "Allowed: 2 at most",
                "Ask for 2 or fewer, or list more",
            )
        ],
    ),
    "two of one credential, in a gate": (
        of_entry("{any_of: [{credential: {any_of: RHIT, at_least: 2}}], source: x}"),
        [
            error(
                2,
                49,
                "2 different credentials are asked for, and only 1 is listed or count as a "
                "listed one",
                "Allowed: 1 at most",
                "Ask for 1 or fewer, or list more",
            )
        ],
    ),
    "a credential held for months and for weeks": (
        of_entry("{credential: {any_of: RHIT, held_months: 3, held_weeks: 3}, source: x}"),
        [
            error(
                2,
                14,
                'Both "held_months" and "held_weeks" are given',
                "Allowed: one of them",
                'Keep "held_months" or "held_weeks"',
            )
        ],
    ),
    "a credential held for no month": (
        of_entry("{credential: {any_of: RHIT, held_months: 0}, source: x}"),
        [
            error(
                2,
                42,
                '"held_months" is 0',
                "Allowed: 1 or more",
                "Write a larger number",
            )
        ],
    ),
    "a misspelt key of a credential": (
        of_entry("{credential: {any_of: RHIT, held_month: 3}, source: x}"),
        [
            error(
                2,
                29,
                'Unknown key "held_month"',
                "Allowed: any_of, at_least, held_months, held_weeks",
                'Write "held_months" if that is meant',
            )
        ],
    ),
    "no time in a level": (
        of_entry("{time_in_level: {level: rung}, source: x}", "keep"),
        [
            error(
                2,
                17,
                "No time is given",
                "One of months, weeks, below_months and below_weeks is needed",
                'Add "months: ..." or "below_months: ..."',
            )
        ],
    ),
    "a time to reach and a bound": (
        of_entry("{time_in_level: {level: rung, weeks: 3, below_months: 12}, source: x}", "keep"),
        [
            error(
                2,
                17,
                'Both "weeks" and "below_months" are given',
                "Allowed: a time to reach (months, weeks) or a bound (below_months, below_weeks)",
                'Keep "weeks" or "below_months"',
            )
        ],
    ),
    "a bound of all spells together": (
        of_entry(
            "{time_in_level: {level: rung, below_weeks: 3, continuous: false}, source: x}", "keep"
        ),
        [
            error(
                2,
                17,
                '"below_weeks" is given with "continuous: false"',
                "A bound looks at the present spell alone",
                'Remove "continuous: false"',
            )
        ],
    ),
    "a bound that counts by shares": (
        of_entry(
            "{time_in_level: {level: rung, below_months: 3, full_time_equivalent: true}, "
            "source: x}",
            "keep",
        ),
        [
            error(
                2,
                17,
                'Both "below_months" and "full_time_equivalent" are given',
                "A bound looks at the present spell as it stands",
                'Remove "full_time_equivalent"',
            )
        ],
    ),
    "one spell by its share of full time": (
        of_entry(
            "{time_in_level: {level: rung, months: 3, full_time_equivalent: true}, source: x}",
            "keep",
        ),
        [
            error(
                2,
                17,
                '"full_time_equivalent" is given for a spell without a break',
                '"full_time_equivalent" goes with "continuous: false", where all spells are added '
                "up",
                'Add "continuous: false", or remove "full_time_equivalent"',
            )
        ],
    ),
    "one spell without long leaves": (
        of_entry(
            "{time_in_level: {level: rung, months: 3, continuous: true, "
            "without_leave_over_weeks: 3}, source: x}",
            "keep",
        ),
        [
            error(
                2,
                17,
                '"without_leave_over_weeks" is given for a spell without a break',
                '"without_leave_over_weeks" goes with "continuous: false", where all spells are '
                "added up",
                'Add "continuous: false", or remove "without_leave_over_weeks"',
            )
        ],
    ),
    "leaves over months and weeks": (
        of_entry(
            "{experience: {in: acute, months: 3, without_leave_over_weeks: 3, "
            "without_leave_over_months: 1}, source: x}"
        ),
        [
            error(
                2,
                14,
                'Both "without_leave_over_months" and "without_leave_over_weeks" are given',
                "Allowed: one of them",
                'Keep "without_leave_over_months" or "without_leave_over_weeks"',
            )
        ],
    ),
    "leaves over no month": (
        of_entry("{experience: {in: acute, months: 3, without_leave_over_months: 0}, source: x}"),
        [
            error(
                2,
                64,
                '"without_leave_over_months" is 0',
                "Allowed: 1 or more",
                "Write a larger number",
            )
        ],
    ),
    "a share that is no yes or no": (
        of_entry("{experience: {in: acute, months: 3, full_time_equivalent: 0.5}, source: x}"),
        [
            error(
                2,
                59,
                '"full_time_equivalent" is 0.5',
                "Allowed: true or false",
                "Write true or false, without quotes",
            )
        ],
    ),
    "a bound in a level that a coder cannot be in": (
        of_levels(
            "{level: rung, title: Rung, advance: [\n"
            "{time_in_level: {level: top, below_months: 6}, source: x}]},\n"
            "{level: top, title: Top, after: [rung]}"
        ),
        [
            warning(
                3,
                17,
                'This asks for time in "top", and a coder cannot be in that here',
                "Here a coder is in one of: no level",
                "Name a level of after",
            )
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_is_found(text: str, expected: list[Finding]) -> None:
    assert findings(text) == expected


def test_what_counts_as_a_listed_credential_counts_among_them() -> None:
    rung = f"{{level: rung, title: Rung, minimum: [{SO_MANY}]}}"
    known = "RHIA: {counts_as: [RHIT]}"
    assert findings(of_levels(rung, f", credentials: {{{known}}}")) == []
    further = "RHIA: {counts_as: RHIT}, RHIX: {counts_as: [RHIA]}"
    many = rung.replace("at_least: 3", "at_least: 4")
    assert findings(of_levels(many, f", credentials: {{{further}}}")) == []
