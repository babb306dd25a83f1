"""Reading roster maps: what is wrong is named with its line and column."""

from decimal import Decimal
from pathlib import Path

import pytest

from coderpath.findings import Finding
from coderpath.roster.named import Condition
from coderpath.roster.origins.constant import Constant
from coderpath.roster.origins.from_column import FromColumn
from coderpath.roster.origins.snapshot import Snapshot
from coderpath.roster.read import read_map, read_map_text
from tests.unit.facts.made import error

EXAMPLES = Path(__file__).parents[3] / "examples" / "rosters"
TOP = "roster: 1\nfacts:\n"
CODERS = "roster: 1\nfacts:\n  coders: {coder: Id, hired: Start}\n"


def findings_of(text: str) -> tuple[Finding, ...]:
    roster, findings = read_map_text(text, "map.yaml")
    assert (roster is None) == bool(findings)
    return findings


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.name)
def test_the_example_maps_are_sound(path: Path) -> None:
    roster, findings = read_map(path)
    assert findings == ()
    assert roster is not None
    assert roster.title


def test_every_form_of_a_cell() -> None:
    roster, findings = read_map_text(
        "roster: 1\n"
        "facts:\n"
        "  coders:\n"
        "    coder: Badge\n"
        "    name: {value: Yes}\n"
        "    facility: {column: Site, values: {N: north}, else: other, assumed: by the map}\n"
        '    hired: {column: Start, dates: "%m/%d/%Y"}\n'
        "    left: {snapshot: 2018-12-31, less_months: Gone, after: hired,\n"
        "           when: {Out: [Yes, Y]}}\n",
        "map.yaml",
    )
    assert findings == ()
    assert roster is not None
    cells = roster.blocks[0].cells
    assert list(cells) == ["coder", "name", "facility", "hired", "left"]
    assert cells["name"].origin == Constant("Yes")
    facility = cells["facility"].origin
    assert isinstance(facility, FromColumn)
    assert (facility.values, facility.otherwise) == ({"n": "north"}, "other")
    assert cells["facility"].assumed == "by the map"
    left = cells["left"].origin
    assert isinstance(left, Snapshot)
    assert (left.less and left.less.name, left.unit, left.after) == ("Gone", "months", "hired")
    assert cells["left"].assumed == "31 December 2018 less Gone in whole months"
    assert cells["left"].when == (
        Condition(cells["left"].when[0].column, among=frozenset({"yes", "y"})),
    )


