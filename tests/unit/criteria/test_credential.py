from coderpath.days import day_of
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import credential, figure, remedies, rows_told, told, used

CCS = "credential: CCS"
ANY = "credential: [CCA, RHIT]"

test_asks = asking(
    ("credential: CCS", "Holds the CCS"),
    ("credential: RHIT", "Holds the RHIT (RHIA counts as it)"),
    ("credential: {any_of: [RHIT, CCA]}", "Holds RHIT or CCA (RHIA counts as RHIT)"),
    ("credential: {any_of: [CCA, RHIT, RHIA]}", "Holds CCA, RHIT or RHIA"),
    (
        "credential: {any_of: [RHIT], held_months: 24}",
        "Has held the RHIT for 24 months without a break (RHIA counts as it)",
    ),
    (
        "credential: {any_of: [CCA, CCS], held_weeks: 1}",
        "Has held CCA or CCS for 1 week without a break",
    ),
    ("credential: {any_of: [CCA, CCS, CPC], at_least: 2}", "Holds two of CCA, CCS and CPC"),
    ("credential: {any_of: [CCA, CCS], at_least: 1}", "Holds CCA or CCS"),
    (
        "credential: {any_of: [RHIT], at_least: 2}",
        "Holds two credentials that count as the RHIT (RHIA counts as it)",
    ),
    (
        "credential: {any_of: [CCA, CCS], at_least: 2, held_months: 12}",
        "Has held two of CCA and CCS for 12 months each without a break",
    ),
)

test_turns = turning(
    "credential",
    stricter=[
        ({"any_of": ["A", "B"]}, {"any_of": ["B"]}),
        ({"any_of": ["A"]}, {"any_of": ["A"], "held_months": 12}),
        ({"any_of": ["A"], "held_months": 12}, {"any_of": ["A"], "held_months": 24}),
        ({"any_of": ["A"], "held_weeks": 20}, {"any_of": ["A"], "held_months": 24}),
        ({"any_of": ["A", "B"]}, {"any_of": ["A", "B"], "at_least": 2}),
        ({"any_of": ["A", "B"], "at_least": 1}, {"any_of": ["A", "B"], "at_least": 2}),
        (
            {"any_of": ["A", "B"], "held_months": 12},
            {"any_of": ["A", "B"], "held_months": 12, "at_least": 1},
        ),
        (
            {"any_of": ["A", "B"], "held_months": 12},
            {"any_of": ["A", "B"], "held_months": 12, "at_least": 2},
        ),
    ],
    other=[
        ({"any_of": ["A", "B"]}, {"any_of": ["B", "C"]}),
        (
            {"any_of": ["A", "B"], "held_months": 12},
            {"any_of": ["A", "B"], "at_least": 2},
        ),
        ({"any_of": ["A"], "held_weeks": 104}, {"any_of": ["A"], "held_months": 24}),
    ],
    same=[
        ({"any_of": ["A", "B"]}, {"any_of": ["B", "A"]}),
        ({"any_of": ["A", "B"]}, {"any_of": ["A", "B"], "at_least": 1}),
    ],
)


def test_met_misses_nothing():
    assert told(CCS, "2025-03-10", credentials=(credential("CCS", "2023-03-01"),)) == (
        "met",
        None,
        "",
    )


def test_never_recorded():
    assert told(CCS, "2025-03-10") == (
        "not_met",
        "No CCS is recorded (credentials).",
        "Earn the CCS and record it",
    )


def test_none_of_several():
    assert told(ANY, "2025-03-10") == (
        "not_met",
        "No CCA or RHIT is recorded (credentials).",
        "Earn CCA or RHIT and record it",
    )


def test_lapsed_names_the_one_that_lapsed_last():
    held = (
        credential("CCA", "2019-01-01", "2021-01-01"),
        credential("RHIA", "2023-03-01", "2025-03-01", line=13),
    )
    assert told(ANY, "2025-03-01", credentials=held) == (
        "not_met",
        "RHIA lapsed on 1 March 2025 (credentials.csv, row 13).",
        "Renew the RHIA and record it",
    )


