"""What can be said of a table beyond plain columns: each form on rows as people write them."""

from pathlib import Path

import pytest

from coderpath.roster import Filled, fill_tables, people
from coderpath.roster.names import turned
from coderpath.roster.people import People
from coderpath.roster.read import read_map_text
from coderpath.roster.said import Said, Sort
from coderpath.roster.splitting import split_names
from coderpath.same_name import form

CREDENTIALS = """
  credentials:
    coder: Id
    since: Day
    split:
      column: Held
      into: credential
      names: {CCS: Certified Coding Specialist, CCS-P: [], RHIT: [], RHIA: [], CPC: [], CDIP: []}
"""
HOURS = "  hours: {coder: Id, month: Month, productive_minutes: {column: Hours, times: 60}, "


def filled(
    tmp_path: Path, facts: str, table: str, top: str = "", on_file: dict[str, str] | None = None
) -> Filled:
    """Fill a map, of which only the facts are given, from a CSV table."""
    roster, findings = read_map_text(f"roster: 1\n{top}facts:\n{facts}", "map.yaml")
    assert findings == ()
    assert roster is not None
    path = tmp_path / "roster.csv"
    path.write_text(table, encoding="utf-8")
    return fill_tables(roster, path, on_file)


def said(made: Filled, sort: Sort) -> list[Said]:
    return [one for one in made.said if one.sort is sort and one.what != "Columns"]


def wrong(facts: str, top: str = "") -> list[tuple[str, int, int]]:
    findings = read_map_text(f"roster: 1\n{top}facts:\n{facts}", "map.yaml")[1]
    return [(one.found, one.line, int(one.column)) for one in findings]


def test_names_in_two_columns_are_joined(tmp_path: Path) -> None:
    facts = "  coders: {coder: Id, name: {join: [First, Last]}, hired: Start}\n"
    made = filled(
        tmp_path, facts, "Id,First,Last,Start\n1,Ana,Silva,2020-01-01\n2,,Osei,2020-01-01\n"
    )
    assert [row["name"] for row in made.tables["coders"]] == ["Ana Silva", "Osei"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Silva, Ana", "Ana Silva"),
        ("SILVA, ANA", "ANA SILVA"),
        ("de la Cruz, José María", "José María de la Cruz"),
        ("Silva, Jr., Ana", "Ana Silva Jr."),
        ("Silva, Ana, Jr.", "Ana Silva Jr."),
        ("Ana Silva, RHIT", "Ana Silva, RHIT"),
        ("Ana Silva, CCS-P", "Ana Silva, CCS-P"),
        ("Ana Silva", "Ana Silva"),
        ("a, b, c, d", "a, b, c, d"),
    ],
)
def test_last_comma_first_is_turned_and_letters_behind_a_comma_are_not(
    name: str, expected: str
) -> None:
    assert turned(name) == expected


def test_last_day_whose_day_after_cannot_be_kept_is_quoted_as_the_table_shows_it(
    tmp_path: Path,
) -> None:
    end = '{column: End, last_day: yes, dates: "%m/%d/%Y"}'
    facts = f"  coders: {{coder: Id, hired: Start, left: {end}}}\n"
    table = "Id,Start,End\n7,2020-01-06,12/31/2100\n8,2020-01-06,12/30/2100\n"
    (wrong,) = filled(tmp_path, facts, table).findings
    assert (wrong.line, wrong.column) == (2, "End")
    assert wrong.found == "12/31/2100 lies after 30 December 2100"
    assert wrong.allowed == "30 December 2100 is the latest last day that can be kept"


def test_last_day_gives_the_day_after_and_no_end_stays_none(tmp_path: Path) -> None:
    facts = "  coders: {coder: Id, hired: Start, left: {column: End, last_day: yes}}\n"
    table = "Id,Start,End\n1,2020-01-01,2025-05-30\n2,2020-01-01,\n3,2020-01-01,9999-12-31\n"
    made = filled(tmp_path, facts, table)
    assert [row["left"] for row in made.tables["coders"]] == [
        "2025-05-31",
        "",
        "9999-12-31",
    ]


