"""Two hospitals with people whom the two shipped paths place otherwise, as rows of fact files."""

ORIGINAL, REVISED = "intermountain-original", "intermountain-revised"
PEOPLE = (
    # coder, facility, hired, left, credential, when training begins in each of two types
    ("ana", "north", "2022-01-10", "", "RHIT", "2024-05-06"),
    ("ben", "north", "2021-03-01", "", "CCA", "2023-02-06"),
    ("cy", "north", "2024-06-03", "", "", ""),
    ("dee", "north", "2020-02-03", "2024-09-30", "CCA", "2022-08-01"),
    ("eli", "north", "2023-09-04", "", "RHIA", "2023-10-02"),
    ("fay", "north", "2025-01-06", "", "RHIT", ""),
    ("gus", "north", "2019-04-01", "", "CCA", "2025-03-03"),
    ("hal", "south", "2023-05-01", "", "RHIT", "2025-11-17"),
    ("ivy", "south", "2026-02-02", "", "", ""),
)
UNPLACED = "ivy"
TYPES = ("inpatient", "emergency")
KNOWN = ("medical_terminology", "anatomy_and_physiology", "pathophysiology", "pps_inpatient")


def tables():
    """Give the rows by kind."""
    placed = [(name, hired) for name, _, hired, *_ in PEOPLE if name != UNPLACED]
    return {
        "facilities": [
            {"facility": code, "name": f"{code.title()} Hospital", "region": code.title()}
            | {"setting": "acute"}
            for code in ("north", "south")
        ],
        "coders": [
            {"coder": name, "name": name.title(), "facility": place, "hired": hired, "left": left}
            for name, place, hired, left, *_ in PEOPLE
        ],
        "education": [
            {"coder": name, "level": "high_school", "on": hired} for name, hired in placed
        ],
        "knowledge": [
            {"coder": name, "of": of, "by": "course", "on": hired}
            for name, hired in placed
            for of in KNOWN
        ],
        "credentials": [
            {"coder": name, "credential": credential, "since": hired}
            for name, _, hired, _, credential, _ in PEOPLE
            if credential
        ],
        "training": [
            {"coder": name, "type": kind, "begun": begun}
            for name, *_, begun in PEOPLE
            for kind in TYPES
            if begun
        ],
        "positions": [
            {"coder": name, "level": "specialist-1", "since": hired}
            for name, _, hired, *_ in PEOPLE
        ],
    }
