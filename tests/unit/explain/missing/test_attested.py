from fractions import Fraction

from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.rows import Source
from tests.unit.explain.cases import end, told

ON = "2025-06-10"
MENTORING = "skill: mentoring"
BY_MANAGER = "skill: {of: mentoring, attested_by: [manager, educator], within_months: 12}"
RATED = "rating: {of: performance, at_least: 3, within_months: 12}"
QUIET = "no_event: {of: corrective_action, within_months: 12}"


def attested(answer, on, by="supervisor", until=""):
    source = Source("skills.csv", 8)
    return rows.Attestation("c", "mentoring", by, answer == "yes", day_of(on), end(until), source)


def rated(value, on):
    source = Source("ratings.csv", 4)
    return rows.Rating("c", "performance", Fraction(value), day_of(on), end(""), source)


def action(on, line=2):
    return rows.Event("c", "corrective_action", day_of(on), Source("events.csv", line))


def test_skill_met():
    assert told(MENTORING, ON, skills=(attested("yes", "2025-06-04"),)) == ("met", None, "")


def test_skill_refused():
    assert told(MENTORING, ON, skills=(attested("no", "2025-06-04"),)) == (
        "not_met",
        (
            "Mentoring skills were attested as no by the supervisor on 4 June 2025 "
            "(skills.csv, row 8)."
        ),
        "Show mentoring skills and have them attested again",
    )


def test_skill_refused_by_somebody():
    assert told(MENTORING, ON, skills=(attested("no", "2025-06-04", by=""),))[1] == (
        "Mentoring skills were attested as no on 4 June 2025 (skills.csv, row 8)."
    )


def test_skill_never_attested():
    assert told(MENTORING, ON) == (
        "not_recorded",
        "Nobody has attested mentoring skills yet (skills).",
        "Have mentoring skills attested",
    )


def test_skill_never_attested_by_the_roles_asked():
    assert told(BY_MANAGER, ON, skills=(attested("yes", "2025-06-04"),)) == (
        "not_recorded",
        (
            "Mentoring skills are not yet attested by a manager or an educator (skills). "
            "The attestation by a supervisor on 4 June 2025 (skills.csv, row 8) "
            "does not count here."
        ),
        "Have mentoring skills attested by a manager or an educator",
    )


def test_skill_never_attested_by_anyone_although_roles_are_asked():
    assert told(BY_MANAGER, ON)[1] == (
        "Mentoring skills are not yet attested by a manager or an educator (skills)."
    )


def test_skill_attested_too_long_ago():
    assert told(BY_MANAGER, ON, skills=(attested("yes", "2024-06-10", by="manager"),)) == (
        "not_recorded",
        (
            "The last attestation of mentoring skills, a yes by the manager on 10 June 2024 "
            "(skills.csv, row 8), "
            "counted until 9 June 2025."
        ),
        "Have mentoring skills attested again by a manager or an educator",
    )


def test_rating_met():
    assert told(RATED, ON, ratings=(rated(3, "2025-06-04"),)) == ("met", None, "")


def test_rating_too_low():
    assert told(RATED, ON, ratings=(rated("5/2", "2025-06-04"),)) == (
        "not_met",
        (
            "The last performance rating is 2.5, given on 4 June 2025 (ratings.csv, row 4); "
            "3 or more is asked."
        ),
        "Reach a performance rating of 3 or more",
    )


def test_never_rated():
    assert told(RATED, ON) == (
        "not_recorded",
        "No performance rating is recorded (ratings).",
        "Record a new performance rating; 3 or more is asked",
    )


def test_rated_too_long_ago():
    assert told(RATED, ON, ratings=(rated(4, "2024-06-10"),))[:2] == (
        "not_recorded",
        (
            "The last performance rating is 4, given on 10 June 2024 (ratings.csv, row 4); "
            "it counted until 9 June 2025."
        ),
    )


def test_no_event_met():
    assert told(QUIET, ON, events=(action("2024-06-10"),)) == ("met", None, "")


def test_an_event():
    assert told(QUIET, ON, events=(action("2025-06-03"),)) == (
        "not_met",
        "Corrective action on 3 June 2025 (events.csv, row 2); it counts until 2 June 2026.",
        "Goes on by itself: met from 3 June 2026 if it does not happen again",
    )


def test_two_events():
    events = (action("2025-06-03", 5), action("2025-02-03", 2))
    assert told(QUIET, ON, events=events)[1] == (
        "Corrective action on 3 February 2025 (events.csv, row 2) and on 3 June 2025 "
        "(events.csv, row 5); they count until 2 June 2026."
    )


def test_events_that_nobody_has_checked():
    assert told(QUIET, ON, checked={}) == (
        "not_recorded",
        "Events are not yet checked for this coder, so their absence says nothing.",
        "Check this coder's events and record what there is",
    )