def test_first_cell_that_is_not_blank_is_taken_and_what_is_assumed_is_counted(
    tmp_path: Path,
) -> None:
    facts = """
  coders:
    coder: Id
    hired: Start
    left:
      - {column: End, last_day: yes}
      - {value: 2026-11-28, last_day: yes, when: {Status: Terminated}, assumed: no day is given}
"""
    table = (
        "Id,Start,Status,End\n1,2020-01-01,Active,\n2,2020-01-01,Terminated,\n"
        "3,2020-01-01,Terminated,2025-05-30\n"
    )
    made = filled(tmp_path, facts, table)
    assert [row["left"] for row in made.tables["coders"]] == ["", "2026-11-29", "2025-05-31"]
    [assumed] = said(made, Sort.ASSUMED)
    assert (assumed.count, assumed.places) == (1, ("row 3",))


def test_days_are_added_up_to_their_month(tmp_path: Path) -> None:
    facts = """
  hours:
    coder: Id
    month: {column: Day, dates: "%m/%d/%Y", part: month}
    productive_minutes: {column: Hours, times: 60}
    add_up: yes
"""
    table = "Id,Day,Hours\n1,1/5/2026,7.5\n1,1/6/2026,8:15\n1,2/2/2026,8\n2,1/5/2026,8\n"
    made = filled(tmp_path, facts, table)
    assert [tuple(row.values()) for row in made.tables["hours"]] == [
        ("1", "2026-01", "945"),
        ("1", "2026-02", "480"),
        ("2", "2026-01", "480"),
    ]
    assert [one.what for one in said(made, Sort.DOUBT)] == ["Day"]
    assert any(one.says == "1, 2026-01: 7.5 + 8:15, added up" for one in made.said)


def test_equal_figures_of_a_month_are_added_up_in_doubt_only(tmp_path: Path) -> None:
    table = "Id,Month,Type,Hours\n1,2026-01,in,80\n1,2026-01,er,80\n2,2026-01,in,72\n"
    made = filled(tmp_path, HOURS + "add_up: ask}\n", table)
    assert [row["productive_minutes"] for row in made.tables["hours"]] == ["9600", "4320"]
    [doubt] = said(made, Sort.DOUBT)
    assert "80 + 80 = 160" in doubt.says
    assert "80 is the figure of the whole month" in doubt.other
    assert (doubt.count, doubt.places) == (2, ("row 2", "row 3"))


def test_rows_of_a_month_stay_apart_where_the_map_says_nothing(tmp_path: Path) -> None:
    table = "Id,Month,Hours\n1,2026-01,80\n1,2026-01,80\n"
    made = filled(tmp_path, HOURS + "}\n", table)
    assert [row["productive_minutes"] for row in made.tables["hours"]] == ["4800", "4800"]


def test_rows_equal_in_every_column_are_a_doubt_when_they_are_added_up(tmp_path: Path) -> None:
    table = "Id,Month,Hours\n1,2026-01,80\n1,2026-01,80\n"
    [doubt] = said(filled(tmp_path, HOURS + "add_up: yes}\n", table), Sort.DOUBT)
    assert "copy" in doubt.other


def test_several_credentials_in_a_cell_make_a_row_each(tmp_path: Path) -> None:
    table = (
        'Id,Held,Day\n1,"CCS, RHIT",2024-01-01\n1,CPC/CCS-P,2024-02-01\n'
        "2,Certified Coding Specialist (CCS),2024-01-01\n3,RHIA; CCS-P and CDIP,2024-01-01\n"
        '4,"RHIT, BSN",2024-01-01\n5,"CCS (pending), RHIT",2024-01-01\n'
    )
    made = filled(tmp_path, CREDENTIALS, table)
    assert [(row["coder"], row["credential"]) for row in made.tables["credentials"]] == [
        ("1", "CCS"),
        ("1", "RHIT"),
        ("1", "CPC"),
        ("1", "CCS-P"),
        ("2", "CCS"),
        ("3", "RHIA"),
        ("3", "CCS-P"),
        ("3", "CDIP"),
        ("4", "RHIT"),
        ("5", "RHIT"),
    ]
    left = [(one.says, one.places) for one in said(made, Sort.LEFT_OUT)]
    assert left == [
        ('"BSN" is not one of the known names', ("row 6",)),
        ('"CCS (pending)" does not say that it is held', ("row 7",)),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ccs", ["CCS"]),
        ("CCS - P", ["CCS-P"]),
        ("CCS CCS", ["CCS"]),
        ("RHIT & CCS", ["RHIT", "CCS"]),
        ("RHIT\nCCS", ["RHIT", "CCS"]),
        ("AHIMA CCS", ["CCS"]),
        ("not CCS", []),
        ("CCS, pending", []),
        ("CCS exam scheduled", []),
        ("CCS (lapsed 2020)", []),
        ("RHIT eligible", []),
        ("none", []),
        ("Registered Nurse", []),
    ],
)
def test_names_within_a_text(text: str, names: list[str]) -> None:
    known = {form(name): name for name in ("CCS", "CCS-P", "RHIT")}
    assert split_names(text, known).names == names


