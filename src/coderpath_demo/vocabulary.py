"""The words that the shipped paths use: levels, knowledge, courses, skills, settings."""

ANCILLARY_CODER = "ancillary-coder"

POSTS = (
    "trainer",
    "coordinator",
    "documentation-coordinator",
    "supervisor",
    "consultant",
    "consultant-1",
    "consultant-2",
    "consultant-3",
)

TERMINOLOGY = "medical_terminology"
ANATOMY = "anatomy_and_physiology"
PATHOPHYSIOLOGY = "pathophysiology"
PPS_INPATIENT = "pps_inpatient"
PPS_OUTPATIENT = "pps_outpatient"
REVIEW_METHOD = "validation_review"
GUIDELINES = {"inpatient": "inpatient_guidelines", "outpatient": "outpatient_guidelines"}

ANCILLARY_CLASS = "ancillary_coding_class"
ANCILLARY_EXAM = "ancillary_coding_exam"
YEARLY_TRAINING = "annual_coding_training"
CODING_PROGRAM = "coding_program"

STAFF_MENTORING = "staff_mentoring"
PROJECTS = "project_management"
SOFTWARE = ("coding_software", "abstracting_software")
SOFT_SKILLS = ("computer", "communication")
POST_SKILLS = ("excellent_communication", "multitasking")

SUBJECT = "health information management"

CROSS_TRAINING = ("inpatient", "same_day_surgery", "emergency")
ALL_FOUR = (*CROSS_TRAINING, "ancillary")

RECOGNISED_AT_FIRST = ("CCA", "RHIA")
RECOGNISED = ("CCA", "RHIT", "RHIA")
COUNTS_AS_RHIT = ("RHIT", "RHIA")
