"""What is tried on SQLite alone, and why: `python -m tests.alike` tells pytest.

On PostgreSQL runs whatever writes, waits, locks, sorts or speaks to a database in its own words.
What is named here decides in Python, and asks questions that others ask on PostgreSQL too.
"""

BOTH = ("tests/web", "tests/rooms", "tests/desk")
"""Of these everything runs on both databases, but for what follows."""

ALIKE = {
    "tests/desk/test_new_room.py": "Tries a copy of the source, with the same tables and one more.",
    "tests/rooms/paths/test_compared_with_whatif.py": "Two ways to judge in Python are compared.",
    "tests/rooms/paths/test_nobody_singled_out.py": "Figures are subtracted in Python.",
    "tests/rooms/readiness/team/test_board_agrees_with_the_judge.py": (
        "That standing rows agree with the judge is tried on both by web/facts/test_rebuild.py."
    ),
    "tests/rooms/readiness/team/test_query_counts.py": "Python decides how often it is asked.",
    "tests/web/documents": "Documents are read in a child that knows no database.",
    "tests/web/facts/test_new_kind.py": "Tries a copy of the source, with the same tables.",
    "tests/web/facts/test_shape.py::test_row_survives_the_way_into_fields_and_back": (
        "Asks no database."
    ),
    "tests/web/facts/test_shape.py::test_row_written_as_texts_is_read_as_the_same_row": (
        "Asks no database."
    ),
    "tests/web/facts/test_shape.py::test_demo_organisation_reads_the_same_from_files_and_from": (
        "Each kind of row goes through either database in the test before it."
    ),
    "tests/web/matrix/test_matrix.py::test_every_route_answers_a_role_as_the_table_says": (
        "Rules decide in Python; every route is asked on both by test_reading.py."
    ),
    "tests/web/rulings": "Rules decide in Python; what they ask of reach is web/access.",
    "tests/web/security/test_csv_cells.py": "Cells are written in Python.",
    "tests/web/test_measured_pages.py": "Asks no database.",
    "tests/web/ui": "Components, charts and templates ask no database.",
}
"""Folders, files and tests, a test by its name or how it begins."""

READING = (
    "tests/web/matrix/test_reading.py"
    "::test_reading_writes_nothing_and_files_tell_the_journal_alone_and_browsers_are_strict"
)
CANARIES = "tests/web/security/test_canaries.py::test_nothing_planted_out_of_reach_comes_out"
BY_ROLE = {
    READING: ("coder", "hr-partner", "leadership", "supervisor"),
    CANARIES: (
        *("coder", "compliance-consultant", "coordinator", "ex-supervisor", "hr-partner"),
        *("leadership", "mentor", "regional-manager", "trainer"),
    ),
}
"""Tests that go through the whole product once for each role: on PostgreSQL one goes.

There it is an administrator who reads, and a supervisor who looks for what is out of reach. How
far each role reaches is tried on both by tests/web/access, day by day.
"""


def arguments() -> list[str]:
    """Give what pytest runs on PostgreSQL."""
    roles = [f"{test}[{role}]" for test, some in BY_ROLE.items() for role in some]
    left_out = [f"--{'deselect' if '::' in one else 'ignore'}={one}" for one in (*ALIKE, *roles)]
    return [*BOTH, *left_out]


if __name__ == "__main__":
    print(*arguments())