def test_the_keys_of_a_map_and_of_a_block() -> None:
    roster, findings = read_map_text(
        "roster: 1\n"
        "title: Months\n"
        "table: {sheet: Data, header_row: 3, blanks: ['-', N/A]}\n"
        "ignore: '%b plan'\n"
        "facts:\n"
        "  hours:\n"
        "    - coder: Id\n"
        "      when: {Status: {not: Left}, Start: {filled: yes}}\n"
        "      months: {header: ['%b %Y', '%Y-%m'], into: productive_minutes, times: 60}\n"
        "      once: yes\n"
        "  checked: none\n",
        "map.yaml",
    )
    assert findings == ()
    assert roster is not None
    assert (roster.title, roster.table.sheet, roster.table.header_row) == ("Months", "Data", 3)
    assert roster.table.blanks == {"-", "n/a"}
    assert [named.name for named in roster.ignore] == ["%b plan"]
    assert roster.empty == ("checked",)
    (block,) = roster.blocks
    assert block.once
    assert block.months is not None
    assert [style.text for style in block.months.styles] == ["%b %Y", "%Y-%m"]
    assert block.months.times == Decimal(60)
    assert [test.not_among for test in block.when] == [{"left"}, frozenset()]
    assert [test.filled for test in block.when] == [None, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "",
            error("map.yaml:1:1", "The map is empty", "A map has the key facts", "Add facts"),
        ),
        (
            "facts: {}\n",
            error(
                "map.yaml:1:1",
                "The map does not say its version",
                "A map opens with roster: 1",
                "Write roster: 1 on top",
            ),
        ),
        (
            "roster: 2\nfacts: {}\n",
            error(
                "map.yaml:1:9",
                "The version is not 1",
                "A map opens with roster: 1",
                "Write roster: 1 on top",
            ),
        ),
        (
            "roster: 1\n",
            error(
                "map.yaml:1:1",
                "The map has no facts",
                "facts says what to take",
                "Add facts, and below it the kinds that the table holds",
            ),
        ),
        (
            "roster: 1\nfact: {}\nfacts: {}\n",
            error(
                "map.yaml:2:1",
                '"fact" is not a known key of a roster map',
                "Known are roster, title, table, ignore, leave_out, unread and facts",
                "Write facts if that is meant",
            ),
        ),
        (
            TOP + "  leaves: {coder: Id, sinse: Start, since: Start}\n",
            error(
                "map.yaml:3:23",
                '"sinse" is not a known column of leaves',
                "Known are coder, since, until, recorded, retracted, when, months, split, once and"
                " add_up",
                "Write since if that is meant",
            ),
        ),
        (
            TOP + "  leaves: {coder: Id}\n",
            error(
                "map.yaml:3:11",
                "Nothing fills since of leaves",
                'Every row of leaves needs it. The column "since" takes a date (year-month-day),'
                " such as 2025-03-01",
                "Add since",
            ),
        ),
        (
            TOP + "  leaves: {coder: Id, coder: Badge, since: Start}\n",
            error(
                "map.yaml:3:23",
                "coder appears twice",
                "A key appears once",
                "Keep one of them; several blocks of a kind stand in a list",
            ),
        ),
        (
            TOP + "  leaves: {coder: Id, since: {column: Start, dates: MDY}}\n",
            error(
                "map.yaml:3:53",
                '"MDY" is not a style of dates',
                "A style has a year, a month and a day, of %Y, %y, %m, %b, %B and %d",
                'Write for instance "%m/%d/%Y"',
            ),
        ),
        (
            TOP + "  leaves: {coder: Id, since: {dates: '%Y-%m-%d'}}\n",
            error(
                "map.yaml:3:30",
                "leaves, since does not say where its value comes from",
                "A column of facts is the name of a column, or has value, column, join, person or"
                " snapshot, or is a list of these",
                "Add one of these keys",
            ),
        ),
        (
            TOP + "  leaves: {coder: Id, since: {snapshot: 12/31/2018}}\n",
            error(
                "map.yaml:3:41",
                '"12/31/2018" is not a date',
                "snapshot is the date on which the table was drawn",
                "Write year-month-day",
            ),
        ),
        (
            TOP + "  coders: {coder: Id, left: {snapshot: 2018-12-31, after: hired}, hired: X}\n",
            error(
                "map.yaml:3:23",
                "hired does not stand above left",
                "after names a column of the same block that stands above",
                "Move left below it, or correct after",
            ),
        ),
        (
            TOP + "  leaves: {coder: Id, since: X, months: {header: '%Y-%m', into: y}}\n",
            error(
                "map.yaml:3:33",
                "leaves has no month",
                "months stands in productivity and in hours",
                "Take it out, or name another kind",
            ),
        ),
        (
            TOP
            + "  hours: {coder: Id, productive_minutes: X, month: M, months: {into: records}}\n",
            error(
                "map.yaml:3:55",
                "months lacks header",
                "months takes header, how the columns are named, and into, the column to fill",
                "Add header",
            ),
        ),
        (
            TOP + "  hours:\n    coder: Id\n    month: M\n    months:\n"
            "      {header: '%Y-%m', into: productive_minutes}\n",
            error(
                "map.yaml:6:5",
                "month is filled twice: here and by the block",
                "months fills it",
                "Take month out of the block",
            ),
        ),
        (
            "roster: 1\ntable: {header_row: first}\nfacts: {}\n",
            error(
                "map.yaml:2:21",
                '"first" is not a row',
                "header_row takes a whole number from 1",
                "Write the number of the row that holds the names of the columns",
            ),
        ),
        (
            TOP + "  leaves: {coder: Id, since: {column: X, times: -1}}\n",
            error(
                "map.yaml:3:49",
                '"-1" is not a factor',
                "times takes a number above zero",
                "Write 60 for hours",
            ),
        ),
        (
            "roster: 1\nfacts: &f {}\ntitle: *f\n",
            error(
                "map.yaml:3:8", "There is an alias (*) here", "A map has no aliases", "Write it out"
            ),
        ),
        (
            "roster: 1\nfacts: [\n",
            error(
                "map.yaml:3:1",
                "This is not YAML: expected the node content, but found '<stream end>'",
                "A map is YAML",
                "Correct it",
            ),
        ),
        (
            "roster: 1\nfacts: []\n",
            error("map.yaml:2:8", "facts is not a mapping", "It has keys", "Write key: value"),
        ),
    ],
)
def test_a_problem_of_a_map(text: str, expected: Finding) -> None:
    assert findings_of(text) == (expected,)


def test_all_problems_are_reported_at_once() -> None:
    findings = findings_of(
        "roster: one\nfacts:\n  coder: {}\n  leaves: {since: [], until: {column: [x]}}\n"
    )
    assert [(finding.line, finding.column) for finding in findings] == [
        (1, 9),
        (3, 3),
        (4, 19),
        (4, 39),
        (4, 11),
    ]


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "a: " * 500, "\0", "\t", "%YAML 9", "!!python/x {}"]
)
def test_no_text_breaks_the_reader(text: str) -> None:
    assert len(findings_of(text)) >= 1


@pytest.mark.parametrize("text", ["#" * 100_001, "[" * 51])
def test_a_map_that_would_take_long_to_read(text: str) -> None:
    found = "The map is very large, or nested very deeply"
    expected = error("map.yaml:1:1", found, "A map is a page or two", "Shorten it")
    assert findings_of(text) == (expected,)


def test_a_map_that_cannot_be_opened(tmp_path: Path) -> None:
    assert read_map(tmp_path / "map.yaml")[1] == (
        error(
            "map.yaml:1:1",
            "The map cannot be read",
            "A map is YAML text in UTF-8",
            "Check where it is",
        ),
    )


def test_a_sound_map() -> None:
    assert findings_of(CODERS) == ()
