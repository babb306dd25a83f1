"""Criteria that ask something else."""

from typing import Any

from tests.unit.diff.thing import Thing

CROSS = "types: [inpatient, same_day_surgery, emergency], at_least: 2, stage: begun"
YEAR = 'window_months: 12, measure: average, threshold: "> 100%", within_level: specialist-3'
TERMS = "{in: [acute, critical_access, clinic, laboratory, healthcare], months: 6}"
QUALITY = (
    'window_months: 12, threshold: ">= 95%", sample_at_least: 100}\n        grace_months: 12\n'
)
TOP = f"id: accuracy-at-top-level\n        accuracy: {{method: codes, {QUALITY}"
YEARLY = "of: annual_coding_training, within_months: 12}\n        grace_months: 12"
WIDE = ["acute", "critical_access", "clinic", "laboratory", "healthcare"]
WAYS = ["course", "demonstration"]


def trains(**changed: Any) -> dict[str, Any]:
    types = ["inpatient", "same_day_surgery", "emergency"]
    return {"trains_in": {"types": types, "at_least": 2, "stage": "begun", **changed}}


def year(**changed: Any) -> dict[str, Any]:
    asked = {
        "window_months": 12,
        "measure": "average",
        "threshold": "> 100%",
        "within_level": ["specialist-3"],
        **changed,
    }
    return {"productivity": {key: value for key, value in asked.items() if value is not None}}


def accuracy(**changed: Any) -> dict[str, Any]:
    asked = {
        "method": "codes",
        "threshold": ">= 95%",
        "window_months": 12,
        "sample_at_least": 100,
        **changed,
    }
    return {"accuracy": {key: value for key, value in asked.items() if value is not None}}


def either(gate: str) -> dict[str, Any]:
    kinds = ("pps_inpatient", "pps_outpatient")
    return {gate: [{"knowledge": {"of": kind, "by": WAYS}} for kind in kinds]}


def new_type_or(*credentials: str) -> dict[str, Any]:
    types = ["inpatient", "outpatient", "same_day_surgery", "emergency", "observation"]
    training = trains(types=[*types, "rehabilitation"], at_least=1)
    return {"any_of": [training, *({"credential": {"any_of": [one]}} for one in credentials)]}


def terms(months: int, settings: list[str]) -> dict[str, Any]:
    knows = {"knowledge": {"of": "medical_terminology", "by": WAYS}}
    return {"any_of": [knows, {"experience": {"in": settings, "months": months}}]}


def cross(stands: str, change: str, to: dict[str, Any]) -> Thing:
    part = ("specialist-3", "advance", "cross-trained")
    return Thing(CROSS, stands, *part, change, trains(), to)


def productive(stands: str, change: str, to: dict[str, Any]) -> Thing:
    part = ("specialist-4", "advance", "productivity-year")
    return Thing(YEAR, stands, *part, change, year(), to)


def quality(stood: str, stands: str, change: str, to: dict[str, Any]) -> Thing:
    part = ("specialist-4", "keep", "accuracy-at-top-level")
    return Thing(TOP, TOP.replace(stood, stands), *part, change, accuracy(), to)


CREDENTIAL = ("specialist-3", "minimum", "ahima-credential")
THREE = {"credential": {"any_of": ["CCA", "RHIT", "RHIA"]}}
TERMINOLOGY = ("specialist-1", "minimum", "medical-terminology")