def test_people_are_matched_by_name_and_doubtful_ones_never_silently(tmp_path: Path) -> None:
    table = (
        'Name,RHIT\nSilva Ana,2024-01-01\n"O’Brien, Zoe",2024-01-01\nJ. Nunez,2024-01-01\n'
        "Pat Doe,2024-01-01\nSam Lee,2024-01-01\n"
    )
    on_file = {
        "1": "Ana Silva",
        "2": "Zoë O'Brien",
        "3": "José Nuñez",
        "4": "Sam Lee",
        "5": "Sam Lee",
    }
    facts = "  credentials: {coder: {person: Name}, credential: {value: RHIT}, since: RHIT}\n"
    made = filled(tmp_path, facts, table, on_file=on_file)
    assert [row["coder"] for row in made.tables["credentials"]] == ["1", "2"]
    assert [(one.count, one.says) for one in said(made, Sort.TAKEN)] == [
        (2, 'Names are matched with coders: "Silva Ana" is Ana Silva (1)')
    ]
    assert [(one.text, [code for code, _ in one.perhaps]) for one in made.asked] == [
        ("J. Nunez", ["3"]),
        ("Sam Lee", ["4", "5"]),
    ]
    doubts = said(made, Sort.DOUBT)
    assert len(doubts) == 3
    assert doubts[-1].says == '1 row names nobody on file, and this is left out: "Pat Doe"'


def test_whom_people_report_to_is_found_among_the_people_of_the_table(tmp_path: Path) -> None:
    facts = """
  coders: {coder: Id, name: {column: Name, turned: yes}, hired: Start}
  reports:
    when: {Boss: {filled: yes}}
    coder: Id
    to: {person: Boss, values: {Zed Alias: "2"}, else: ""}
    since: Start
"""
    table = (
        'Id,Name,Start,Boss\n1,"Silva, Ana",2020-01-01,\n2,"Osei, Ben",2020-01-01,"Silva, Ana"\n'
        "3,Cara Ruiz,2020-01-01,Zed Alias\n4,Dev Rao,2020-01-01,1\n5,Eva Lind,2020-01-01,The Boss\n"
    )
    made = filled(tmp_path, facts, table)
    assert [(row["coder"], row["to"]) for row in made.tables["reports"]] == [
        ("2", "1"),
        ("3", "2"),
        ("4", "1"),
    ]
    assert said(made, Sort.DOUBT) == []
    assert any(one.says == '"The Boss" is left out, as somebody said' for one in made.said)


@pytest.mark.parametrize(
    "text", ["jose nunez", "NUÑEZ, JOSÉ", "Nunez Jose", "José  Nuñez", "José Nuñez"]
)
def test_a_name_is_known_however_it_is_written(text: str) -> None:
    assert People({"7": "José Nuñez"}).find(text).surely == "7"


def test_the_order_of_names_decides_between_two() -> None:
    people = People({"1": "Thomas James", "2": "James Thomas"})
    assert (people.find("Thomas James").surely, people.find("James Thomas").surely) == ("1", "2")


def test_rows_of_another_sort_are_left_out_and_counted_by_value(tmp_path: Path) -> None:
    facts = "  coders: {coder: Id, hired: Start}\n"
    table = "Id,Start,Sort\n1,2020-01-01,Staff\n2,2020-01-01,Agency\n3,2020-01-01,AGENCY\n"
    made = filled(tmp_path, facts, table, top="leave_out: {Sort: [agency, contractor]}\n")
    assert [row["coder"] for row in made.tables["coders"]] == ["1"]
    assert [(one.what, one.says, one.count) for one in said(made, Sort.LEFT_OUT)] == [
        ("Sort", 'rows with "Agency" are left out', 1),
        ("Sort", 'rows with "AGENCY" are left out', 1),
    ]


