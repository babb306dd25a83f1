"""Figures for the gallery's charts."""

from datetime import date
from fractions import Fraction

from coderpath.standards.spread import spread_of
from coderpath_web.ui.charts.bars import Group, Series, draw_bars, draw_headcount
from coderpath_web.ui.charts.career import Event, Lane, Stretch, draw_career
from coderpath_web.ui.charts.flow import Side, Stream, draw_flow
from coderpath_web.ui.charts.gauge import draw_gauge
from coderpath_web.ui.charts.histogram import Marked, Measured, draw_histogram
from coderpath_web.ui.charts.months import MonthBar, draw_months
from coderpath_web.ui.charts.steps import Spread, draw_spreads
from coderpath_web.ui.charts.strip import draw_strip

JANUARY = 2025 * 12
RATIOS = (
    0.889,
    0.902,
    0.936,
    0.957,
    0.984,
    0.991,
    0.987,
    None,
    None,
    0.968,
    1.012,
    None,
    1.036,
    1.058,
)


def _bar(number: int, ratio: float | None) -> MonthBar:
    leaves = {0: "on 1 April", 1: "on 1 May"}.get(number, "")
    what = "recorded" if ratio else "passed_over" if number < 9 else "not_recorded"  # noqa: PLR2004 -- the leave ends there
    return MonthBar(JANUARY + number, ratio, what, leaves)


MONTHS = tuple(_bar(number, ratio) for number, ratio in enumerate(RATIOS))
AHEAD = (MonthBar(JANUARY + 14, 1.04, "simulated"), MonthBar(JANUARY + 15, 1.04, "simulated"))


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


LANES = (
    Lane("Levels", [
        Stretch("Coding Specialist I", _day("2021-06-14"), _day("2023-09-04")),
        Stretch("Coding Specialist II", _day("2023-09-04")),
    ]),
    Lane("Credentials", [Stretch("RHIT", _day("2022-08-12"), _day("2026-05-01"), "credential")]),
    Lane("Training", [
        Stretch("Same-day surgery", _day("2023-03-01"), _day("2024-02-02"), "training"),
        Stretch("ER", _day("2026-01-12"), None, "training"),
    ]),
    Lane("Reviews", [
        Event("95.4 %", _day("2025-05-22")), Event("97.4 %", _day("2025-11-06")),
        Event("96.8 %", _day("2026-02-10")),
    ]),
    Lane("Leaves", [Stretch("Leave", _day("2025-07-28"), _day("2025-10-06"), "leave")]),
)  # fmt: skip
OLD = Side("Original path", (("3", "Level III"), ("2", "Level II"), ("1", "Level I")))
NEW = Side(
    "Revised path", (("4", "Level IV"), ("3", "Level III"), ("2", "Level II"), ("1", "Level I"))
)
STREAMS = (
    Stream("3", "4", 38, "up"), Stream("3", "3", 17, "same"), Stream("3", "2", 6, "down"),
    Stream("2", "4", 5, "up"), Stream("2", "3", 74, "up"), Stream("2", "2", 38, "same"),
    Stream("2", "1", 4, "down"),
    Stream("1", "3", 11, "up"), Stream("1", "2", 46, "up"), Stream("1", "1", 47, "same"),
)  # fmt: skip
SERIES = (
    Series("original", "fill-old"),
    Series("revised", "b-new"),
    Series("with sliders", "b-sim"),
)
LEVELS = (
    Group("IV", (None, 40, 43)),
    Group("III", (61, 94, 102)),
    Group("II", (121, 101, 90)),
    Group("I", (104, 51, 51)),
)
SPREADS = (
    Spread("North Range", 41, 26, 19, 34),
    Spread("South Mesa", 38, 31, 22, 47),
    Spread("Juniper Flat", 3),
    Spread("All, original path", 120, 38, 27, 55, tone="old"),
)
TIMED = (12, 14, 15, 15, 16, 17, 17, 18, 18, 18, 19, 20, 21, 21, 23, 24, 26, 29, 33, 47)


def charts() -> dict[str, object]:
    """Give every chart of the gallery, drawn."""
    today = _day("2026-03-17")
    return {
        "months": draw_months((*MONTHS, *AHEAD), average=0.978),
        "three_months": draw_months(MONTHS[4:7]),
        "no_months": draw_months(()),
        "strip": draw_strip(MONTHS),
        "gauges": [
            draw_gauge(0.978, 1, met=False),
            draw_gauge(0.965, 0.95, met=True),
            draw_gauge(0.4, 1, met=False),
        ],
        "career": draw_career(LANES, today=today),
        "short_career": draw_career(
            (Lane("Levels", [Stretch("Coding Specialist I", today - 200)]),), today=today
        ),
        "flow": draw_flow(OLD, NEW, STREAMS),
        "headcount": draw_headcount(SERIES, LEVELS),
        "bars": draw_bars(
            "Open requirements",
            (Series("open", "b-no"),),
            (
                Group("Productivity", (11,)),
                Group("Credential or program", (7,)),
                Group("Reviews", (0,)),
            ),
        ),
        "histogram": draw_histogram(
            "Minutes a record",
            spread_of([Fraction(one) for one in TIMED]),
            (
                Marked(Fraction("18.5"), "median 18.5"),
                Marked(Fraction(23), "75th percentile 23", "avg"),
            ),
            of=Measured("minutes", "record"),
            between=(Fraction(19), Fraction(33)),
        ),
        "spreads": draw_spreads("Months to level III", SPREADS),
    }
