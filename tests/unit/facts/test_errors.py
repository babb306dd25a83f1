"""Every error of the fact files, one test each: nothing is taken, and all is said."""

from coderpath.facts.reading import Reading, read_tables
from coderpath.findings import Finding
from tests.unit.facts.made import error, tables

DATE = "a date (year-month-day), such as"
SPAN = "until is the first day after, so it is later than since"


def refused(*findings: Finding) -> Reading:
    return Reading(None, findings)


def test_a_row_about_an_unknown_coder() -> None:
    reading = read_tables(tables(leaves="coder,since\nx77,2024-01-01\n"))
    assert reading == refused(
        error(
            "leaves.csv:2:coder",
            'There is no coder "x77" in coders',
            "Every coder that a row names has a row in coders",
            "Correct the id, or add x77 to coders",
        )
    )


def test_an_unknown_coder_who_looks_like_a_known_one() -> None:
    coders = "coder,hired\n0017,2020-01-01\nm-18,2020-01-01\n"
    leaves = "coder,since\n17,2024-01-01\nM-18,2024-01-01\nm-19,2024-01-01\n"
    reading = read_tables(tables(coders=coders, leaves=leaves))
    assert [finding.mend for finding in reading.findings] == [
        "Write 0017 if that is meant, or add 17 to coders",
        "Write m-18 if that is meant, or add M-18 to coders",
        "Write m-18 if that is meant, or add m-19 to coders",
    ]


def test_a_superior_who_is_no_coder() -> None:
    reading = read_tables(tables(reports="coder,to,since\nc01,boss,2024-01-01\n"))
    assert reading == refused(
        error(
            "reports.csv:2:to",
            'There is no coder "boss" in coders',
            "Every coder that a row names has a row in coders",
            "Correct the id, or add boss to coders",
        )
    )


def test_an_unknown_facility_where_there_is_a_file_of_facilities() -> None:
    facilities = "facility,setting\nnorth,acute\nsouth,clinic\n"
    positions = "coder,level,facility,since\nc01,one,nroth,2024-01-01\n"
    reading = read_tables(tables(facilities=facilities, positions=positions))
    assert reading == refused(
        error(
            "positions.csv:2:facility",
            'There is no facility "nroth" in facilities',
            "Every facility that a row names has a row in facilities",
            "Write north if that is meant, or add nroth to facilities",
        )
    )


def test_facilities_are_not_checked_where_there_is_no_file_of_them_or_an_empty_one() -> None:
    positions = "coder,level,facility,since\nc01,one,nroth,2024-01-01\n"
    assert read_tables(tables(positions=positions)).findings == ()
    assert read_tables({**tables(positions=positions), "facilities": []}).findings == ()


def test_only_standards_may_name_the_corporate_facility() -> None:
    facilities = "facility\nnorth\nsouth\n"
    standards = "facility,type,since,records,minutes\n*,inpatient,2020-01-01,22,420\n"
    positions = "coder,level,facility,since\nc01,one,*,2024-01-01\n"
    reading = read_tables(tables(facilities=facilities, standards=standards, positions=positions))
    assert reading == refused(
        error(
            "positions.csv:2:facility",
            '"*" stands for all facilities, and only in standards',
            'The column "facility" takes the id of a facility, such as north',
            "Write another id",
        )
    )


def test_a_home_facility_that_is_unknown_is_said_once() -> None:
    facilities = "facility\nnorth\n"
    positions = "coder,level,since\nc02,one,2024-01-01\n"
    reading = read_tables(tables(facilities=facilities, positions=positions))
    assert reading == refused(
        error(
            "coders.csv:3:facility",
            'There is no facility "south" in facilities',
            "Every facility that a row names has a row in facilities",
            "Correct the id, or add south to facilities",
        )
    )


def test_until_not_after_since() -> None:
    leaves = "coder,since,until\nc01,2024-03-01,2024-02-01\nc01,2024-06-01,2024-06-01\n"
    assert read_tables(tables(leaves=leaves)) == refused(
        error(
            "leaves.csv:2:until",
            "until 2024-02-01 is not after since 2024-03-01",
            SPAN,
            "Correct one of the two dates",
        ),
        error(
            "leaves.csv:3:until",
            "until 2024-06-01 is not after since 2024-06-01",
            SPAN,
            "If that was the only day, write 2024-06-02",
        ),
    )


def test_left_not_after_hired() -> None:
    coders = "coder,hired,left\nc01,2020-01-01,2019-01-01\n"
    assert read_tables(tables(coders=coders)) == refused(
        error(
            "coders.csv:2:left",
            "left 2019-01-01 is not after hired 2020-01-01",
            "left is the first day after, so it is later than hired",
            "Correct one of the two dates",
        )
    )


