from coderpath.days import day_of
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import credential, figure, remedies, rows_told, told

CCS = "credential: CCS"
ANY = "credential: [CCA, RHIT]"

test_asks = asking(
    ("credential: CCS", "Holds the CCS"),
    ("credential: RHIT", "Holds the RHIT (RHIA counts as it)"),
    ("credential: {any_of: [RHIT, CCA]}", "Holds RHIT or CCA (RHIA counts as RHIT)"),
    ("credential: {any_of: [CCA, RHIT, RHIA]}", "Holds CCA, RHIT or RHIA"),
)

test_turns = turning(
    "credential",
    stricter=[
        ({"any_of": ["A", "B"]}, {"any_of": ["B"]}),
    ],
    other=[
        ({"any_of": ["A", "B"]}, {"any_of": ["B", "C"]}),
    ],
    same=[
        ({"any_of": ["A", "B"]}, {"any_of": ["B", "A"]}),
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
        "Goes on by itself: the CCS is valid from 1 April 2025",
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
