"""`coderpath replay-decision` answers for a file, and for a decision of an installation."""

import json
from pathlib import Path

import pytest

from tests.web.backup.commands import call

KEPT = Path(__file__).parents[2] / "data" / "decisions" / "format-1-approved.json"


def test_file_needs_no_database(tmp_path):
    assert call("replay_decision", KEPT, home=tmp_path) == (
        0,
        "The decision replays: the path, every fact and the verdict are equal to the byte.\n",
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data["facts"][0].update(source_row=99), "is not as it was seen"),
        (lambda data: data.pop("facts"), "needs record, sha256, paths and facts"),
    ],
)
def test_file_that_was_changed_ends_with_1_and_says_what(tmp_path, change, said):
    data = json.loads(KEPT.read_bytes())
    change(data)
    file = tmp_path / "decision.json"
    file.write_text(json.dumps(data), "utf-8")
    code, printed = call("replay_decision", file, home=tmp_path)
    assert code == 1
    assert said in printed


def test_file_that_is_not_there_and_a_number_without_a_database_say_so(tmp_path):
    assert call("replay_decision", tmp_path / "none.json", home=tmp_path)[0] == 1
    for number in ("12", "9" * 40):
        code, printed = call("replay_decision", number, home=tmp_path)
        assert code == 1
        assert "Nothing was judged again." in printed
    assert "No decision has this number" in printed
