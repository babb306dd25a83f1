"""What would be taken with a warning: the demo should give no cause for one."""

from collections import Counter, defaultdict
from datetime import date, timedelta

from tests.demo.looking import OPEN, Demo


def spells(demo: Demo) -> dict[str, list[tuple[str, str]]]:
    found = defaultdict(list)
    for row in demo.rows("coders"):
        found[row["coder"]].append((row["hired"], row["left"] or OPEN))
    return found


def month_end(month: str) -> str:
    first = date.fromisoformat(f"{month}-01")
    return ((first + timedelta(days=31)).replace(day=1) - timedelta(days=1)).isoformat()


def test_minutes_and_records_come_together(demo: Demo) -> None:
    minutes = {(row["coder"], row["month"]) for row in demo.rows("hours")}
    records = {(row["coder"], row["month"]) for row in demo.rows("productivity")}
    assert minutes == records
    assert min(int(row["productive_minutes"]) for row in demo.rows("hours")) > 0
    assert min(int(row["records"]) for row in demo.rows("productivity")) > 0


def test_every_type_has_a_standard_in_every_month(demo: Demo) -> None:
    corporate = defaultdict(list)
    for row in demo.rows("standards"):
        if row["facility"] == "*":
            corporate[row["type"]].append((row["since"], row["until"] or OPEN))
    for kind, month in {(row["type"], row["month"]) for row in demo.rows("productivity")}:
        assert sum(since <= f"{month}-01" < until for since, until in corporate[kind]) == 1


def test_nobody_works_outside_employment(demo: Demo) -> None:
    employed = spells(demo)
    for row in demo.rows("hours"):
        first, last = f"{row['month']}-01", month_end(row["month"])
        assert any(hired <= last and first < left for hired, left in employed[row["coder"]])


def test_nobody_works_in_a_month_spent_on_leave(demo: Demo) -> None:
    leaves = defaultdict(list)
    for row in demo.rows("leaves"):
        leaves[row["coder"]].append((row["since"], row["until"]))
    worked_through = [
        row
        for row in demo.rows("hours")
        for since, until in leaves[row["coder"]]
        if since <= f"{row['month']}-01" and month_end(row["month"]) < until
    ]
    assert worked_through == []


def test_positions_lie_within_employment_and_fill_it(demo: Demo) -> None:
    positions = defaultdict(list)
    for row in demo.rows("positions"):
        positions[row["coder"]].append((row["since"], row["until"] or OPEN))
    for coder, employed in spells(demo).items():
        for hired, left in employed:
            inside = sorted(span for span in positions[coder] if hired <= span[0] < left)
            edges = [since for since, _ in inside] + [left]
            assert edges == [hired] + [until for _, until in inside]
        assert len(positions[coder]) == sum(
            hired <= since < left for hired, left in employed for since, _ in positions[coder]
        )


def test_facts_of_employment_lie_within_it(demo: Demo) -> None:
    employed = spells(demo)
    dated = {"reviews": "on", "training": "begun", "reports": "since", "leaves": "since"}
    for file, column in {**dated, "ratings": "on", "events": "on", "points": "on"}.items():
        outside = [
            row
            for row in demo.rows(file)
            if not any(hired <= row[column] < left for hired, left in employed[row["coder"]])
        ]
        assert (file, outside) == (file, [])


def test_nothing_is_told_of_the_time_after_the_end(demo: Demo) -> None:
    for file, column in (("reviews", "on"), ("points", "on"), ("training", "proficient")):
        assert max(row[column] for row in demo.rows(file)) <= "2026-10-31"
    for file in ("positions", "credentials", "reviews", "training"):
        assert max(row["recorded"] for row in demo.rows(file)) < "2026-11-01"


def test_records_are_coded_in_types_that_were_begun(demo: Demo) -> None:
    begun = {(row["coder"], row["type"]): row["begun"] for row in demo.rows("training")}
    for row in demo.rows("productivity"):
        assert begun[row["coder"], row["type"]] <= month_end(row["month"])


def test_reviewers_are_consultants_on_that_day_and_never_review_themselves(demo: Demo) -> None:
    consultants = defaultdict(list)
    for row in demo.rows("positions"):
        if row["level"].startswith("consultant"):
            consultants[row["coder"]].append((row["since"], row["until"] or OPEN))
    for row in demo.rows("reviews"):
        assert row["reviewer"] != row["coder"]
        assert any(since <= row["on"] < until for since, until in consultants[row["reviewer"]])


def test_critical_access_coders_code_surgery_only_for_others(demo: Demo) -> None:
    small = {
        row["facility"] for row in demo.rows("facilities") if row["setting"] == "critical_access"
    }
    surgery = [row for row in demo.rows("productivity") if row["type"] == "same_day_surgery"]
    assert [row for row in surgery if row["facility"] in small] == []


def test_small_hospitals_have_few_inpatient_records(demo: Demo) -> None:
    settings = {row["facility"]: row["setting"] for row in demo.rows("facilities")}
    records: Counter[str] = Counter()
    for row in demo.rows("productivity"):
        if row["type"] == "inpatient":
            records[row["facility"]] += int(row["records"])
    small = [count for place, count in records.items() if settings[place] == "critical_access"]
    large = [count for place, count in records.items() if settings[place] == "acute"]
    assert max(small) < min(large)
