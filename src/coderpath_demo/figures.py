"""The figures behind the demo data, each with where it comes from.

The README prints this list, so that nobody takes an invented distribution for a published one.
"""

from typing import NamedTuple


class Figure(NamedTuple):
    """What is set, to what, and where that comes from; an empty source means invented."""

    what: str
    value: str
    source: str = ""


MINUTES_OF_A_DAY = 420
"""Productive minutes of eight paid hours: 13 % go to personal time, fatigue and delay."""

RECORDS_A_DAY = {
    "inpatient": 24,
    "same_day_surgery": 48,
    "emergency": 120,
    "ancillary": 250,
    "observation": 48,
    "outpatient": 110,
    "rehabilitation": 16,
}
"""The corporate standard at the start, by patient type, in records per 420 minutes."""

TURNOVER_A_YEAR = 0.183
LEAVING_BEFORE_CHANGE = 1.15
LEAVING_AFTER_CHANGE = 0.90

MEAN_PACE = 1.02
SPREAD_OF_PACE = 0.065
SPREAD_OF_MONTHS = 0.035

MEAN_ACCURACY = 0.962
SPREAD_OF_ACCURACY = 0.011
RECORDS_A_REVIEW = 30

UNITS_A_CYCLE = {"RHIA": 30, "RHIT": 20, "CCS": 20, "CCA": 20, "CCS-P": 20}
UNITS_A_FURTHER_CREDENTIAL = 10
MOST_UNITS = 50
CYCLE_MONTHS = 24

LEFT_BECAUSE = {
    "pay elsewhere": 36,
    "remote work elsewhere": 13,
    "relocation": 13,
    "family": 10,
    "left coding": 8,
    "studies": 5,
    "contract ended": 10,
    "dismissal": 5,
}
"""Shares of the reasons other than retirement, in per cent."""

PUBLISHED = (
    Figure(
        "Inpatient standard",
        "24 records in eight paid hours, which are 420 productive minutes",
        "AHIMA benchmark survey in L. DeVault, Journal of AHIMA 83(7), July 2012, 72-74",
    ),
    Figure(
        "Productive minutes of a paid day",
        "420 of 480: 13 % for personal time, fatigue and delay",
        "The Data Manager: Unbilled Charges, racmonitor.com, 2010",
    ),
    Figure(
        "Emergency, same-day surgery and ancillary standards",
        "about 120, 48 and 250 a day, inside the range of three hospitals (90 to 150, 40 to 60, "
        "250 to 275)",
        "a student case with three hospitals (askfilo.com), not a survey",
    ),
    Figure(
        "Observation standard",
        "48 a day: an observation record is half an inpatient record",
        "workload units of an examination item (wikicram.com)",
    ),
    Figure(
        "Staff turnover",
        "about 18 % a year over the whole time",
        "NSI, all hospital staff, 2024; none is published for coders",
    ),
    Figure(
        "Accuracy expected",
        "95 % of codes",
        "the level commonly quoted for AHIMA and AAPC",
    ),
    Figure(
        "Validation reviews",
        "about 30 records for each coder in a quarter",
        "R. Dunn, book excerpt on selecting a coding audit sample, acdis.org",
    ),
    Figure(
        "Validation reviews are quarterly, ancillary coders get yearly training",
        "every quarter, every year",
        "Orenstein, Clemons, Dalton: Coding Career Path, Journal of AHIMA 78(7), 2007, 36-40",
    ),
    Figure(
        "Continuing education",
        "20 units in two years for RHIT, CCA and CCS, 30 for RHIA, 10 for each further "
        "credential, at most 50",
        "AHIMA recertification requirements",
    ),
    Figure(
        "Hospitals",
        "21, from critical access to tertiary",
        "Orenstein, Clemons, Dalton (as above); names, places and sizes are invented",
    ),
)

INVENTED = (
    Figure("Outpatient and rehabilitation standards", "110 and 16 records a day"),
    Figure("How a facility's standard differs from the corporate one", "12 % less to 6 % more"),
    Figure("How standards change", "4 % at a time, at most twice at a facility"),
    Figure("Pace against the standard", "normal, mean 1.02, spread 0.065; months spread 0.035"),
    Figure("Learning a patient type", "starts at 70 % of the pace, most of the way in four months"),
    Figure("Accuracy of codes", "normal, mean 96.2 %, spread 1.1 points; lower in a new type"),
    Figure("Turnover before and after the change-over", "1.15 and 0.90 times the average"),
    Figure("Reasons for leaving", "pay elsewhere 36 %, others less; retirement by age"),
    Figure("Credentials, education and experience at hire", "by the kind of applicant"),
    Figure("Time to fill a vacancy, leaves, part time, ages", "a few weeks to a few months"),
    Figure("How long training, courses and examinations take", "months to a few years"),
    Figure("How long someone who is ready waits", "mostly none to three months, more at Sandhill"),
    Figure("Who is moved up without being ready", "about one in a thousand coders a month"),
    Figure("Names of people", "given and family names combined at random"),
)