def test_until_not_after_on() -> None:
    ratings = "coder,of,value,on,until\nc01,overall,3,2024-03-01,2024-02-01\n"
    assert read_tables(tables(ratings=ratings)) == refused(
        error(
            "ratings.csv:2:until",
            "until 2024-02-01 is not after on 2024-03-01",
            "until is the first day after, so it is later than on",
            "Correct one of the two dates",
        )
    )


def test_training_that_ends_or_is_proficient_before_it_begins() -> None:
    training = (
        "coder,type,begun,proficient,ended\n"
        "c01,inpatient,2024-03-01,2024-03-01,2024-03-02\n"
        "c01,emergency,2024-03-01,2024-02-01,2024-03-01\n"
    )
    assert read_tables(tables(training=training)) == refused(
        error(
            "training.csv:3:proficient",
            "proficient 2024-02-01 is not on or after begun 2024-03-01",
            "proficient is on or after begun",
            "Correct one of the two dates",
        ),
        error(
            "training.csv:3:ended",
            "ended 2024-03-01 is not after begun 2024-03-01",
            "ended is the first day after, so it is later than begun",
            "If that was the only day, write 2024-03-02",
        ),
    )


def test_training_without_a_beginning() -> None:
    training = "coder,type,begun,proficient\nc01,inpatient,,2024-03-01\n"
    assert read_tables(tables(training=training)) == refused(
        error(
            "training.csv:2:begun",
            '"begun" is blank',
            f'Every row of training needs it. The column "begun" takes {DATE} 2025-01-06',
            "Fill in the cell, or take the row out",
        )
    )


def test_a_month_twice_for_one_coder() -> None:
    hours = "coder,month,productive_minutes\nc01,2024-03,1\nc02,2024-03,1\nc01,2024-03,2\n"
    assert read_tables(tables(hours=hours)) == refused(
        error(
            "hours.csv:4:month",
            "c01 already has 2024-03, in row 2",
            "A month appears once for each coder",
            "Keep one of the two rows, or add their minutes together",
        )
    )


def test_a_month_twice_for_one_coder_facility_and_type_counts_a_blank_facility_as_home() -> None:
    productivity = (
        "coder,facility,type,month,records\n"
        "c01,,inpatient,2024-03,10\n"
        "c01,south,inpatient,2024-03,10\n"
        "c01,,emergency,2024-03,10\n"
        "c01,north,inpatient,2024-03,5\n"
    )
    assert read_tables(tables(productivity=productivity)) == refused(
        error(
            "productivity.csv:5:month",
            "c01 already has 2024-03 for inpatient at north, in row 2",
            "A month appears once for each coder, facility and patient type",
            "Keep one of the two rows, or add their records together",
        )
    )


def test_a_facility_twice() -> None:
    facilities = "facility,setting\nnorth,acute\nsouth,clinic\nnorth,clinic\n"
    assert read_tables(tables(facilities=facilities)) == refused(
        error(
            "facilities.csv:4:facility",
            "north is already there in row 2",
            "A facility appears once",
            "Keep one of the two rows",
        )
    )


def test_two_spells_of_employment_that_overlap() -> None:
    coders = "coder,hired,left\nc01,2020-01-01,\nc01,2015-01-01,2020-02-01\n"
    assert read_tables(tables(coders=coders)) == refused(
        error(
            "coders.csv:2:hired",
            "c01 is employed already on 1 January 2020, in row 3",
            "A second row of a coder is a second spell of employment, after the first",
            "End the earlier spell with left 2020-01-01, or take one of the two out",
        )
    )


def test_overlapping_positions_of_one_level() -> None:
    positions = (
        "coder,level,since,until\n"
        "c01,one,2022-06-01,\n"
        "c01,one,2020-01-01,2022-06-02\n"
        "c01,two,2020-01-01,\n"
        "c02,one,2021-01-01,2025-05-01\n"
    )
    assert read_tables(tables(positions=positions)) == refused(
        error(
            "positions.csv:2:since",
            "c01 already holds one from 1 January 2020 until 2 June 2022, in row 3",
            "Positions of one coder in one level do not overlap",
            "End the earlier position with until 2022-06-01, or correct since",
        )
    )


def test_positions_of_one_level_that_touch_do_not_overlap() -> None:
    positions = "coder,level,since,until\nc01,one,2022-06-01,\nc01,one,2020-01-01,2022-06-01\n"
    assert read_tables(tables(positions=positions)).findings == ()


def test_overlapping_standards() -> None:
    standards = (
        "facility,type,since,until,records,minutes\n"
        "*,inpatient,2020-01-01,,22,420\n"
        "north,inpatient,2020-01-01,,22,420\n"
        "*,inpatient,2020-01-01,2021-01-01,24,420\n"
    )
    assert read_tables(tables(standards=standards)) == refused(
        error(
            "standards.csv:2:since",
            "inpatient at * already has a standard from 1 January 2020 until 1 January 2021,"
            " in row 4",
            "Standards of one facility and patient type do not overlap",
            "Keep one of the two rows, or correct their dates",
        )
    )


