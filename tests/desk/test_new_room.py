"""A new capability is its folder and one line in the desk's list: tried in a copy of the source."""

import sys
from pathlib import Path

from tests.scratch_copy import PYTEST, ScratchCopy

NEW_ROOM = Path(__file__).parent / "new_room"
LIST = "coderpath_web/desk/rooms.py"
LAST = '    "coderpath_web.rooms.history",\n'
TRIED = (NEW_ROOM / "tried.py", "tests/desk/test_rooms.py")


def test_a_new_capability_is_its_folder_and_one_line(tmp_path):
    copy = ScratchCopy(tmp_path)
    files = [file for file in NEW_ROOM.glob("greetings/**/*.*") if "__pycache__" not in file.parts]
    added = {f"coderpath_web/rooms/{file.relative_to(NEW_ROOM).as_posix()}": file for file in files}
    for name, file in added.items():
        copy.add(name, file.read_text("utf-8"))
    copy.gain(LIST, LAST, LAST.replace("history", "greetings"))

    assert "No changes detected" in copy.run(
        sys.executable, "-m", "django", "makemigrations", "--check", settings="tests.settings"
    )
    said = copy.run(*PYTEST, "-n", "0", *TRIED)
    assert " passed" in said, said
    assert "failed" not in said, said
    assert copy.changed() == {LIST, *added}
