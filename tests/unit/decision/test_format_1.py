"""A decision of format 1 replays for ever: in any place, by any version, without a database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coderpath.decision.canonical import canonical, read_canonical
from coderpath.decision.exported import as_file, read_exported, replay_exported
from coderpath.decision.record import read_record

KEPT = Path(__file__).parents[2] / "data" / "decisions"
FILES = sorted(KEPT.glob("format-1-*.json"))
"""Written once by the product; never written again, whatever the judge or its words become."""
REPLAY = """
import sys
from pathlib import Path
from coderpath.decision.exported import as_file, read_exported, replay_exported
content = Path(sys.argv[1]).read_bytes()
found = replay_exported(read_exported(content))
print(found.differences, as_file(read_exported(content)) == content)
"""


def test_there_are_decisions_of_every_kind():
    acts = {read_exported(one.read_bytes()).record.data["act"] for one in FILES}
    assert {"approved", "refused", "exception_granted", "hired"} <= acts


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.stem)
def test_kept_decision_replays_to_the_byte(file):
    exported = read_exported(file.read_bytes())
    assert replay_exported(exported).differences == ()
    assert as_file(exported) == file.read_bytes()
    assert exported.record.sha256 == exported.sha256


@pytest.mark.parametrize(
    "place",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "0"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "4294967295"},
    ],
    ids=["far east", "far west"],
)
def test_it_does_so_in_other_zones_locales_and_orders_of_hashing(place):
    for file in FILES:
        done = subprocess.run(
            [sys.executable, "-c", REPLAY, str(file)],
            env=os.environ | place,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == "() True"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is not JSON"),
        (b"[]", "needs record, sha256, paths and facts"),
        (b'{"record":{},"sha256":"","paths":{},"facts":[]}', "says no format"),
        (b'{"record":{"format":9},"sha256":"","paths":{},"facts":[]}', "format 9 is not known"),
        (b'{"record":{"format":1},"sha256":"","paths":{},"facts":[]}', "lacks act, coder"),
        (b'{"record":{},"sha256":"","paths":{},"facts":[{"number":3}]}', "fact 3 cannot be read"),
        (b'{"record":{},"sha256":"","paths":{},"facts":[7]}', "cannot be read"),
    ],
)
def test_file_that_is_none_says_why(content, why):
    with pytest.raises(ValueError, match=why):
        read_exported(content)


def test_record_cut_inside_says_that_it_cannot_be_read():
    exported = read_exported(FILES[0].read_bytes())
    cut = read_record(dict(exported.record.data) | {"words": {}})
    with pytest.raises(ValueError, match="cannot be read"):
        replay_exported(exported._replace(record=cut))


@pytest.mark.parametrize("value", [1.5, 2**53, {1: 2}, {"é": 1}, b"bytes", {"a": {1, 2}}])
def test_what_writers_write_differently_is_never_written(value):
    with pytest.raises(TypeError):
        canonical(value)


def test_one_value_is_written_in_one_way():
    assert canonical({"b": [True, None, 3], "a": "é \u2028\n"}) == (
        '{"a":"é \u2028\\n","b":[true,null,3]}'.encode()
    )
    with pytest.raises(ValueError, match="not written as"):
        read_canonical(b'{"a": 1}')
    assert read_canonical(b'{"a":1}') == {"a": 1}
