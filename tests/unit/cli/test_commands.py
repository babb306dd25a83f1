import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from coderpath.cli import app
from coderpath.facts.writing import write_tables
from tests.unit.small import LADDER, mine, months

TABLES = {
    "coders": [{"coder": "c1", "name": "Ann", "facility": "f1", "hired": "2024-01-01"}],
    "facilities": [{"facility": "f1", "name": "First", "region": "r", "setting": "acute"}],
    "standards": [
        {
            "facility": "*",
            "type": "inpatient",
            "since": "2020-01-01",
            "records": "22",
            "minutes": "420",
        }
    ],
    "education": mine({"level": "high_school", "on": "2010-06-01"}),
    "positions": mine({"level": "one", "facility": "f1", "since": "2024-01-01"}),
    "credentials": mine(
        {"credential": "CCS", "since": "2024-02-01", "recorded": "2024-06-01T00:00:00Z"}
    ),
    **months("2024-01", [22, 22, 22]),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_tables(TABLES, tmp_path / "facts")
    (tmp_path / "small.yaml").write_text(LADDER, encoding="utf-8")
    return tmp_path


def run(folder: Path, *words: str, code: int = 0) -> str:
    places = {"FACTS": str(folder / "facts"), "PATH": str(folder / "small.yaml")}
    result = CliRunner().invoke(app, [places.get(word, word) for word in words])
    assert result.exit_code == code, (result.output, result.exception)
    return result.stdout


def lines(folder: Path, *words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run(folder, *words, "--json").splitlines()]


def test_replay_gives_one_object_an_interval(folder):
    found = lines(folder, "replay", "FACTS", "--path", "PATH")
    assert {
        "coder": "c1",
        "level": "one",
        "what": "keeps",
        "state": "met",
        "since": "2024-01-01",
        "until": None,
    } in found
    assert {
        "coder": "c1",
        "level": "two",
        "what": "ready",
        "state": "met",
        "since": "2024-04-01",
        "until": "2024-05-01",
    } in found
    assert all(set(line) == set(found[0]) for line in found)


def test_judge_gives_every_level_three_times(folder):
    found = lines(folder, "judge", "FACTS", "--path", "PATH", "--on", "2024-01-20")
    assert [(line["level"], line["what"], line["state"]) for line in found] == [
        ("one", "qualifies", "met"),
        ("one", "ready", "not_met"),
        ("one", "keeps", "met"),
        ("two", "qualifies", "not_met"),
        ("two", "ready", "not_met"),
        ("two", "keeps", "not_met"),
        ("lead", "qualifies", "not_met"),
        ("lead", "ready", "not_met"),
        ("lead", "keeps", "not_met"),
    ]
    two = found[4]
    assert (two["lacks"], two["presumed"]) == (["credential-or-time", "average"], ["polite"])


def test_known_leaves_out_what_was_recorded_later(folder):
    then = lines(
        folder, "judge", "FACTS", "-p", "PATH", "--on", "2024-04-10", "--known", "2024-05-01"
    )
    now = lines(folder, "judge", "FACTS", "-p", "PATH", "--on", "2024-04-10")
    assert [line["state"] for line in (then[4], now[4])] == ["not_met", "met"]


def test_whatif_takes_levels_as_soon_as_they_are_open(folder):
    assert lines(folder, "whatif", "FACTS", "--path", "PATH") == [
        {"coder": "c1", "path": "small", "level": "one", "since": "2024-01-01"},
        {"coder": "c1", "path": "small", "level": "two", "since": "2024-04-01"},
    ]


def test_whatif_ends_with_the_last_day_asked_for(folder):
    until = lines(folder, "whatif", "FACTS", "-p", "PATH", "--until", "2024-03-31")
    assert [line["level"] for line in until] == ["one"]
    until = lines(folder, "whatif", "FACTS", "-p", "PATH", "--until", "2024-04-01")
    assert [line["level"] for line in until] == ["one", "two"]


def test_way_gives_the_smallest_sets(folder):
    (two, lead) = lines(folder, "way", "FACTS", "-p", "PATH", "-c", "c1", "--on", "2024-01-20")
    assert two == {
        "coder": "c1",
        "level": "two",
        "earliest": "2024-03-01",
        "place": False,
        "ways": [["credential-or-time", "average"], ["credential-or-time", "average"]],
    }
    assert (lead["level"], lead["ways"]) == ("lead", [["lead-ccs"]])


def test_way_carries_the_closed_months_forward(folder):
    (two, _) = lines(folder, "way", "FACTS", "-p", "PATH", "-c", "c1", "--on", "2024-02-20")
    assert (two["ways"], two["earliest"]) == ([["average"]], "2024-04-01")


def test_the_board_shows_who_is_one_step_away_and_what_is_missing(folder):
    text = run(folder, "board", "FACTS", "-p", "PATH", "--on", "2024-03-10")
    assert "One step away on 10 March 2024 (1)" in text
    assert "Only 2 of the 3 months are recorded" in text


def test_judging_one_coder_gives_the_reasons(folder):
    text = run(folder, "judge", "FACTS", "-p", "PATH", "--on", "2024-04-10", "-c", "c1")
    assert "Ready since 1 April 2024" in text
    assert "until 30 April 2024 (as far as recorded)" in text


def test_judging_everyone_gives_a_row_each(folder):
    text = run(folder, "judge", "FACTS", "-p", "PATH", "--on", "2024-04-10")
    assert "Ann" in text
    assert "Coder II" in text


def test_replay_and_whatif_print_tables(folder):
    assert "1 April 2024" in run(folder, "replay", "FACTS", "-p", "PATH")
    assert "1 April 2024" in run(folder, "whatif", "FACTS", "-p", "PATH")
    assert "Earliest date: 1 April 2024" in run(
        folder, "way", "FACTS", "-p", "PATH", "-c", "c1", "--on", "2024-02-20"
    )


def test_errors_in_facts_stop_the_work_and_are_told(folder):
    (folder / "facts" / "courses.csv").write_text("coder,of,on\nc9,x,2024-01-01\n")
    assert run(folder, "replay", "FACTS", "-p", "PATH", code=1) == ""
    told = run(folder, "facts", "check", "FACTS", "--json", code=1)
    (finding,) = [json.loads(line) for line in told.splitlines()]
    assert (finding["file"], finding["line"], finding["column"]) == ("courses.csv", 2, "coder")
    assert set(finding) == {"file", "line", "column", "grade", "found", "allowed", "mend"}


def test_sound_facts_check_well(folder):
    assert "1 coder; 0 errors" in run(folder, "facts", "check", "FACTS", "--path", "PATH")


def test_a_coder_who_is_not_there_is_named(folder):
    run(folder, "way", "FACTS", "-p", "PATH", "-c", "c7", code=2)


def test_a_day_that_is_none_is_named(folder):
    run(folder, "judge", "FACTS", "-p", "PATH", "--on", "3/1/2024", code=2)


def test_a_path_that_is_not_there_is_an_error(folder):
    run(folder, "judge", "FACTS", "-p", "nowhere", code=1)


def test_a_shipped_path_checks_well_with_its_examples(folder):
    assert "examples hold" in run(folder, "check", "intermountain-original")


def test_a_path_shows_its_levels(folder):
    assert "Coder II" in run(folder, "show", "PATH")
    assert "### Coder II" in run(folder, "show", "PATH", "--markdown")
    assert [line["level"] for line in lines(folder, "show", "PATH")] == ["one", "two", "lead"]


def test_the_shipped_paths_differ_as_the_article_says(folder):
    found = lines(folder, "diff", "intermountain-original", "intermountain-revised")
    told = {(line["level"], line["part"], line["id"], line["change"]) for line in found}
    assert told >= {
        ("specialist-2", "level", None, "new"),
        ("specialist-2", "entry", "rhit-starts-at-level-ii", "new"),
        ("specialist-3", "advance", "cross-trained", "looser"),
        ("specialist-4", "advance", "productivity-year", "looser"),
        ("trainer", "level", None, "new"),
        ("coordinator", "level", None, "new"),
        ("documentation-coordinator", "level", None, "new"),
    }
    text = run(folder, "diff", "intermountain-original", "intermountain-revised")
    assert "Coding Specialist II: the whole level. New." in text


def test_templates_are_written_once(folder):
    assert "Only coders is required" in run(folder, "facts", "template", str(folder / "new"))
    run(folder, "facts", "template", str(folder / "new"), code=2)


def test_demo_data_goes_into_a_new_folder_only(folder):
    run(folder, "demo-data", str(folder), code=2)


def test_the_demo_prints_the_board(folder):
    text = run(folder, "demo", str(folder / "demo"))
    assert "One step away on" in text
    assert (folder / "demo" / "README.md").is_file()


def test_the_schema_is_json(folder):
    assert json.loads(run(folder, "schema"))["title"] == "Coderpath career path"


def test_warnings_stand_beside_the_coder(folder):
    (folder / "facts" / "leaves.csv").write_text("coder,since,until\nc1,2023-01-01,2023-02-01\n")
    text = run(folder, "judge", "FACTS", "-p", "PATH", "--on", "2024-04-10", "-c", "c1")
    assert "Warning: leaves.csv:2:since" in text


def test_whatif_says_what_the_first_level_lacks(folder):
    (folder / "facts" / "education.csv").write_text("coder,level,on\n")
    text = run(folder, "whatif", "FACTS", "-p", "PATH")
    assert "c1, small: no placement on 1 January 2024; the first level lacks diploma." in text


ROSTERS = Path(__file__).parents[3] / "examples" / "rosters"


def test_a_wide_roster_becomes_facts_that_check_well(folder):
    table, mapping = str(ROSTERS / "wide-months.xlsx"), str(ROSTERS / "wide-months.yaml")
    new = str(folder / "made")
    told = run(folder, "facts", "from-roster", table, "--map", mapping, "--to", new)
    assert "productivity: 9 rows." in told
    assert "4 coders; 0 errors, 0 warnings." in run(folder, "facts", "check", new)
    run(folder, "facts", "from-roster", table, "--map", mapping, "--to", new, code=2)
