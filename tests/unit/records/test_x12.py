"""Institutional claims of X12: what is taken, what is passed over, and what is said of the rest."""

import pytest

from coderpath.records import Code, read, surrogate_of
from coderpath.records.formats.x12 import segments
from tests.unit.records.claims import (
    CLAIM,
    DATA,
    KEY,
    MESA,
    SELF,
    TYPES,
    Mapping_,
    batches,
    changed,
    day,
    records,
    said,
    x12,
)

DEPENDENT = ("HL*3*2*23*0", "PAT*19", "NM1*QC*1*DOE*JOY", "DMG*D8*20150820*F")


@pytest.fixture
def file(tmp_path):
    def write(*parts, **how):
        path = tmp_path / "claims.edi"
        text = x12(*parts, **how)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def only(path):
    (record,) = records(path)
    return record


def test_a_claim_becomes_a_record_without_a_name_or_a_number(file) -> None:
    path = file(*SELF, *CLAIM)
    record = only(path)
    assert said(path) == []
    assert record._replace(codes=()) == record._replace(
        surrogate=surrogate_of(KEY, "mesa", "ACC1"),
        facility="mesa",
        type="emergency",
        line="emergency-room",
        coder="",
        coded=None,
        discharged=day("2026-03-02"),
        service=day("2026-03-02"),
        billed=day("2026-03-05"),
        seconds=None,
        charges=125050,
        sex="M",
        age=90,
        disposition="01",
        same_day=False,
        service_class="",
        codes=(),
        row=1,
    )
    assert record.codes == (Code("principal", "E119"), Code("hcpcs", "99283"))
    assert not any(word in repr(record) for word in ("DOE", "JON", "030005074A", "ACC1", "1926"))


@pytest.mark.parametrize("end", ["~\n", "~\r\n", "\n", "\r\n", "~ "])
def test_lines_may_end_in_any_way(file, end) -> None:
    assert only(file(*SELF, *CLAIM, end=end)) == only(file(*SELF, *CLAIM))


def test_an_interchange_says_its_own_signs(file, tmp_path) -> None:
    whole = file(*SELF, *CLAIM).read_text(encoding="utf-8")
    other = whole.replace("ACC1", "ACC2").translate(str.maketrans("*:~^", "|>\x1c!"))
    both = tmp_path / "both.edi"
    both.write_text("\ufeff" + whole + "\n" + other, encoding="utf-8")
    first, second = records(both)
    assert first.codes == second.codes
    assert (first.row, second.row) == (1, 2)
    assert first.same_day
    assert second.same_day


def test_where_a_file_is_cut_into_chunks_changes_nothing(monkeypatch) -> None:
    path = DATA / "x12" / "synthetic-200-claims.edi"
    whole = records(path, None)
    monkeypatch.setattr(segments, "CHUNK", 1777)
    assert records(path, None) == whole
    assert len(whole) == 200