def test_yet_to_come():
    assert told(CCS, "2025-03-10", credentials=(credential("CCS", "2025-04-01"),)) == (
        "not_met",
        "CCS is valid only from 1 April 2025 (credentials.csv, row 12).",
        "Comes with time: the CCS is valid from 1 April 2025",
    )


def test_nobody_has_checked():
    assert told(CCS, "2025-03-10", checked={}) == (
        "not_recorded",
        "Credentials are not yet checked for this coder, so their absence says nothing.",
        "Check this coder's credentials and record what there is",
    )


def test_checked_only_later():
    checked = {"credentials": day_of("2025-06-01")}
    assert told(CCS, "2025-03-10", checked=checked)[1] == (
        "Credentials are checked for this coder only from 1 June 2025, "
        "so their absence says nothing."
    )


def test_lapsed_and_nobody_has_checked():
    held = (credential("CCS", "2023-03-01", "2025-03-01"),)
    assert told(CCS, "2025-03-10", checked={}, credentials=held)[:2] == (
        "not_recorded",
        (
            "CCS lapsed on 1 March 2025 (credentials.csv, row 12). "
            "Credentials are not yet checked for this coder, so more may be true."
        ),
    )


def test_the_word_for_a_board():
    valid, over = credential("CCS", "2023-03-01"), credential("CCS", "2019-01-01", "2021-01-01")
    assert figure(CCS, "2025-03-10", credentials=(over, valid)) == "CCS"
    assert figure(CCS, "2025-03-10", credentials=(over,)) == "CCS ended"
    assert figure(CCS, "2025-03-10") == "none yet"
    assert figure(CCS, "2025-03-10", checked={}) == ""


def test_what_one_could_do():
    assert remedies(ANY, "2025-03-10") == [
        ("credential.CCA", "Earn the CCA"),
        ("credential.RHIT", "Earn the RHIT"),
    ]


def test_the_table_holds_what_counts_as_it_too():
    held = (
        credential("RHIA", "2019-01-01", "2021-01-01"),
        credential("RHIT", "2023-03-01"),
        credential("CCS", "2023-03-01"),
    )
    assert rows_told("credential: RHIT", "2025-03-10", credentials=held) == (
        [
            ("RHIT", "1 March 2023", "no end", "valid"),
            ("RHIA", "1 January 2019", "31 December 2020", "not valid"),
        ],
        "Counts here: RHIA, RHIT.",
    )


TWO_YEARS = "credential: {any_of: [RHIT], held_months: 24}"
TWO = "credential: {any_of: [CCA, CCS, RHIT], at_least: 2}"
TWO_FOR_A_YEAR = "credential: {any_of: [CCA, CCS], at_least: 2, held_months: 12}"


def test_held_too_short_says_since_when_and_until_when_it_takes():
    held = (credential("RHIA", "2023-03-01", "2024-01-01", 3), credential("RHIT", "2024-01-01"))
    assert told(TWO_YEARS, "2024-03-10", credentials=held) == (
        "not_met",
        (
            "12 months and 9 days of 24 months so far with the RHIT, held since 1 March 2023 "
            "(credentials.csv, rows 3 and 12)."
        ),
        "Comes with time: reached on 1 March 2025 if nothing lapses before",
    )
    assert figure(TWO_YEARS, "2024-03-10", credentials=held) == "12 of 24 mo"
    assert remedies(TWO_YEARS, "2024-03-10", credentials=held) == []
    assert told(TWO_YEARS, "2025-03-01", credentials=held)[0] == "met"
    assert figure(TWO_YEARS, "2025-03-01", credentials=held) == "RHIA"


def test_held_too_short_and_about_to_end_is_to_be_renewed():
    held = (credential("RHIT", "2024-01-01", "2025-01-01"),)
    assert told(TWO_YEARS, "2024-03-10", credentials=held)[1:] == (
        (
            "2 months and 9 days of 24 months so far with the RHIT, held since 1 January 2024; "
            "it ends on 1 January 2025 (credentials.csv, row 12)."
        ),
        "Renew the RHIT before it ends on 1 January 2025, and hold it until 1 January 2026",
    )
    assert remedies(TWO_YEARS, "2024-03-10", credentials=held) == [
        ("credential.RHIT", "Renew the RHIT")
    ]


