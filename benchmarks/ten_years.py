"""One coder with ten years of facts, as fact tables."""

from datetime import date, timedelta

TYPES = ("inpatient", "same_day_surgery", "emergency")
STANDARDS = {"inpatient": (22, 420), "same_day_surgery": (40, 420), "emergency": (105, 420)}
FIRST_YEAR = 2015
MINUTES = 8400

Tables = dict[str, list[dict[str, str]]]


def months() -> list[str]:
    """Give 120 months."""
    return [f"{FIRST_YEAR + at // 12}-{at % 12 + 1:02d}" for at in range(120)]


def tables() -> Tables:
    """Give the tables: 360 productivity rows, 40 reviews, and facts of most other kinds."""
    return {**place_and_person(), **work()}


def place_and_person() -> Tables:
    """Give where the coder works, and what the coder has learned."""
    coder = {"coder": "c1"}
    return {
        "coders": [coder | {"name": "Ten Years", "facility": "f1", "hired": "2015-01-01"}],
        "facilities": [{"facility": "f1", "name": "One", "region": "r", "setting": "acute"}],
        "standards": [
            {
                "facility": "f1",
                "type": kind,
                "since": "2014-01-01",
                "records": str(records),
                "minutes": str(minutes),
            }
            for kind, (records, minutes) in STANDARDS.items()
        ],
        "positions": [
            coder
            | {"level": "coder-1", "facility": "f1", "since": "2015-01-01", "until": "2017-03-01"},
            coder
            | {
                "level": "specialist-2",
                "facility": "f1",
                "since": "2017-03-01",
                "until": "2019-09-01",
            },
            coder | {"level": "specialist-3", "facility": "f1", "since": "2019-09-01"},
        ],
        "credentials": [
            coder | {"credential": "CCA", "since": "2015-06-01", "until": "2017-06-01"},
            coder | {"credential": "CCA", "since": "2017-06-01", "until": "2019-06-01"},
            coder | {"credential": "RHIT", "since": "2018-05-01"},
            coder | {"credential": "CCS", "since": "2021-02-01", "until": "2023-02-01"},
            coder | {"credential": "CCS", "since": "2023-05-01"},
        ],
        "education": [coder | {"level": "associate", "subject": "him", "on": "2014-06-01"}],
        "knowledge": [
            coder | {"of": name, "by": "course", "on": f"{2014 + at}-09-01"}
            for at, name in enumerate(
                (
                    "medical_terminology",
                    "anatomy_and_physiology",
                    "pathophysiology",
                    "pps_inpatient",
                    "pps_outpatient",
                )
            )
        ],
    }


def work() -> Tables:
    """Give what the coder has done: leaves, training, reviews, and 120 months."""
    coder = {"coder": "c1"}
    return {
        "leaves": [coder | {"since": "2018-02-10", "until": "2018-06-01"}],
        "training": [
            coder
            | {"type": kind, "begun": f"{2016 + at}-02-01", "proficient": f"{2017 + at}-02-01"}
            for at, kind in enumerate(("ancillary", *TYPES))
        ],
        "reviews": [coder | review(at) for at in range(40)],
        "hours": [
            coder | {"month": month, "productive_minutes": str(MINUTES)} for month in months()
        ],
        "productivity": [
            coder
            | {
                "facility": "f1",
                "type": kind,
                "month": month,
                "records": str(STANDARDS[kind][0] * 20 * (95 + at % 12) // 300),
            }
            for at, month in enumerate(months())
            for kind in TYPES
        ],
    }


def review(at: int) -> dict[str, str]:
    """Give one quarterly review."""
    on = date(FIRST_YEAR, 2, 15) + timedelta(days=91 * at)
    return {
        "on": on.isoformat(),
        "type": TYPES[at % 3],
        "sample": "random",
        "reviewer": "r1",
        "records": "30",
        "records_correct": "28",
        "codes": "150",
        "codes_correct": str(140 + at % 9),
    }