def test_correct_over_total() -> None:
    reviews = "coder,on,sample,drgs,drgs_correct\nc01,2024-03-01,random,30,31\n"
    assert read_tables(tables(reviews=reviews)) == refused(
        error(
            "reviews.csv:2:drgs_correct",
            "drgs_correct 31 is more than drgs 30",
            "drgs_correct is at most drgs",
            "Correct one of the two figures",
        )
    )


def test_correct_without_its_total() -> None:
    reviews = "coder,on,sample,codes,codes_correct\nc01,2024-03-01,random,,31\n"
    assert read_tables(tables(reviews=reviews)) == refused(
        error(
            "reviews.csv:2:codes_correct",
            "codes_correct is 31, but codes is blank",
            "codes_correct is at most codes",
            "Fill in codes, or clear codes_correct",
        )
    )


def test_a_total_without_what_was_correct_is_taken() -> None:
    reviews = "coder,on,sample,codes,codes_correct\nc01,2024-03-01,random,31,\n"
    assert read_tables(tables(reviews=reviews)).findings == ()


def test_an_unreadable_value() -> None:
    leaves = "coder,since\nc01,3/4/2024\n"
    assert read_tables(tables(leaves=leaves)) == refused(
        error(
            "leaves.csv:2:since",
            '"3/4/2024" cannot be read as a date',
            f'The column "since" takes {DATE} 2025-03-01',
            "Write 2024-03-04 for 4 March 2024 or 2024-04-03 for 3 April 2024",
        )
    )


def test_a_blank_value_in_a_column_that_every_row_needs() -> None:
    leaves = "coder,since\n,2024-01-01\n"
    assert read_tables(tables(leaves=leaves)) == refused(
        error(
            "leaves.csv:2:coder",
            '"coder" is blank',
            'Every row of leaves needs it. The column "coder" takes the id of a coder in the file'
            " coders, such as c-017",
            "Fill in the cell, or take the row out",
        )
    )


def test_a_column_that_looks_like_a_misspelt_one() -> None:
    leaves = "coder,sinse,until\nc01,2024-01-01,\n"
    assert read_tables(tables(leaves=leaves)) == refused(
        error(
            "leaves.csv:1:sinse",
            'leaves has no column "sinse"',
            "The columns of leaves are coder, since, until, recorded, retracted",
            'Name it "since" if that is meant; if not, take the column out',
        )
    )


def test_a_column_that_is_missing() -> None:
    leaves = "coder,until\nc01,2024-01-01\n"
    assert read_tables(tables(leaves=leaves)) == refused(
        error(
            "leaves.csv:1:since",
            'The column "since" is missing; the columns are coder, until',
            f'The column "since" takes {DATE} 2025-03-01',
            'Add a column "since" with a value in every row',
        )
    )


def test_no_coders() -> None:
    assert read_tables({"events": []}) == refused(
        error(
            "tables:1:1",
            "There is no file coders",
            "Facts need at least the file coders",
            "Add a file coders with the columns coder and hired",
        )
    )


def test_a_table_whose_name_looks_misspelt() -> None:
    reading = read_tables({**tables(), "credential": []})
    assert [(finding.file, finding.found, finding.mend) for finding in reading.findings] == [
        ("credential.csv", "No kind of facts has this name", "Name it credentials if that is meant")
    ]
    assert reading.facts is None


def test_errors_of_all_files_are_reported_at_once_without_those_that_follow_from_them() -> None:
    coders = "coder,hired\nc01,soon\nc02,2020-01-01\n"
    hours = "coder,month,productive_minutes\nc01,2024-03,many\nc02,2024-03,100\n"
    leaves = "coder,since\nc01,2024-01-01\nc03,2024-01-01\n"
    reading = read_tables(tables(coders=coders, hours=hours, leaves=leaves))
    assert reading.facts is None
    assert [(finding.file, finding.line, finding.column) for finding in reading.findings] == [
        ("coders.csv", 2, "hired"),
        ("leaves.csv", 3, "coder"),
        ("hours.csv", 2, "productive_minutes"),
    ]


def test_an_event_that_ends_before_it_begins() -> None:
    events = "coder,of,on,until\nc01,late,2024-03-02,2024-03-02\nc01,late,2024-03-03,\n"
    assert read_tables(tables(events=events)) == refused(
        error(
            "events.csv:2:until",
            "until 2024-03-02 is not after on 2024-03-02",
            "until is the first day after, so it is later than on",
            "If that was the only day, write 2024-03-03",
        )
    )
