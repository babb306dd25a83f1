"""Truths that a timeline has read already spare a what-if the reading, and change nothing."""

from coderpath.timeline.coder import timeline_of
from coderpath.whatif import whatif
from tests.unit.small import facts, ladder, mine

HELD = mine({"level": "one", "facility": "f1", "since": "2019-01-01"})


def test_what_if_is_the_same_with_truths_that_were_read_with_real_positions():
    record = facts(
        positions=HELD,
        education=mine({"level": "high_school", "on": "2018-06-01"}),
        credentials=mine({"credential": "CCS", "since": "2021-04-01"}),
    ).coders["c1"]
    path = ladder()
    read = timeline_of(record, path).truths
    assert whatif(record, path, read=read) == whatif(record, path)
    assert whatif(record, path) != []
