import pytest

from coderpath.explain.asks import asks, asks_of, whoever
from tests.unit.explain.cases import branch_of, judged, path_asking

ASKED = [
    ("credential: CCS", "Holds the CCS"),
    ("credential: RHIT", "Holds the RHIT (RHIA counts as it)"),
    ("credential: {any_of: [RHIT, CCA]}", "Holds RHIT or CCA (RHIA counts as RHIT)"),
    ("credential: {any_of: [CCA, RHIT, RHIA]}", "Holds CCA, RHIT or RHIA"),
    ("education: high_school", "High school diploma or higher"),
    (
        "education: {level: associate, subject: health_information}",
        "Associate degree or higher in health information",
    ),
    ("education: doctorate", "Doctorate"),
    ("course: coding_program", "Has passed the coding program"),
    (
        "course: {of: life_support, within_months: 24}",
        "Has passed life support in the last 24 months",
    ),
    (
        "knowledge: pathophysiology",
        "Knows pathophysiology, shown by a course or a demonstration",
    ),
    (
        "knowledge: {of: pps_inpatient, by: demonstration}",
        "Knows PPS inpatient, shown by a demonstration",
    ),
    ("skill: coding_software", "Has coding software skills"),
    (
        "skill: {of: mentoring, attested_by: [supervisor, educator], within_months: 12}",
        "Has mentoring skills, attested by a supervisor or an educator in the last 12 months",
    ),
    (
        "skill: {of: mentoring, within_weeks: 1}",
        "Has mentoring skills, attested in the last week",
    ),
    ("rating: {of: performance, at_least: 3.5}", "Performance rating of 3.5 or more"),
    (
        "rating: {of: overall, at_least: 3, within_months: 12}",
        "Overall rating of 3 or more, given in the last 12 months",
    ),
    (
        "no_event: {of: corrective_action, within_months: 12}",
        "No corrective action in the last 12 months",
    ),
    ("fte: {at_least: 0.6}", "Works at least 60% of full time"),
    (
        "experience: {in: [acute, critical_access], months: 36}",
        "36 months of experience in acute or critical access settings",
    ),
    ("experience: {in: acute, weeks: 52}", "52 weeks of experience in acute settings"),
    ("time_in_level: {level: one, months: 12}", "12 months without a break as Coder I"),
    (
        "time_in_level: {level: [one, three], weeks: 52, continuous: false}",
        "52 weeks in all as Coder I or Coder III",
    ),
    (
        "trains_in: {types: [inpatient, same_day_surgery, emergency], at_least: 2, stage: begun}",
        "Has begun training in at least 2 of inpatient, same-day surgery and emergency room",
    ),
    (
        "trains_in: {types: [inpatient, emergency], at_least: 1, stage: begun}",
        "Has begun training in inpatient or emergency room",
    ),
    (
        "trains_in: {types: [inpatient, emergency], stage: proficient}",
        "Is proficient in both inpatient and emergency room",
    ),
    (
        "trains_in: {types: [inpatient, emergency, same_day_surgery], stage: proficient}",
        "Is proficient in all of inpatient, emergency room and same-day surgery",
    ),
    ("trains_in: {types: inpatient, stage: begun}", "Has begun training in inpatient"),
    (
        (
            'productivity: {window_months: 12, measure: average, threshold: "> 100%", '
            "within_level: one}"
        ),
        "Productivity above 100% on average over 12 months within Coder I",
    ),
    (
        (
            'productivity: {window_months: 12, measure: mean_of_months, threshold: ">= 97.5%", '
            "recorded_at_least: 10}"
        ),
        (
            "Productivity of at least 97.5% as the mean of 12 monthly results, "
            "with at least 10 of them recorded"
        ),
    ),
    (
        'productivity: {window_months: 12, measure: every_month, threshold: ">= 100%"}',
        "Productivity of at least 100% in each of 12 months in a row",
    ),
    (
        'productivity: {window_months: 1, measure: average, threshold: "> 100%"}',
        "Productivity above 100% in one month",
    ),
    (
        'accuracy: {method: codes, window_months: 12, threshold: ">= 95%", sample_at_least: 100}',
        (
            "At least 95% of codes correct in random reviews of the last 12 months, "
            "of at least 100 codes"
        ),
    ),
    (
        'accuracy: {method: drgs, last_reviews: 4, threshold: "> 95%", types: [inpatient]}',
        "More than 95% of DRGs correct in the newest 4 random reviews of inpatient",
    ),
    (
        "reviews: {at_least: 4, window_months: 12}",
        "At least 4 validation reviews in the last 12 months",
    ),
    (
        "reviews: {at_least: 1, window_weeks: 13}",
        "At least 1 validation review in the last 13 weeks",
    ),
    (
        "points: {at_least: 30, window_months: 12, cap_per_category: 12, categories_at_least: 3}",
        (
            "At least 30 points in the last 12 months, counting at most 12 for each category, "
            "in at least 3 categories"
        ),
    ),
    (
        "points: {at_least: 10, categories: [teaching, research], each_at_least: 5}",
        "At least 10 points from teaching or research, with at least 5 in each",
    ),
    (
        "points: {categories_at_least: 1, window_months: 12}",
        "Points in the last 12 months, in at least 1 category",
    ),
    ("qualifies_for: three", "Meets the minimum of Coder III"),
    (
        "all_of: [{credential: CCS}, {qualifies_for: three}]",
        "Holds the CCS and meets the minimum of Coder III",
    ),
    (
        "any_of: [{education: bachelor}, {credential: CCS}]",
        "Has a bachelor's degree or higher, or holds the CCS",
    ),
    (
        "any_of: [{knowledge: pathophysiology}, {experience: {in: clinic, months: 6}}]",
        (
            "Knows pathophysiology, shown by a course or a demonstration; "
            "or has 6 months of experience in clinic settings"
        ),
    ),
    (
        "any_of: [{knowledge: pps_inpatient}, {knowledge: pps_outpatient}]",
        "Knows PPS inpatient or PPS outpatient, shown by a course or a demonstration",
    ),
    (
        "all_of: [{skill: coding_software}, {skill: abstracting_software}]",
        "Has coding software and abstracting software skills",
    ),
    (
        "any_of: [{knowledge: a}, {knowledge: {of: b, by: course}}]",
        "Knows a, shown by a course or a demonstration; or knows b, shown by a course",
    ),
    (
        (
            "any_of: [{education: master}, "
            "{all_of: [{education: bachelor}, {experience: {in: acute, months: 60}}]}]"
        ),
        (
            "Has a master's degree or higher; or (has a bachelor's degree or higher, "
            "and has 60 months of experience in acute settings)"
        ),
    ),
    (
        (
            "at_least: {count: 2, of: [{skill: charge_nurse}, {course: life_support}, "
            "{credential: CCS}]}"
        ),
        "At least 2 of these: has charge nurse skills; has passed life support; holds the CCS",
    ),
    ("any_of: [{credential: CCS}]", "Holds the CCS"),
    ("at_least: {count: 1, of: [{education: master}]}", "Master's degree or higher"),
    (
        "all_of: [{skill: courtesy, presumed: true}, {credential: CCS}]",
        "Has courtesy skills (presumed), and holds the CCS",
    ),
]


@pytest.mark.parametrize(("asked", "text"), ASKED)
def test_what_a_criterion_asks(asked, text):
    judgement = judged(asked, "2025-03-10")
    assert asks(branch_of(judgement).criterion, judgement.path) == text


def test_the_words_of_the_document_come_first():
    path = path_asking("credential: CCS")
    texts = [asks_of(item, path) for item in path.level("three").minimum]
    assert texts == ["An RHIT of any year", "Holds the CCS", "Has kindness skills"]


def test_whoever_keeps_the_verb():
    path = path_asking("education: associate")
    criterion = path.level("two").minimum[0].criterion
    assert whoever(criterion, path) == "whoever has an associate degree or higher"
