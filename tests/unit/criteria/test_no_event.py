from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import told

ON = "2025-06-10"
QUIET = "no_event: {of: corrective_action, within_months: 12}"

test_asks = asking(
    (
        "no_event: {of: corrective_action, within_months: 12}",
        "No corrective action in the last 12 months",
    ),
    ("no_event: {of: probation, within_months: 0}", "No probation going on"),
    ("no_event: {of: fraud}", "No fraud at any time"),
)

test_turns = turning(
    "no_event",
    stricter=[
        ({"of": "a", "within_months": 12}, {"of": "a", "within_months": 24}),
        ({"of": "a", "within_weeks": 52}, {"of": "a", "within_months": 24}),
        ({"of": "a", "within_months": 0}, {"of": "a", "within_weeks": 1}),
        ({"of": "a", "within_months": 24}, {"of": "a"}),
    ],
    same=[
        ({"of": "a", "within_months": 0}, {"of": "a", "within_weeks": 0}),
    ],
    other=[
        ({"of": "a", "within_months": 12}, {"of": "b", "within_months": 12}),
    ],
)


def action(on, line=2, until=None):
    source = Source("events.csv", line)
    return rows.Event("c", "corrective_action", day_of(on), until and day_of(until), source)


def test_no_event_met():
    assert told(QUIET, ON, events=(action("2024-06-10"),)) == ("met", None, "")


def test_an_event():
    assert told(QUIET, ON, events=(action("2025-06-03"),)) == (
        "not_met",
        "Corrective action on 3 June 2025 (events.csv, row 2); it counts until 2 June 2026.",
        "Comes with time: met from 3 June 2026 if it does not happen again",
    )


def test_two_events():
    events = (action("2025-06-03", 5), action("2025-02-03", 2))
    assert told(QUIET, ON, events=events)[1] == (
        "Corrective action on 3 February 2025 (events.csv, row 2) and on 3 June 2025 "
        "(events.csv, row 5); they count until 2 June 2026."
    )


def test_an_event_with_an_end_counts_from_its_end():
    events = (action("2025-02-03", until="2025-05-04"),)
    assert told(QUIET, ON, events=events)[1:] == (
        (
            "Corrective action from 3 February 2025 to 3 May 2025 (events.csv, row 2); "
            "it counts until 3 May 2026."
        ),
        "Comes with time: met from 4 May 2026 if it does not happen again",
    )


def test_an_event_without_an_end_yet():
    events = (action("2025-02-03", until="9999-12-31"),)
    assert told(QUIET, ON, events=events)[1:] == (
        "Corrective action since 3 February 2025, no end yet (events.csv, row 2).",
        "Record its last day once it is over; it counts 12 months more",
    )
    going_on = QUIET.replace("12", "0")
    assert told(going_on, ON, events=events)[2] == "Record its last day once it is over"


def test_an_event_that_counts_ever_after():
    ever = "no_event: {of: corrective_action}"
    assert told(ever, ON, events=(action("2005-02-03"),))[1:] == (
        "Corrective action on 3 February 2005 (events.csv, row 2); it counts for good.",
        "Nothing can change it: it counts for good",
    )


def test_an_event_on_file_counts_though_nobody_has_checked():
    assert told(QUIET, ON, checked={}, events=(action("2025-06-03"),))[0] == "not_met"


def test_events_that_nobody_has_checked():
    assert told(QUIET, ON, checked={}) == (
        "not_recorded",
        "Events are not yet checked for this coder, so their absence says nothing.",
        "Check this coder's events and record what there is",
    )