ASKED: dict[str, Thing] = {
    "proficiency instead of training begun": cross(
        CROSS.replace("begun", "proficient"), "stricter", trains(stage="proficient")
    ),
    "one type more asked": cross(CROSS.replace("2", "3"), "stricter", trains(at_least=3)),
    "one type fewer asked": cross(CROSS.replace("2", "1"), "looser", trains(at_least=1)),
    "as many out of more types": cross(
        CROSS.replace("emergency]", "emergency, observation]"),
        "looser",
        trains(types=["inpatient", "same_day_surgery", "emergency", "observation"]),
    ),
    "as many out of fewer types": cross(
        CROSS.replace(", emergency]", "]"),
        "stricter",
        trains(types=["inpatient", "same_day_surgery"]),
    ),
    "another type": cross(
        CROSS.replace("emergency]", "observation]"),
        "other",
        trains(types=["inpatient", "same_day_surgery", "observation"]),
    ),
    "every month instead of the average": productive(
        YEAR.replace("average", "every_month"), "stricter", year(measure="every_month")
    ),
    "the mean of the months instead of the average": productive(
        YEAR.replace("average", "mean_of_months"), "other", year(measure="mean_of_months")
    ),
    "at least instead of above": productive(
        YEAR.replace("> 100%", ">= 100%"), "looser", year(threshold=">= 100%")
    ),
    "a higher percentage": productive(
        YEAR.replace("> 100%", ">= 102.5%"), "stricter", year(threshold=">= 102.5%")
    ),
    "productivity within any level": productive(
        YEAR.replace(", within_level: specialist-3", ""), "looser", year(within_level=None)
    ),
    "productivity within two levels": productive(
        YEAR.replace("specialist-3", "[specialist-2, specialist-3]"),
        "looser",
        year(within_level=["specialist-2", "specialist-3"]),
    ),
    "fewer months recorded": productive(
        f"{YEAR}, recorded_at_least: 9", "looser", year(recorded_at_least=9)
    ),
    "an average over fewer months": productive(
        YEAR.replace("12", "6"), "other", year(window_months=6)
    ),
    "a higher accuracy": quality("95", "97", "stricter", accuracy(threshold=">= 97%")),
    "another method of accuracy": quality("codes", "drgs", "other", accuracy(method="drgs")),
    "a smaller sample": quality("100", "50", "looser", accuracy(sample_at_least=50)),
    "the last reviews instead of a window": quality(
        "window_months: 12, ",
        "last_reviews: 4, ",
        "other",
        accuracy(window_months=None, last_reviews=4),
    ),
    "accuracy of inpatient records only": quality(
        "method: codes", "types: inpatient, method: codes", "other", accuracy(types=["inpatient"])
    ),
    "a credential fewer to choose from": Thing(
        "{any_of: [CCA, RHIT, RHIA]}",
        "{any_of: [CCA, RHIT]}",
        *(*CREDENTIAL, "stricter"),
        THREE,
        {"credential": {"any_of": ["CCA", "RHIT"]}},
    ),
    "a credential more to choose from": Thing(
        "{any_of: [CCA, RHIT, RHIA]}",
        "{any_of: [CCA, RHIT, RHIA, CPC]}",
        *(*CREDENTIAL, "looser"),
        THREE,
        {"credential": {"any_of": ["CCA", "RHIT", "RHIA", "CPC"]}},
    ),
    "longer experience within a gate": Thing(
        TERMS,
        TERMS.replace("6", "12"),
        *(*TERMINOLOGY, "stricter"),
        terms(6, WIDE),
        terms(12, WIDE),
    ),
    "fewer settings within a gate": Thing(
        TERMS,
        TERMS.replace("acute, critical_access, clinic, laboratory, healthcare", "acute"),
        *(*TERMINOLOGY, "stricter"),
        terms(6, WIDE),
        terms(6, ["acute"]),
    ),
    "a shorter time in fewer settings": Thing(
        TERMS,
        "{in: [acute], months: 3}",
        *(*TERMINOLOGY, "other"),
        terms(6, WIDE),
        terms(3, ["acute"]),
    ),
    "both instead of either": Thing(
        "      - id: pps-either\n        any_of:",
        "      - id: pps-either\n        all_of:",
        *("specialist-3", "minimum", "pps-either", "stricter"),
        either("any_of"),
        either("all_of"),
    ),
    "one more way through a gate": Thing(
        "          - credential: RHIT\n",
        "          - credential: RHIT\n          - credential: CCA\n",
        *("specialist-2", "advance", "new-type-or-rhit", "looser"),
        new_type_or("RHIT"),
        new_type_or("RHIT", "CCA"),
    ),
    "a higher degree, inherited by three levels": Thing(
        "education: {level: high_school}",
        "education: {level: associate}",
        *("specialist-1", "minimum", "high-school", "stricter"),
        {"education": {"level": "high_school"}},
        {"education": {"level": "associate"}},
    ),
    "a requirement that is read by qualifies_for": Thing(
        "      - id: ccs\n        credential: CCS\n",
        "      - id: ccs\n        credential: {any_of: [CCS, CCS-P]}\n",
        *("specialist-4", "minimum", "ccs", "looser"),
        {"credential": {"any_of": ["CCS"]}},
        {"credential": {"any_of": ["CCS", "CCS-P"]}},
    ),
    "another kind under the same id": Thing(
        "course: {of: ancillary_coding_exam}",
        "skill: {of: ancillary_coding}",
        *("ancillary-coder", "minimum", "ancillary-exam", "other"),
        {"course": {"of": "ancillary_coding_exam"}},
        {"skill": {"of": "ancillary_coding"}},
    ),
    "a course that lapses": Thing(
        "course: {of: ancillary_coding_class}",
        "course: {of: ancillary_coding_class, within_months: 60}",
        *("ancillary-coder", "minimum", "ancillary-class", "stricter"),
        {"course": {"of": "ancillary_coding_class"}},
        {"course": {"of": "ancillary_coding_class", "within_months": 60}},
    ),
    "a course that lapses later": Thing(
        YEARLY,
        YEARLY.replace("within_months: 12", "within_weeks: 60"),
        *("ancillary-coder", "keep", "annual-training-ancillary", "looser"),
        {"course": {"of": "annual_coding_training", "within_months": 12}},
        {"course": {"of": "annual_coding_training", "within_weeks": 60}},
    ),
    "longer grace": Thing(
        YEARLY,
        YEARLY.replace("grace_months: 12", "grace_months: 18"),
        *("ancillary-coder", "keep", "annual-training-ancillary", "looser"),
        {"grace_months": 12},
        {"grace_months": 18},
    ),
    "a condition": Thing(
        YEARLY,
        YEARLY.replace("grace_months: 12", "grace_months: 12\n        when: {credential: CCA}"),
        *("ancillary-coder", "keep", "annual-training-ancillary", "looser"),
        None,
        {"when": {"credential": {"any_of": ["CCA"]}}},
    ),
    "grace from hire": Thing(
        YEARLY,
        YEARLY.replace("grace_months: 12", "grace_months: 12\n        grace_from: hired"),
        *("ancillary-coder", "keep", "annual-training-ancillary", "stricter"),
        {"grace_months": 12},
        {"grace_months": 12, "grace_from": "hired"},
    ),
    "no grace": Thing(
        f"{YEARLY}\n",
        "of: annual_coding_training, within_months: 12}\n",
        *("ancillary-coder", "keep", "annual-training-ancillary", "stricter"),
        {"grace_months": 12},
        None,
    ),
    "fewer reviews": Thing(
        "      - id: reviews-ancillary\n        reviews: {at_least: 4,",
        "      - id: reviews-ancillary\n        reviews: {at_least: 3,",
        *("ancillary-coder", "keep", "reviews-ancillary", "looser"),
        {"reviews": {"at_least": 4, "window_months": 12}},
        {"reviews": {"at_least": 3, "window_months": 12}},
    ),
    "a longer time in a level": Thing(
        "level: consultant-1, months: 12",
        "level: consultant-1, months: 18",
        *("consultant-2", "advance", "time-as-consultant-1", "stricter"),
        {"time_in_level": {"level": ["consultant-1"], "months": 12}},
        {"time_in_level": {"level": ["consultant-1"], "months": 18}},
    ),
    "time in a level with gaps": Thing(
        "level: consultant-1, months: 12",
        "level: consultant-1, months: 12, continuous: false",
        *("consultant-2", "advance", "time-as-consultant-1", "looser"),
        {"time_in_level": {"level": ["consultant-1"], "months": 12}},
        {"time_in_level": {"level": ["consultant-1"], "months": 12, "continuous": False}},
    ),
    "no longer presumed": Thing(
        "        skill: {of: computer}\n        presumed: true\n",
        "        skill: {of: computer}\n",
        *("specialist-1", "minimum", "computer-skills", "stricter"),
        {"presumed": True},
        None,
    ),
    "attested by a supervisor only": Thing(
        "skill: {of: mentoring}",
        "skill: {of: mentoring, attested_by: supervisor}",
        *("specialist-3", "advance", "mentoring-ability", "stricter"),
        {"skill": {"of": "mentoring"}},
        {"skill": {"of": "mentoring", "attested_by": ["supervisor"]}},
    ),
    "shown by a course only": Thing(
        "{of: validation_review, by: [course, demonstration]}",
        "{of: validation_review, by: course}",
        *("consultant-2", "minimum", "review-method", "stricter"),
        {"knowledge": {"of": "validation_review", "by": WAYS}},
        {"knowledge": {"of": "validation_review", "by": ["course"]}},
    ),
}