def test_values_of_which_nothing_is_made_are_said(tmp_path: Path) -> None:
    facts = "  coders: {coder: Id, hired: Start}\n"
    table = "Id,Start,Status\n1,2020-01-01,On Leave\n2,2020-01-01,Active\n"
    made = filled(tmp_path, facts, table, top="unread: {Status: On Leave}\n")
    assert len(made.tables["coders"]) == 2
    [left] = said(made, Sort.LEFT_OUT)
    assert (left.what, left.says, left.count) == ("Status", 'nothing is made of "On Leave"', 1)


def test_a_day_that_is_assumed_lies_before_the_end_or_the_row_is_left_out(tmp_path: Path) -> None:
    facts = """
  credentials:
    coder: Id
    credential: {value: CCS}
    until: {column: Expires, last_day: yes}
    since: {value: 2026-11-29, before: until, assumed: held before that day}
"""
    made = filled(tmp_path, facts, "Id,Expires\n1,2027-06-30\n2,2024-12-31\n")
    assert made.tables["credentials"] == [
        {"coder": "1", "credential": "CCS", "until": "2027-07-01", "since": "2026-11-29"}
    ]
    assert [(one.what, one.count) for one in said(made, Sort.LEFT_OUT)] == [("Credentials", 1)]


def test_hours_a_week_become_a_share_and_clock_times_are_hours(tmp_path: Path) -> None:
    share = "{column: FTE, divided_by: 37.5}"
    facts = f"  positions: {{coder: Id, level: {{value: l}}, since: Start, fte: {share}}}\n"
    made = filled(tmp_path, facts, "Id,Start,FTE\n1,2020-01-01,37.5\n2,2020-01-01,20\n")
    assert [row["fte"] for row in made.tables["positions"]] == ["1", "0.533333"]
    made = filled(tmp_path, HOURS + "}\n", "Id,Month,Hours\n1,2026-01,132:30\n2,2026-01,7:30:00\n")
    assert [row["productive_minutes"] for row in made.tables["hours"]] == ["7950", "450"]


@pytest.mark.parametrize(
    ("facts", "found", "place"),
    [
        ("  leaves: {coder: Id, since: []}\n", "leaves, since is not a list of forms", (3, 30)),
        ("  leaves: {coder: {join: Id}, since: D}\n", "join is not a list of columns", (3, 26)),
        ("  leaves: {coder: {person: {a: b}}, since: D}\n", "person names no column", (3, 28)),
        (
            "  hours: {coder: Id, month: {column: D, part: week}, productive_minutes: H}\n",
            '"week" is not a part of a day',
            (3, 47),
        ),
        (
            "  hours: {coder: Id, month: D, productive_minutes: H, add_up: maybe}\n",
            '"maybe" is not yes, no or ask',
            (3, 63),
        ),
        (
            "  leaves: {coder: Id, since: D, add_up: yes}\n",
            "leaves has no figures of a month",
            (3, 33),
        ),
        (
            "  credentials: {coder: Id, since: D, split: {column: C}}\n",
            "split lacks into and names",
            (3, 38),
        ),
        (
            "  leaves: {coder: Id, since: {value: 2026-01-01, before: until}}\n",
            "until does not stand above since",
            (3, 23),
        ),
    ],
)
def test_a_problem_of_a_form_is_named_with_line_and_column(
    facts: str, found: str, place: tuple[int, int]
) -> None:
    assert (found, *place) in wrong(facts)


def test_names_are_taken_apart_only_when_a_name_is_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    words = people.words_of
    monkeypatch.setattr(people, "words_of", lambda name: asked.append(name) or words(name))
    known = people.People({"c1": "Ana Silva"})
    assert (known.find("c1").surely, asked) == ("c1", [])
    assert (known.find("Silva, Ana").surely, sorted(asked)) == ("c1", ["Ana Silva", "Silva, Ana"])
