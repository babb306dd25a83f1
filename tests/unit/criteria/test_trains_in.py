from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import end, figure, remedies, rows_told, told

TYPES = "types: [inpatient, same_day_surgery, emergency]"
BEGUN = f"trains_in: {{{TYPES}, at_least: 2, stage: begun}}"
PROFICIENT = f"trains_in: {{{TYPES}, at_least: 2, stage: proficient}}"
ALL = f"trains_in: {{{TYPES}, stage: begun}}"
ON = "2025-06-10"

TRAINING = {"types": ["a", "b", "c"], "at_least": 2, "stage": "begun"}

test_asks = asking(
    (
        "trains_in: {types: [inpatient, same_day_surgery, emergency], at_least: 2, stage: begun}",
        "Has begun training in at least 2 of inpatient, same-day surgery and emergency room",
    ),
    (
        "trains_in: {types: [inpatient, emergency], at_least: 1, stage: begun}",
        "Has begun training in inpatient or emergency room",
    ),
    (
        "trains_in: {types: [inpatient, emergency], stage: proficient}",
        "Is proficient in both inpatient and emergency room",
    ),
    (
        "trains_in: {types: [inpatient, emergency, same_day_surgery], stage: proficient}",
        "Is proficient in all of inpatient, emergency room and same-day surgery",
    ),
    ("trains_in: {types: inpatient, stage: begun}", "Has begun training in inpatient"),
)

test_turns = turning(
    "trains_in",
    stricter=[
        (TRAINING, {**TRAINING, "stage": "proficient"}),
        (TRAINING, {**TRAINING, "at_least": 3}),
        (TRAINING, {**TRAINING, "types": ["a", "b"]}),
        (TRAINING, {**TRAINING, "types": ["a", "b", "c", "d"], "at_least": 3}),
    ],
    other=[
        (TRAINING, {**TRAINING, "types": ["a", "b", "d"]}),
        (TRAINING, {**TRAINING, "stage": "proficient", "at_least": 1}),
    ],
    same=[
        ({**TRAINING, "at_least": 3}, {"types": ["c", "b", "a"], "stage": "begun"}),
    ],
)


def training(kind, begun, proficient="", ended="", line=3):
    source = Source("training.csv", line)
    return rows.Training("c", kind, day_of(begun), end(proficient), end(ended), source)


def test_met():
    rows_ = (training("inpatient", "2025-05-03"), training("emergency", "2025-06-10"))
    assert told(BEGUN, ON, training=rows_) == ("met", None, "")


def test_nothing_begun():
    assert told(BEGUN, ON) == (
        "not_met",
        "0 of 2; not begun: inpatient, same-day surgery, emergency room.",
        "Begin training in two of inpatient, same-day surgery and emergency room",
    )


def test_one_begun():
    assert told(BEGUN, ON, training=(training("inpatient", "2025-05-03"),)) == (
        "not_met",
        (
            "1 of 2: training begun in inpatient on 3 May 2025 (training.csv, row 3); "
            "not begun: same-day surgery, emergency room."
        ),
        "Begin training in one more of same-day surgery and emergency room",
    )


def test_ended_and_to_come():
    rows_ = (
        training("inpatient", "2024-05-03", ended="2024-08-01"),
        training("emergency", "2025-07-01", line=4),
        training("same_day_surgery", "2024-01-01", proficient="2024-06-01", line=5),
    )
    assert told(BEGUN, ON, training=rows_)[1] == (
        "1 of 2: proficient in same-day surgery since 1 June 2024 (training.csv, row 5); "
        "training in inpatient ended on 1 August 2024 (training.csv, row 3); "
        "training in emergency room begins on 1 July 2025 (training.csv, row 4)."
    )


def test_the_same_type_twice_tells_the_furthest():
    rows_ = (
        training("inpatient", "2023-05-03", ended="2023-08-01"),
        training("inpatient", "2024-05-03", ended="2024-08-01", line=4),
    )
    assert told(BEGUN, ON, training=rows_)[1] == (
        "0 of 2: training in inpatient ended on 1 August 2024 (training.csv, row 4); "
        "not begun: same-day surgery, emergency room."
    )


def test_not_proficient():
    assert told(PROFICIENT, ON, training=(training("inpatient", "2025-05-03"),)) == (
        "not_met",
        (
            "0 of 2: training begun in inpatient on 3 May 2025 (training.csv, row 3); "
            "not begun: same-day surgery, emergency room."
        ),
        "Become proficient in two of inpatient, same-day surgery and emergency room",
    )


def test_all_that_are_left_are_asked():
    assert told(ALL, ON, training=(training("inpatient", "2025-05-03"),))[2] == (
        "Begin training in same-day surgery and emergency room"
    )


def test_nobody_has_checked():
    assert told(BEGUN, ON, checked={}) == (
        "not_recorded",
        "Training is not yet checked for this coder, so its absence says nothing.",
        "Check this coder's training and record what there is",
    )


def test_training_that_is_dated_ahead():
    rows_ = (
        training("inpatient", "2025-07-01"),
        training("emergency", "2025-09-01"),
        training("same_day_surgery", "2025-08-01"),
    )
    assert told(BEGUN, ON, training=rows_)[2] == (
        "Comes with time: enough training begins by 1 August 2025"
    )
    assert told(BEGUN, ON, training=rows_[:1])[2] == (
        "Begin training in two of inpatient, same-day surgery and emergency room"
    )


def test_the_word_for_a_board():
    begun = (training("inpatient", "2025-05-03"),)
    assert figure(BEGUN, ON, training=begun) == "1 of 2"
    assert figure(BEGUN, ON, checked={}) == ""


def test_what_one_could_do():
    begun = (training("inpatient", "2025-05-03"),)
    assert remedies(BEGUN, ON, training=begun) == [
        ("training.same_day_surgery.begun", "Begin training in same-day surgery"),
        ("training.emergency.begun", "Begin training in emergency room"),
    ]
    assert remedies(PROFICIENT, ON, training=begun)[0] == (
        "training.inpatient.proficient",
        "Become proficient in inpatient",
    )


def test_the_table_gives_each_type():
    found = (
        training("inpatient", "2025-05-03"),
        training("emergency", "2024-05-03", "2024-08-01", "2025-01-01"),
    )
    assert rows_told(PROFICIENT, ON, training=found) == (
        [
            ("Inpatient", "3 May 2025", "not yet", "", "no"),
            ("Same-day surgery", "not begun", "", "", "no"),
            ("Emergency room", "3 May 2024", "1 August 2024", "1 January 2025", "yes"),
        ],
        "1 of 2 patient types asked are proficient.",
    )