@pytest.mark.parametrize(
    ("segments_", "found"),
    [
        ({"CLM": "CLM**10***13:A:1"}, "error 1 number: There is no account number"),
        (
            {"CLM": "CLM*A*10***65:A:1"},
            "error 1 type: No line of the table of record types fits (type of bill 651)",
        ),
        (
            {"CLM": "CLM*A*10***13:A:8"},
            "error 1 CLM05: The claim voids an earlier one (frequency 8)",
        ),
        (
            {"CLM": "CLM*A*10***13:A:5"},
            "error 1 CLM05: The claim bills late charges alone (frequency 5)",
        ),
        (
            {"CLM": "CLM*A*10***81:A:A"},
            "error 1 CLM05: The claim is a notice about hospice or an admission (frequency A)",
        ),
        ({"CLM": "CLM*A*ten***13:A:1"}, "warning 1 CLM02: The total charge is no amount"),
        ({"CLM": "CLM*A*1.005***13:A:1"}, "warning 1 CLM02: The total charge is no amount"),
        ({"CLM": "CLM*A*10***13>A>1"}, 'warning 1 CLM05: Parts are separated by ">"'),
        (
            {"CLM": "CLM*A*10***23:B:1"},
            "warning 1 CLM05: A place of service (23) stands where a type of bill belongs",
        ),
        (
            {"DTP": "DTP*434*D8*20260231"},
            "warning 1 DTP 434: The first day of the statement is no day of the calendar",
        ),
        (
            {"DTP": "DTP*434*RD8*20260302-20260301"},
            "warning 1 DTP 434: The statement ends before it begins",
        ),
        (
            {"LX": "DTP*435*DT*202605010800"},
            "warning 1 DTP 435: The admission is after the last day",
        ),
        ({"CL1": "CL1*1*1*AB"}, "warning 1 CL103: The patient status is none"),
        ({"SV2": "SV2*ABCD*HC:99283*5*UN*1"}, "warning 1 SV201: The revenue code is none"),
        (
            {"SV2": "SV2*0450*HC:JOHN DOE*5*UN*1"},
            "warning 1 SV202: What stands after HC has not the shape of a code",
        ),
        ({"HI": "HI*ABK:E119*ZZZ:X"}, "warning 1 HI02: Unknown qualifier"),
        ({"HI": "HI*ABK:E119*JOHN DOE:X"}, "warning 1 HI02: Unknown qualifier"),
        (
            {"HI": "HI*ABK:E119*ABF:ANNA DOE"},
            "warning 1 HI02: What stands after ABF has not the shape of a code",
        ),
        (
            {"HI": "HI*ABK:E119:::::::Q"},
            "warning 1 HI01: The present-on-admission indicator is none",
        ),
        ({"HI": "HI*ABK:E119*ABK:I10"}, "warning 1 HI02: There is another principal diagnosis"),
    ],
)
def test_what_is_dirty_is_told_and_the_rest_taken(file, segments_, found) -> None:
    path = file(*SELF, *changed(**segments_))
    assert said(path) == [found]
    assert len(records(path)) == (0 if found.startswith("error") else 1)


def test_roles_follow_from_qualifiers_of_both_revisions_and_values_are_passed_over(file) -> None:
    hi = (
        "HI*ABK:E11.9:::::::Y",
        "HI*ABJ:R739*APR:R531*ABN:W19XXXA:::::::N",
        "HI*ABF:I10:::::::1*ABF:Z794:::::::W*BF:25000",
        "HI*BBR:0DTJ4ZZ:D8:20260302*BBQ:3E0T3BZ:D8:20260302",
        "HI*BH:A1:D8:19261111*BE:A2:::15.31*BG:09*DR:343*TC:A1",
    )
    path = file(*SELF, *CLAIM[:3], *hi)
    assert said(path) == []
    assert [tuple(one) for one in only(path).codes] == [
        ("principal", "E119", "Y"),
        ("admitting", "R739", ""),
        ("reason", "R531", ""),
        ("external", "W19XXXA", "N"),
        ("secondary", "I10", "1"),
        ("secondary", "Z794", "W"),
        ("secondary", "25000", ""),
        ("procedure", "0DTJ4ZZ", ""),
        ("procedure", "3E0T3BZ", ""),
    ]


@pytest.mark.parametrize(
    ("dates", "status", "service", "discharged"),
    [
        (["DTP*434*RD8*20260228-20260306", "DTP*435*DT*202603010815"], "01", "03-01", "03-06"),
        (["DTP*434*RD8*20260228-20260306", "DTP*435*D8*20260301"], "30", "03-01", None),
        (["DTP*434*RD8*20260228-20260306", "DTP*096*TM*2337"], "01", "02-28", "03-06"),
        (["DTP*434*RD8*20260228-20260306", "DTP*096*D8*20260305"], "01", "02-28", "03-05"),
        (["DTP*472*D8*20260304", "DTP*472*D8*20260302"], "1", "03-02", "03-04"),
    ],
)
def test_days_of_a_stay(file, dates, status, service, discharged) -> None:
    stay = ("CLM*A*10***11:A:1", f"CL1*1*1*{status}", *dates, "SV2*0120**10*DA*1")
    record = only(file(*SELF, *stay))
    assert record.service == day(f"2026-{service}")
    assert record.discharged == (day(f"2026-{discharged}") if discharged else None)