def test_never_held_or_lapsed_and_to_be_held_for_long():
    assert told(TWO_YEARS, "2025-03-10")[1:] == (
        "No RHIT is recorded (credentials).",
        "Earn the RHIT and record it, and hold it for 24 months",
    )
    held = (credential("RHIT", "2021-01-01", "2022-01-01"),)
    assert told(TWO_YEARS, "2025-03-10", credentials=held)[1:] == (
        "RHIT lapsed on 1 January 2022 (credentials.csv, row 12).",
        "Renew the RHIT and record it, and hold it for 24 months",
    )
    assert figure(TWO_YEARS, "2025-03-10", credentials=held) == "RHIT ended"
    later = (credential("RHIT", "2025-04-01", "2026-04-01"),)
    assert told(TWO_YEARS, "2025-03-10", credentials=later)[2] == (
        "Hold the RHIT for 24 months without a break"
    )


def test_too_few_names_those_held_and_the_one_that_lapsed():
    held = (credential("CCA", "2023-01-01"), credential("CCS", "2023-01-01", "2025-01-01", 13))
    assert told(TWO, "2025-03-10", credentials=held) == (
        "not_met",
        (
            "One of two is held: CCA (credentials.csv, row 12). "
            "CCS lapsed on 1 January 2025 (credentials.csv, row 13)."
        ),
        "Earn one more of CCS, RHIT and RHIA",
    )
    assert figure(TWO, "2025-03-10", credentials=held) == "1 of 2"
    assert remedies(TWO, "2025-03-10", credentials=held) == [
        ("credential.CCS", "Earn the CCS"),
        ("credential.RHIT", "Earn the RHIT"),
        ("credential.RHIA", "Earn the RHIA"),
    ]
    assert told(TWO, "2025-03-10")[1:] == (
        "No CCA, CCS or RHIT is recorded (credentials).",
        "Earn two of CCA, CCS, RHIT and RHIA",
    )


def test_several_met_are_counted_on_a_board():
    held = (credential("CCA", "2023-01-01"), credential("RHIA", "2024-01-01"))
    assert told(TWO, "2025-03-10", credentials=held)[0] == "met"
    assert figure(TWO, "2025-03-10", credentials=held) == "2 of 2"
    assert used(TWO, "2025-03-10", credentials=held) == [
        "CCA, valid since 1 January 2023 (credentials.csv, row 12)",
        "RHIA, valid since 1 January 2024 (credentials.csv, row 12)",
    ]


def test_several_each_for_long_enough():
    held = (credential("CCA", "2023-01-01"), credential("CCS", "2024-06-01", line=13))
    assert told(TWO_FOR_A_YEAR, "2025-03-10", credentials=held) == (
        "not_met",
        (
            "One of two is held for long enough: CCA (credentials.csv, row 12). "
            "9 months and 9 days of 12 months so far with the CCS, held since 1 June 2024 "
            "(credentials.csv, row 13)."
        ),
        "Comes with time: reached on 1 June 2025 if nothing lapses before",
    )
    assert told(TWO_FOR_A_YEAR, "2025-03-10", credentials=held[1:])[1:] == (
        (
            "None of two is held for long enough. 9 months and 9 days of 12 months so far with the "
            "CCS, held since 1 June 2024 (credentials.csv, row 13)."
        ),
        "Earn the CCA and record it, and hold each for 12 months",
    )
    assert told(TWO_FOR_A_YEAR, "2025-03-10")[2] == (
        "Earn CCA and CCS and record them, and hold each for 12 months"
    )
    ends = (credential("CCA", "2024-06-01", "2025-04-01"), credential("CCS", "2024-06-01"))
    assert told(TWO_FOR_A_YEAR, "2025-03-10", credentials=ends)[2] == (
        "Renew the CCA before it ends on 1 April 2025, and hold it until 1 June 2025"
    )
