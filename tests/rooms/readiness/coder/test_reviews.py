"""Accuracy: which reviews count on a day, and why the others do not."""

import pytest

from tests.web.factories import account, coder, facility, facts, path

LADDER = """
coderpath: 1
path: careful
title: Careful ladder
effective: 2020-01-01
patient_types: {inpatient: Inpatient, emergency: Emergency room}
levels:
  - level: one
    title: Coder I
    after: []
    minimum:
      - id: accuracy
        accuracy: {method: codes, window_months: 12, threshold: ">= 95%",
                   sample_at_least: 100, types: [inpatient]}
        assumed: example
"""
WHY = "/people/ana/why/one/accuracy/"


@pytest.fixture
def shown(client, db):
    def shown(*reviews):
        facility()
        path("careful", LADDER)
        ana = coder()
        facts(
            reviews=[
                {"coder": "ana", "type": "inpatient", "sample": "random"} | one for one in reviews
            ]
        )
        client.force_login(account(coder=ana))
        return client.get(WHY).context["page"].sections[0]

    return shown


def test_counted_reviews_are_pooled(shown):
    found = shown(
        {"on": "2026-02-01", "codes": "60", "codes_correct": "57"},
        {"on": "2026-08-01", "codes": "60", "codes_correct": "58"},
    )
    assert (found.correct, found.total, found.percent) == ("115", "120", "95.8%")
    assert not found.lacks_sample


def test_each_review_left_out_says_why(shown):
    found = shown(
        {"on": "2026-08-01", "codes": "60", "codes_correct": "58"},
        {"on": "2026-07-01", "codes": "60", "codes_correct": "60", "sample": "focused"},
        {"on": "2026-06-01", "codes": "60", "codes_correct": "60", "type": "emergency"},
        {"on": "2026-05-01", "records": "30", "records_correct": "30"},
        {"on": "2025-05-01", "codes": "60", "codes_correct": "60"},
    )
    assert [str(one.why) for one in found.others] == [
        "Focused: only random samples stand for all of the work",
        "Of another patient type",
        "Without figures of codes",
        "Left the window on 1 May 2026",
    ]
    assert len(found.counting) == 1


def test_small_sample_concludes_nothing(shown):
    found = shown({"on": "2026-08-01", "codes": "60", "codes_correct": "10"})
    assert found.lacks_sample
    assert found.node.mark.name == "not_recorded"


def test_day_on_which_the_oldest_leaves_says_what_counts_then(shown):
    found = shown(
        {"on": "2026-02-01", "codes": "60", "codes_correct": "57"},
        {"on": "2026-08-01", "codes": "70", "codes_correct": "68"},
    )
    assert found.left_then == "70"