def test_another_service_of_the_day_is_one_of_the_same_patient_in_another_account(file) -> None:
    stay = ("CLM*ACC3*10***11:A:1", *CLAIM[1:4], "SV2*0120**10*DA*1")
    again = ("CLM*ACC2*10***13:A:1", *CLAIM[1:])
    told = {
        "alone": [SELF, CLAIM],
        "twice the same account": [SELF, CLAIM, CLAIM],
        "two accounts": [SELF, CLAIM, again],
        "a stay and a visit": [SELF, stay, CLAIM],
        "two stays": [SELF, stay, tuple(one.replace("ACC3", "ACC4") for one in stay)],
        "mother and daughter": [SELF, CLAIM, DEPENDENT, again],
        "without a member number": [[one for one in SELF if "NM1" not in one], CLAIM, again],
    }
    found = {
        name: [one.same_day for one in records(file(*(one for part in parts for one in part)))]
        for name, parts in told.items()
    }
    assert found == {
        "alone": [False],
        "twice the same account": [False, False],
        "two accounts": [True, True],
        "a stay and a visit": [True, False],
        "two stays": [False, False],
        "mother and daughter": [False, False],
        "without a member number": [None, None],
    }


def test_age_and_sex_are_those_of_the_patient_not_of_the_subscriber(file) -> None:
    record = only(file(*SELF, *DEPENDENT, *CLAIM))
    assert (record.age, record.sex) == (10, "F")
    later = only(file(*SELF, "DMG*D8*20270101*U", *CLAIM))
    assert (later.age, later.sex) == (None, "")
    assert said(file(*SELF, "DMG*D8*20270101*U", *CLAIM)) == [
        "warning 1 birth: The patient was born after the day of service"
    ]


def test_of_another_subscriber_inside_a_claim_nothing_is_taken(file) -> None:
    other = ("SBR*S*01*351630", "NM1*IL*1*DOE*JANE*S***MI*222004433", "DMG*D8*20000101*F")
    assert only(file(*SELF, *CLAIM[:4], *other, *CLAIM[4:])) == only(file(*SELF, *CLAIM))


def test_days_that_lie_ahead_are_left_out_and_findings_name_the_file_as_asked(file) -> None:
    path = file(*SELF, *CLAIM)
    today = day("2026-03-03")
    (batch,) = read(path, mapping=MESA, types=TYPES, key=KEY, file="March", today=today)
    assert [(one.service, one.billed) for one in batch.records] == [(day("2026-03-02"), None)]
    assert [(one.file, one.found) for one in batch.findings] == [
        ("March", "The day of billing lies ahead")
    ]


def test_a_facility_is_found_by_who_bills_or_where_it_was_done(file) -> None:
    path = file(*SELF, *CLAIM)
    unknown = Mapping_({"1111111111": "bay"})
    assert said(path, unknown) == [
        "error 1 facility: The facility is none of the facilities of the mapping"
    ]
    real = path.read_text(encoding="utf-8").replace("9876540809", "1234567893")
    path.write_text(real, encoding="utf-8")
    assert said(path, unknown) == [
        "error 1 facility: NPI 1234567893 is none of the facilities of the mapping"
    ]
    done = file(*SELF, *CLAIM[:4], "NM1*77*2*BAY CAMPUS*****XX*1111111111", *CLAIM[4:])
    assert [one.facility for one in records(done, unknown)] == ["bay"]
    assert [one.facility for one in records(path, None)] == ["9876540809"]


@pytest.mark.parametrize(
    ("implementation", "what"),
    [
        ("005010X222A1", "837P, claims of professionals"),
        ("005010X224A2", "837D, claims of dentists"),
    ],
)
def test_other_claims_are_refused_by_transaction(file, implementation, what) -> None:
    path = file(*SELF, *CLAIM, *CLAIM, implementation=implementation)
    assert said(path) == [f"error 1 ST: The transaction is {what}; it has 2 claims"]
    (batch,) = batches(path)
    assert (batch.records, batch.rows) == ([], 2)


def test_what_is_no_claim_or_breaks_off_is_told(file) -> None:
    whole = file(*SELF, *CLAIM).read_text(encoding="utf-8")
    path = file()
    path.write_text(whole.replace("ST*837*", "ST*835*"), encoding="utf-8")
    assert said(path)[0].startswith("error 1 ST: The transaction is 835, not 837")
    path.write_text(whole[: whole.index("SE*")], encoding="utf-8")
    assert said(path) == ["error 1 SE: The file ends inside a transaction"]
    path.write_text(whole + "ISA*what", encoding="utf-8")
    assert said(path) == ["error 2 file: There is no whole ISA segment where the text begins"]
    path.write_text(whole.replace("~", ""), encoding="utf-8")
    assert said(path) == ["error 1 file: No mapping says what the columns of this table are"]
