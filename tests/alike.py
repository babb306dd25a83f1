"""What is tried on SQLite alone, and why: `python -m tests.alike` tells pytest.

On PostgreSQL runs whatever writes, waits, locks, sorts or speaks to a database in its own words.
What is named here decides in Python, and asks questions that others ask on PostgreSQL too: every
page of every room is read there by tests/web/matrix, and every action done by tests/web/rulings.
"""

ROOMS = (
    *("accounts", "claims", "disputes", "errands", "evidence", "exceptions", "grid", "handover"),
    *("history", "imports", "keeping", "loads", "months", "moves", "notices", "openings", "paths"),
    *("placement", "proposals", "records", "requests", "standards", "weeks"),
)
"""Rooms that ask what no page or action of the others asks.

A new room is not among them, unless its tests lock, wait, sort or ask in words of their own.
"""

BOTH = ("tests/web", "tests/desk", *(f"tests/rooms/{room}" for room in ROOMS))
"""Of these everything runs on both databases, but for what follows."""

ALIKE = {
    "tests/desk/test_new_room.py": "Tries a copy of the source, with the same tables and one more.",
    "tests/desk/test_ended.py": "Lists are cut into pages by one question each.",
    "tests/desk/test_first_pages.py": "Where somebody begins is decided in Python.",
    "tests/desk/test_kept_form.py": "Forms are kept in pages, and nothing is asked.",
    "tests/desk/test_rooms.py": "Asks no database.",
    "tests/rooms/evidence/test_mending.py": "What clashes is found in Python.",
    "tests/rooms/grid/test_filling.py": "Rows are read and held against each other in Python.",
    "tests/rooms/grid/test_tampered.py": "Cells are read, and refused, in Python.",
    "tests/rooms/imports/guesses": "What columns mean is guessed in Python.",
    "tests/rooms/imports/pages/test_doubts.py": "Ticks are files; saving has its own tests.",
    "tests/rooms/imports/reports": "Tables are read, guessed and filled in Python.",
    "tests/rooms/imports/test_any_table.py": "Tables are read in Python.",
    "tests/rooms/imports/test_bad_files.py": "Files are read, and refused, in Python.",
    "tests/rooms/imports/test_complete.py": "Asks no database.",
    "tests/rooms/imports/test_doubted.py": "Rows are held against each other in Python.",
    "tests/rooms/imports/test_facts_out_of_cells.py": "Cells become facts in Python.",
    "tests/rooms/imports/test_left.py": "Mappings are composed in Python.",
    "tests/rooms/imports/test_mapping.py": "Mappings are composed in Python.",
    "tests/rooms/imports/test_nobody_let_on.py": "What is told to whom is decided in Python.",
    "tests/rooms/imports/test_next_month.py": "Rows are held against each other in Python.",
    "tests/rooms/imports/test_partial_tables.py": "Rows are held against each other in Python.",
    "tests/rooms/notices/test_queue.py": "What waits is put in order in Python.",
    "tests/rooms/paths/test_compared_with_whatif.py": "Two ways to judge in Python are compared.",
    "tests/rooms/paths/test_nobody_singled_out.py": "Figures are subtracted in Python.",
    "tests/rooms/paths/test_notes.py": "Asks no database.",
    "tests/rooms/paths/test_templates.py": "Templates are read and filled in Python.",
    "tests/rooms/proposals/test_moves.py": "What a path would move is judged in Python.",
    "tests/rooms/proposals/test_pages.py": (
        "What is proposed is said in Python; confirming is tried on both by web/rulings and races."
    ),
    "tests/web/backup/test_commands.py": "Its processes have SQLite in a folder of their own.",
    "tests/web/backup/test_torn.py": "Asks no database.",
    "tests/web/journal/test_about_facts.py": "Asks no database.",
    "tests/web/documents": "Documents are read in a child that knows no database.",
    "tests/web/facts/test_new_kind.py": "Tries a copy of the source, with the same tables.",
    "tests/web/facts/test_shape.py::test_demo_organisation_reads_the_same_from_files_and_from": (
        "Each kind of row goes through either database in the test before it."
    ),
    "tests/web/facts/test_shape.py::test_row_survives_the_way_into_fields_and_back": (
        "Asks no database."
    ),
    "tests/web/facts/test_shape.py::test_row_written_as_texts_is_read_as_the_same_row": (
        "Asks no database."
    ),
    "tests/web/journal/checkpoints/test_commands.py": (
        "Its processes have SQLite in a folder of their own."
    ),
    "tests/web/matrix/test_missing.py": "Python decides what is asked, and what is answered.",
    "tests/web/matrix/test_tokens.py": "Forms are refused before anything is asked.",
    "tests/web/matrix/test_typed.py": "Forms are kept in pages, and nothing is asked.",
    "tests/web/rulings/test_every_action_asks.py::test_who_may_not_is_refused": (
        "Rules decide in Python; what they ask of reach is web/access."
    ),
    "tests/web/security/test_answers.py": "Headers are set, and answers refused, in Python.",
    "tests/web/security/test_canaries.py": "What is told to whom is decided in Python.",
    "tests/web/security/test_csv_cells.py": "Cells are written in Python.",
    "tests/web/security/test_large_requests.py": "They are measured in Python.",
    "tests/web/security/test_page_styles.py": "Asks no database.",
    "tests/web/security/test_personnel.py": "What is left out for whom is decided in Python.",
    "tests/web/standings/test_ladder.py": "Asks no database.",
    "tests/web/standings/test_median.py": "Asks no database.",
    "tests/web/standings/test_settling.py": "Asks no database.",
    "tests/web/test_kept_while.py::test_page_says_after_any_act_what_it_would_say_anew": (
        "Python keeps what is kept; that facts tell when it changes is tried on both."
    ),
    "tests/web/test_measured_pages.py": "Asks no database.",
    "tests/web/test_settings.py": "Asks no database.",
    "tests/web/test_time_zone.py": "Asks no database.",
    "tests/web/time_spent/test_typed.py": "Asks no database.",
    "tests/web/time_spent/test_weeks.py": "Asks no database.",
    "tests/web/ui": "Components, charts and templates ask no database.",
    "tests/web/waiting/test_start.py": "Its processes have SQLite in a folder of their own.",
}
"""Folders, files and tests, a test by its name or how it begins."""

EVERY_ROLE = (
    "tests/web/matrix/test_every_role.py"
    "::test_each_role_is_answered_as_the_table_says_and_told_nothing_more"
)
BY_ROLE = {
    EVERY_ROLE: (
        *("anonymous", "closed", "coder", "mentor", "trainer", "coordinator", "supervisor"),
        *("ex-supervisor", "regional-manager", "compliance-consultant", "leadership"),
    ),
}
"""Tests that go through the whole product once for each role: on PostgreSQL two go.

There they are an HR partner and an administrator, who between them open nearly every page. How far
each role reaches is tried on both by tests/web/access, day by day.
"""


def arguments() -> list[str]:
    """Give what pytest runs on PostgreSQL."""
    roles = [f"{test}[{role}]" for test, some in BY_ROLE.items() for role in some]
    left_out = [f"--{'deselect' if '::' in one else 'ignore'}={one}" for one in (*ALIKE, *roles)]
    return [*BOTH, *left_out]


if __name__ == "__main__":
    print(*arguments())
