from coderpath.days import iso, month_of
from coderpath.explain.ahead import say_forecast
from coderpath.forecast import Outlook
from coderpath.timeline.coder import timeline_of
from tests.unit.small import day, facts, ladder, mine, months

READY_BUT_FOR_MONTHS = {
    "education": mine({"level": "high_school", "on": "2010-06-01"}),
    "positions": mine({"level": "one", "facility": "f1", "since": "2024-01-01"}),
    "credentials": mine({"credential": "CCS", "since": "2023-01-01"}),
}


def outlook(on, **tables):
    return Outlook(
        timeline_of(facts(**{**READY_BUT_FOR_MONTHS, **tables}).coders["c1"], ladder()), day(on)
    )


def test_the_pooled_result_of_three_months_is_carried_forward_until_the_window_passes():
    # 11, 22, 33, 33 records: the window of February to April passes when April closes.
    found = outlook("2024-04-15", **months("2024-01", [11, 22, 33])).of_level("two")
    assert found.percent_times_ten == 1000
    assert iso(found.earliest) == "2024-04-15"


def test_a_weak_start_leaves_the_window_in_time():
    # February's 30 with 20.5 in March and April are 71 of 66; April closes on 1 May.
    found = outlook("2024-03-01", **months("2024-01", [11, 30])).of_level("two")
    assert (found.percent_times_ten, iso(found.earliest)) == (931, "2024-05-01")


def test_a_rate_below_the_threshold_never_leads_there():
    found = outlook("2024-03-01", **months("2024-01", [11, 20])).of_level("two")
    assert (found.percent_times_ten, found.earliest) == (704, None)


def test_two_good_months_after_a_bad_one_reach_it_when_the_bad_one_leaves():
    found = outlook("2024-06-10", **months("2024-02", [11, 21, 24, 24])).of_level("two")
    # March to May: 69 of 66, passes since May closed on 1 June.
    assert iso(found.earliest) == "2024-06-10"


def test_nothing_recorded_carries_nothing_forward():
    found = outlook("2024-03-01").of_level("two")
    assert (found.earliest, found.pooled_months, found.percent_times_ten) == (None, (), None)


def test_time_alone_can_lead_there():
    waiting = outlook(
        "2024-05-01",
        credentials=mine({"credential": "CCA", "since": "2023-01-01"}),
        **months("2024-01", [22, 22, 22, 22]),
    )
    assert iso(waiting.of_level("two").earliest) == "2026-01-01"


def test_a_month_that_is_recorded_keeps_its_figures_though_it_is_not_closed():
    # April is on file and weak: February to April are 53 of 66, March to May 54 (with 22 in May).
    found = outlook("2024-03-15", **months("2024-01", [22, 20, 22, 11])).of_level("two")
    assert found.percent_times_ten == 803
    assert found.earliest is None


def test_a_gap_before_the_latest_closed_month_stays_a_gap():
    figures = months("2024-01", [22, 22, 22, 22, 22])
    gone = {
        kind: [row for row in rows if row["month"] != "2024-03"] for kind, rows in figures.items()
    }
    # The window takes three months in a row; March leaves it when June closes.
    assert iso(outlook("2024-06-10", **gone).of_level("two").earliest) == "2024-07-01"


def test_whoever_lacks_only_a_month_that_is_over_has_no_date():
    # March is over and not recorded; if it is like January and February, it is enough.
    found = outlook("2024-04-10", **months("2024-01", [22, 22])).of_level("two")
    assert (found.earliest, found.awaits) == (None, month_of(day("2024-03-01")))
    assert "Ready once March 2024 is recorded, if it is like the two before it." in str(
        say_forecast(found)
    )


def test_whoever_is_ready_has_the_day_asked():
    found = outlook("2024-04-10", **months("2024-01", [22, 22, 22])).of_level("two")
    assert (iso(found.earliest), found.awaits) == ("2024-04-10", None)
